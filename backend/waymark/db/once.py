"""Store a row once, however often and however simultaneously it is sent."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from waymark.db.row import Row


def put(db: Session, row: Row, *, key: str, replace: tuple[str, ...]) -> None:
    """Insert `row`; if its unique `key` is taken, only the columns in `replace` take its values.

    One statement, so two equal requests at the same moment cannot both find the place free.
    """
    dialect = db.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = insert(type(row)).values(**row.model_dump())
    changed = {name: statement.excluded[name] for name in replace}
    db.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed))
