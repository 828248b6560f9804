"""Small shared truths. Nothing here opens a file, a connection or a template."""
