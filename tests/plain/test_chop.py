"""Full stops put in so that sentences look short."""

from datetime import date

import pytest

from waymark.plain import normalise, report
from waymark.plain.gate import Measure, judge


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Take it. Now. Please. Today. You can call us if you feel ill.", 4),
        ("Take it. Now. You can call us if you feel ill.", None),
        ("- Take it.\n- Now.\n- Please.\n- Today.", None),
        ("Take it.\n\nNow.\n\nPlease.", 3),
        ("Main Street\n\nLondon\n\nPhone 12", None),
    ],
)
def test_full_stops_put_in_to_look_plain_are_seen(text: str, pieces: int | None) -> None:
    judged = judge(report(text, "en"), normalise(text), Measure(today=date(2026, 11, 24)))
    found = [one for one in judged if one.finding.code == "CHOP"]
    assert [one.finding.values["sentences"] for one in found] == ([pieces] if pieces else [])
    assert not any(one.must for one in found)
