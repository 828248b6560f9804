"""`waymark migrate`: bring the database up to date."""

from waymark.db.engine import connect
from waymark.db.migrate import upgrade
from waymark.settings import Settings


def migrate() -> int:
    """Run the migrations that this database has not seen."""
    engine = connect(Settings.from_environment().database_url)
    upgrade(engine)
    engine.dispose()
    print("The database is up to date.")
    return 0
