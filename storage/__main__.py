"""`python -m storage VERB …`: the front door; the verbs stand in commands/storage."""

from runpy import run_module

if __name__ == "__main__":
    run_module("commands.storage", run_name="__main__", alter_sys=True)
