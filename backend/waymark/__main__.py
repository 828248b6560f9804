"""`python -m waymark` is the same as `waymark`."""

from waymark.cli import main

if __name__ == "__main__":
    main()
