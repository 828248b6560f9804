"""What visitors say about a page."""

from datetime import datetime

from sqlmodel import Field

from waymark.db.row import Row, Utc


class PageFeedback(Row, table=True):
    """One visitor's answer to "Was this page clear?". It holds nothing that tells who they are."""

    __tablename__ = "page_feedback"

    key: str = Field(unique=True, max_length=64)
    """Marks one visitor's answer to one page, so that a repeat is not stored twice."""
    shelf: str = Field(max_length=20)
    page: str = Field(max_length=80, index=True)
    language: str = Field(max_length=8)
    version: str = Field(max_length=16)
    answer: str = Field(max_length=10)
    comment: str = Field(default="", max_length=1000)
    given_at: datetime = Field(sa_type=Utc)
