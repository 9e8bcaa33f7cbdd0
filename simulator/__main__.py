"""`python -m simulator VERB …`: the front door; the verbs stand in commands/simulator."""

from runpy import run_module

if __name__ == "__main__":
    run_module("commands.simulator", run_name="__main__", alter_sys=True)
