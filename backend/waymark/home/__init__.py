"""Home: the first page, the settings, and the plain pages of the site itself."""
