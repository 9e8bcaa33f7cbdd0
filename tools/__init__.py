"""What tests and benchmarks start: the application, a PostgreSQL, an nginx with the configuration of `deploy/`."""
