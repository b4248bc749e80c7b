"""Two real articles on one day, where they are at hand: what a careful reader finds in them.

The articles are not part of the project; without the folder these tests are skipped. Places are named by a few words.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from verify import Claim, Finding, Report, cross_check, read_articles

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
pytestmark = [
    pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no folder of seed articles at {SEEDS}"),
    pytest.mark.xdist_group("seeds"),
]

SHARED = {
    "began on Monday": (["began on Monday", "Today, an exchange"], ["exchange has begun", "on Monday in emotional"]),
    "those under 25": (["under the age of 25", "aged under 25"], ["under the age of 25"]),
    "agreed in Istanbul": (["in Istanbul"], ["talks in Istanbul"]),
    "in stages": (["several stages"], ["several stages"]),
    "first step": (["first phase"], ["first step"]),
    "quotation: complex": (["process is quite complex"], ["process is quite complex"]),
    "quotation: count on": (["count on the full"], ["count on the full"]),
    "quotation: everything": (["doing everything possible"], ["doing everything possible"]),
}
"""What both articles say: words by which each says so, in the first and in the second article."""

QUOTATIONS = [name for name in SHARED if name.startswith("quotation")]
ALONE = {
    "640": (640, "prisoners"),
    "479 drones": (479, "drones"),
    "20 missiles": (20, "missiles"),
    "277 drones": (277, "drones"),
    "19 missiles": (19, "missiles"),
    "10 hit": (10, "hit"),
    "one injured": (1, "injured"),
    "two jets": (2, "jets"),
}
"""Numbers that the second article alone tells, each with a word of its claim."""


@pytest.fixture(scope="module")
def report() -> Report:
    return cross_check(read_articles([SEEDS]))


def _claims_at(report: Report, number: int, words: str) -> list[Claim]:
    """Return the claims of the nth article that cover a place where it has these words."""
    article = report.articles[number]
    places = [n for n in range(len(article.text)) if article.text.startswith(words, n)]
    assert places, f"{words!r} is not in {article.id}"
    found = [claim for claim in report.claims if claim.article == article.id]
    return [claim for claim in found if any(claim.start <= n and n + len(words) <= claim.end for n in places)]


def _ids(report: Report, number: int, words: list[str]) -> set[str]:
    return {claim.id for part in words for claim in _claims_at(report, number, part)}


def _findings_of(report: Report, claim: Claim) -> list[Finding]:
    return [finding for finding in report.findings if claim.id in finding.claims]


def test_nothing_is_called_a_contradiction(report: Report) -> None:
    assert [relation.reason for relation in report.relations if relation.verdict == "contradiction"] == []
    assert [finding.reason for finding in report.findings if finding.verdict == "contradiction"] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "ROMANENKO"),
        (0, "14:50"),
        (0, "Photo:"),
        (0, "All Sections"),
        (0, "brought back from Russian"),
        (1, "Photograph:"),
        (1, "POWs hug"),
        (1, "pose with flags"),
    ],
)
def test_captions_and_by_lines_make_no_claim(report: Report, number: int, words: str) -> None:
    assert [claim.quote for claim in _claims_at(report, number, words)] == []


def test_what_neither_side_said_is_a_non_disclosure_without_a_value_and_nothing_else(report: Report) -> None:
    found = [*_claims_at(report, 1, "Neither side"), *_claims_at(report, 1, "how many prisoners")]
    assert {claim.kind for claim in found} == {"non-disclosure"}
    assert all(claim.values == () for claim in found)


@pytest.mark.parametrize("name", ALONE)
def test_a_number_of_one_article_is_a_single_source(report: Report, name: str) -> None:
    number, word = ALONE[name]
    found = [
        claim
        for claim in report.claims
        if word in claim.quote and any(value.interval.point == number for value in claim.values)
    ]
    assert found
    verdicts = {finding.verdict for claim in found for finding in _findings_of(report, claim)}
    assert verdicts == {"single-source"}


def test_at_least_1200_is_a_lower_bound_of_one_source(report: Report) -> None:
    found = [(claim, value) for claim in report.claims for value in claim.values if value.interval.low == 1200]
    assert found
    for claim, value in found:
        assert value.interval.high is None
        assert {finding.verdict for finding in _findings_of(report, claim)} == {"single-source"}


def test_both_articles_agree_on_most_of_what_both_say(report: Report) -> None:
    agreed = [{relation.a, relation.b} for relation in report.relations if relation.verdict == "agreement"]
    met = []
    for name, (first, second) in SHARED.items():
        one, other = _ids(report, 0, first), _ids(report, 1, second)
        if any(pair & one and pair & other for pair in agreed):
            met.append(name)
    missed = [name for name in SHARED if name not in met]
    assert len(met) >= 6, f"met: {', '.join(met)}; missed: {', '.join(missed)}"


@pytest.mark.parametrize("name", QUOTATIONS)
def test_a_sentence_that_both_quote_has_one_origin_the_speaker(report: Report, name: str) -> None:
    one, other = (_ids(report, number, words) for number, words in enumerate(SHARED[name]))
    found = [finding for finding in report.findings if one & set(finding.claims) and other & set(finding.claims)]
    assert [finding.verdict for finding in found] == ["single-origin"]
    (origin,) = found[0].origins
    assert origin.startswith("speaker:")
    assert "zelensk" in origin


def test_one_speaker_on_two_channels_is_told_as_a_difference_of_channel(report: Report) -> None:
    told = [f for f in report.findings if f.verdict == "single-origin" and "different channels" in f.reason]
    assert told
    assert all("X (Twitter)" in finding.reason and "Telegram" in finding.reason for finding in told)
