"""Every table, imported once: for the migrations and for the tests."""

from waymark.learn.tables import PageFeedback

ALL = (PageFeedback,)
