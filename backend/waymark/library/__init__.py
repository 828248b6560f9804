"""content/ on disk, read, checked and turned into what the activities show."""
