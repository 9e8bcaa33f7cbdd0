"""One module a verb of `python -m simulator`, each with `main(argv) -> exit status`."""
