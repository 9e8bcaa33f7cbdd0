"""One module a page, each with its `page()`."""
