"""The verbs of all command lines, one module a verb, a package for each program."""
