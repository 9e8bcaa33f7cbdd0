"""What stands between a browser and the pages: one module a matter, in the order of `views.server.stack`."""
