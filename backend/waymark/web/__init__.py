"""Pages on the web: how they are written, sent, kept and refused. It knows no activity."""
