"""What a report holds, by id."""

from __future__ import annotations

from sample_report import ferry_report

from verify.report.held import Held, speakers


def test_the_claims_of_a_finding_come_in_its_order() -> None:
    report = ferry_report()
    turned = report.findings[1].model_copy(update={"claims": ("c3", "c1")})
    assert [claim.id for claim in Held(report).claims_of(turned)] == ["c3", "c1"]


def test_the_relations_of_a_finding_lie_within_it_and_have_its_verdict() -> None:
    report = ferry_report()
    held = Held(report)
    found = {finding.id: len(held.relations_of(finding)) for finding in report.findings}
    assert found == {"f1": 0, "f2": 0, "f3": 1, "f4": 0, "f5": 0, "f6": 0}
    alone = report.findings[2].model_copy(update={"claims": ("c1",)})
    assert held.relations_of(alone) == []


def test_an_implied_speaker_is_not_told() -> None:
    credited = ferry_report().claims[2]
    nobody = credited.attribution[0].model_copy(update={"speaker": ""})
    assert speakers(credited) == ["the mayor"]
    assert speakers(credited.model_copy(update={"attribution": (nobody, *credited.attribution)})) == ["the mayor"]
