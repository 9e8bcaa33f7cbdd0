"""The third ear: what is meant, though none of the approved words were said.

A sentence encoder turns windows of the reply into vectors; one linear head an act, taught by the act's own
sentences, says how much a window does it. Everything that is compared is an integer.
"""
