"""The database's history and the models say the same."""

import re

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlmodel import SQLModel

import waymark.tables
from waymark.db.engine import connect
from waymark.db.migrate import _config, current, upgrade
from waymark.paths import MIGRATIONS, PACKAGE


def test_models_and_migrations_agree(engine: Engine) -> None:
    assert waymark.tables.ALL
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_database_knows_whether_it_is_up_to_date(database_url: str) -> None:
    engine = connect(database_url)
    assert not current(engine)
    upgrade(engine)
    assert current(engine)
    upgrade(engine)
    assert current(engine)
    engine.dispose()


def test_every_table_file_is_imported() -> None:
    """A table that waymark.tables forgets would be missing from the migrations."""
    imported = (PACKAGE / "tables.py").read_text("utf-8")
    for file in PACKAGE.glob("*/tables.py"):
        assert f"waymark.{file.parent.name}.tables" in imported


def test_constraints_have_names(engine: Engine) -> None:
    looked = inspect(engine)
    for table in SQLModel.metadata.tables:
        assert looked.get_pk_constraint(table)["name"]
        for constraint in looked.get_unique_constraints(table):
            assert constraint["name"]


def test_migrations_are_numbered_and_head_is_written_down() -> None:
    """HEAD makes two branches conflict in git, and not in production."""
    names = sorted(file.stem for file in (MIGRATIONS / "versions").glob("*.py"))
    assert all(re.fullmatch(rf"{place:04}_\w+", name) for place, name in enumerate(names, 1))
    heads = ScriptDirectory.from_config(_config()).get_heads()
    assert heads == [(MIGRATIONS / "HEAD").read_text().strip()]
