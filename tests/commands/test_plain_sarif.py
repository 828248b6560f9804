"""SARIF 2.1.0, as code hosts read it."""

import json
from typing import Any

from tests.commands.asking import LONG, Asking


def sarif(ask: Asking, *paths: object) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(ask("check", *paths, "--format", "sarif").out)
    return log


def test_results_name_rule_level_and_region(ask: Asking) -> None:
    file = ask.write("ä page.en.md", f"😀 Read.\n\nNow: {LONG}\n")
    log = sarif(ask, file)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("LONG", "error")
    assert result["message"]["text"].startswith("This sentence has 35 words")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == file.as_uri()
    region = place["region"]
    text = file.read_text()
    found = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
    assert found == f"Now: {LONG}"
    assert (region["startLine"], region["startColumn"]) == (3, 1)
    assert (region["endLine"], region["endColumn"]) == (3, len(found) + 1)
    assert run["columnKind"] == "unicodeCodePoints"


def test_every_result_has_its_rule_with_help(ask: Asking) -> None:
    hard = "The HLAX notwithstanding considerable heterogeneity presupposes organisation. " * 30
    log = sarif(ask, ask.write("a.en.txt", hard + LONG))
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} >= {"ACRO", "BAND", "LONG"}
    for result in log["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]


def test_what_was_waived_is_suppressed_and_what_was_not_read_is_notified(ask: Asking) -> None:
    waiver = "{code: LONG, reason: Law., person: A. Example, until: 2999-01-01}"
    ask.write("a.en.md", f"---\nwaivers: [{waiver}]\n---\n{LONG}")
    ask.write("b.txt", b"\xff")
    (run,) = sarif(ask, ask.folder)["runs"]
    (result,) = run["results"]
    assert result["level"] == "warning"
    assert result["suppressions"][0]["justification"] == "A. Example, until 2999-01-01: Law."
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    (notified,) = invocation["toolExecutionNotifications"]
    assert "not UTF-8" in notified["message"]["text"]
