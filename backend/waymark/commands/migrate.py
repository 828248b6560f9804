"""`waymark migrate`: bring the database up to date."""

from waymark.commands.database import opened
from waymark.db.migrate import upgrade
from waymark.settings import Settings


def migrate() -> int:
    """Run the migrations that this database has not seen."""
    settings = Settings.from_environment()
    with opened(settings.migrate_database_url or settings.database_url) as engine:
        upgrade(engine)
    print("The database is up to date.")
    return 0
