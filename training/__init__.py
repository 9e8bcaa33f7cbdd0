"""What people do: practise, sit an exam, work a shift. The only layer with a clock.

Used alike by the pages and by the commands.
"""
