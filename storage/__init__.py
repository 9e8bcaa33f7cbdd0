"""What is kept: SQLAlchemy over a SQLite file or PostgreSQL.

Events are append-only and unique by (owner, number); contents are kept once by digest. What leaves this layer
is frozen records and the simulator's own types, never a row, a connection or anything else of SQLAlchemy.
"""
