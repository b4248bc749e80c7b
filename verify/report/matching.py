"""Which finding of an earlier report is which of a later one: what a comparison of runs and a baseline rest on.

Two findings are one where they have a fingerprint in common, be it one that they are only known by, or where the same
rule speaks over some of the same claims: a contradiction that a third outlet joins is the one of yesterday, changed. A
claim is the same by its id, or by article and quotation where the article was edited and the sentence moved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from verify.models import Finding
from verify.report.model import Report

State = Literal["new", "gone", "changed", "unchanged"]
"""What became of a finding between two reports."""

_Words = tuple[str, str]  # the article's id and the quotation
_TOLD = ("verdict", "title", "reason", "sources", "origins")


class Match(NamedTuple):
    """A finding in the earlier report, in the later one, or in both; never in none.

    `joined` and `left` are ids of claims: those of the later finding that the earlier lacks, and the reverse.
    """

    old: Finding | None
    new: Finding | None
    state: State
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def finding(self) -> Finding:
        """The finding as it stands now, or as it last stood."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - a match has a side
        return found


def match_findings(old: Report, new: Report) -> tuple[Match, ...]:
    """Match the findings of two reports, each at most once.

    Returns:
        A match for each finding of `new`, in its order, then one for each that is gone, in the order of `old`. Of
        several candidates the one of the same id is taken, then that of the same fingerprint, then one with a
        fingerprint in common that it is known by, then the one that shares the most claims and has the fewest others,
        then the one that comes first.

    """
    before, after = _claims_of(old), _claims_of(new)
    partner = _partners(before, after)
    taken = set(partner.values())
    matches = [
        _match(old.findings[partner[place]], finding, before[partner[place]], after[place])
        if place in partner
        else Match(None, finding, "new", joined=finding.claims)
        for place, finding in enumerate(new.findings)
    ]
    gone = (finding for place, finding in enumerate(old.findings) if place not in taken)
    return (*matches, *(Match(finding, None, "gone", left=finding.claims) for finding in gone))


class _Held(NamedTuple):
    """A finding's id, names and rule, and what each of its claims is called whatever was edited around it.

    The first name is the fingerprint, the others are those by which it may have been known.
    """

    id: str
    names: tuple[str, ...]
    rule: str
    claims: Mapping[str, _Words]


def _claims_of(report: Report) -> list[_Held]:
    words = {claim.id: (claim.article, claim.quote) for claim in report.claims}
    return [
        _Held(finding.id, _names(finding), finding.rule, {name: words[name] for name in finding.claims})
        for finding in report.findings
    ]


def _names(finding: Finding) -> tuple[str, ...]:
    """Return the fingerprints of a finding; a report of the first versions has none."""
    return (finding.fingerprint, *finding.known_as) if finding.fingerprint else ()


def _match(old: Finding, new: Finding, before: _Held, after: _Held) -> Match:
    joined = tuple(name for name, words in after.claims.items() if words not in before.claims.values())
    left = tuple(name for name, words in before.claims.items() if words not in after.claims.values())
    same = not joined and not left and all(getattr(old, name) == getattr(new, name) for name in _TOLD)
    return Match(old, new, "unchanged" if same else "changed", joined, left)


def _partners(before: Sequence[_Held], after: Sequence[_Held]) -> dict[int, int]:
    """Map places of later findings to those of the earlier ones that they match."""
    candidates = chain(
        _namesakes(before, after, lambda finding: (finding.id,)),
        _namesakes(before, after, lambda finding: finding.names[:1]),
        _namesakes(before, after, lambda finding: finding.names),
        _sharing(before, after),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for place, other in candidates:
        if place not in partner and other not in taken:
            partner[place] = other
            taken.add(other)
    return partner


def _namesakes(
    before: Sequence[_Held], after: Sequence[_Held], names: Callable[[_Held], Iterable[str]]
) -> Iterable[tuple[int, int]]:
    """Yield the places of findings, later and earlier, with a name in common."""
    called: defaultdict[str, list[int]] = defaultdict(list)
    for place, finding in enumerate(before):
        for name in names(finding):
            called[name].append(place)
    for place, finding in enumerate(after):
        yield from ((place, other) for name in names(finding) for other in called[name])


def _sharing(before: Sequence[_Held], after: Sequence[_Held]) -> Iterable[tuple[int, int]]:
    """Return the places of findings, later and earlier, of one rule and with a claim in common, the best pair first."""
    holding: defaultdict[tuple[str, _Words], list[int]] = defaultdict(list)
    for place, finding in enumerate(before):
        for words in set(finding.claims.values()):
            holding[finding.rule, words].append(place)
    shared = Counter(
        (place, other)
        for place, finding in enumerate(after)
        for words in set(finding.claims.values())
        for other in holding[finding.rule, words]
    )

    def worse(pair: tuple[int, int]) -> tuple[int, int, tuple[int, int]]:
        return -shared[pair], len(after[pair[0]].claims) + len(before[pair[1]].claims), pair

    return sorted(shared, key=worse)
