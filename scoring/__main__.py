"""`python -m scoring VERB …`: the front door; the verbs stand in commands/scoring."""

from runpy import run_module

if __name__ == "__main__":
    run_module("commands.scoring", run_name="__main__", alter_sys=True)
