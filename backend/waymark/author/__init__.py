"""Author: the workbench that says how plain a text is, and the scores of our own texts."""
