"""Where content/, locales/ and frontend/ are: in the checkout, or in the installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent
ROOT = PACKAGE / "_data" if (PACKAGE / "_data").is_dir() else CHECKOUT

CONTENT = ROOT / "content"
LOCALES = ROOT / "locales"
FRONTEND = ROOT / "frontend"
TEMPLATES = FRONTEND / "templates"
COMPONENTS = FRONTEND / "components"
STATIC = FRONTEND / "static"
STATEMENT = ROOT / "accessibility" / "statement"
MIGRATIONS = PACKAGE / "migrations"
