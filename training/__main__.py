"""`python -m training VERB …`: the front door; the verbs stand in commands/training."""

from runpy import run_module

if __name__ == "__main__":
    run_module("commands.training", run_name="__main__", alter_sys=True)
