"""Waymark: a portal where people learn about, decide on and report on personalised medicine."""
