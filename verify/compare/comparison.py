"""Two linked claims side by side: every facet that a rule may ask about.

    wording     how much the two say in the same words           (score of the link)
    subject     same, related, unknown, different, unlike       who or what it is about
    affected    same, related, unknown, different, unlike       whom or what it happens to
    series      same                                            the same joined names ("in Lund, Oslo and Bergen")
    predicate   same, opposed, turned, converse, different               what is said of it
    quantity    equal, near, within, overlaps, apart, unlike     one facet a shared measure
    figures     same                                            several figures, or an unusual one, of any noun
    elsewhere   equal, nearer                                   what else an article says of what is apart
    progress    smaller-so-far, larger-by-now, larger-perfect   which of two counts is the later one, by its wording
    time        same, overlaps, apart, unknown, one-dated
    place       same, contains, near, apart, unknown
    polarity    same, opposed
    goal        same                                            to where both tell that somebody or something gets
    having      had, lacked                                     both have, or have not, one kind of thing
    instance    other, general, limited                         another event, the kind, for a time
    commitment  asked, unsupported, hearsay, conceded           whether both articles hold what their claims say
    identity    affirmed, denied, named                         who it is of whom both tell
    attribute   same, opposed                                    sex, nationality, kinship ... of one slot
    protagonist opposed                                         a man in one article, a woman in the other
    seat        same                                            where a named firm is at home
    quotation   same, reworded, shortened, paraphrased           two direct quotations
    quoted      same                                            a few words in quotation marks
    drift       number, negation, hedge                         what changed in quotations that run alike
    speaker     same, different
    channel     same, different                                 where both were said: X, Telegram
    silence     figure-told, fate-told, no-comment, two-parties  what was not told at first, or by whom
    origin      same, different
    order       a-later, b-later, same-day, unknown              days of publication
    article     same                                            both stand in one article

Each facet says what it saw in words. A facet that has nothing to compare is left out, except where "unknown" is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from verify.compare.against import said_against
from verify.compare.attributes import attribute_facets
from verify.compare.channels import channel_facet
from verify.compare.commitment import commitment_facet
from verify.compare.elsewhere import elsewhere_facet, told_elsewhere_facet
from verify.compare.figures import figures_facet
from verify.compare.goals import goal_facet
from verify.compare.having import having_facet
from verify.compare.identity import identity_facet
from verify.compare.instance import NO_TEXTS, instance_facet
from verify.compare.predicates import polarity_facet, predicate_facet
from verify.compare.progress import progress_facet
from verify.compare.protagonist import protagonist_facet
from verify.compare.quotations import drift_facets, quotation_facet
from verify.compare.quoted import quoted_facet
from verify.compare.seats import seat_facet
from verify.compare.series import series_facet
from verify.compare.silence import silence_facet
from verify.compare.speakers import speaker_facet
from verify.compare.subjects import affected_facet, subject_facet
from verify.compare.values import quantity_facets
from verify.compare.when_where import order_facet, place_facet, time_facet
from verify.models import Article, Claim, Facet, Link


class Setting(NamedTuple):
    """What comparing needs to know beside the two claims.

    `subjects` maps (article id, name key) to the subject, `origins` claim id to origin, `days` article id to the day
    of publication, `counted` article id to its claims that tell a number, a time or a place, `quoted` to its claims in
    direct speech, `against` claim id to what its own article says against it, `texts` article id to its text.
    """

    subjects: Mapping[tuple[str, str], str]
    origins: Mapping[str, str]
    days: Mapping[str, date | None]
    counted: Mapping[str, Sequence[Claim]] = MappingProxyType({})
    quoted: Mapping[str, Sequence[Claim]] = MappingProxyType({})
    against: Mapping[str, str] = NO_TEXTS
    texts: Mapping[str, str] = NO_TEXTS

    def with_articles(self, articles: Iterable[Article], claims: Sequence[Claim]) -> Setting:
        """Return the setting with the texts of the articles, and what their claims tell of each other."""
        counted: defaultdict[str, list[Claim]] = defaultdict(list)
        quoted: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.values or claim.time or claim.place:
                counted[claim.article].append(claim)
            if claim.utterance:
                quoted[claim.article].append(claim)
        texts = {article.id: article.text for article in articles}
        against = said_against(claims, texts, self.subjects)
        return self._replace(counted=counted, quoted=quoted, against=against, texts=texts)


class Comparison(NamedTuple):
    """Two linked claims and what comparing them saw; `a` and `b` are in the order of the link."""

    a: Claim
    b: Claim
    link: Link
    facets: tuple[Facet, ...]

    @property
    def shared(self) -> frozenset[str]:
        """Return the content words that both claims hold themselves, names aside from how they are spelled."""
        return frozenset(self.a.terms) & frozenset(self.b.terms)

    def outcomes(self, name: str) -> frozenset[str]:
        """Return what was seen under one facet name; empty where there was nothing to compare."""
        return frozenset(facet.outcome for facet in self.facets if facet.name == name)

    def seen(self, name: str, outcome: str) -> tuple[Facet, ...]:
        """Return the facets of one name with one outcome."""
        return tuple(facet for facet in self.facets if facet.name == name and facet.outcome == outcome)


def compare(a: Claim, b: Claim, link: Link, setting: Setting) -> Comparison:
    """Compare two linked claims facet by facet. Swapping them swaps the sides of each facet and nothing else."""
    numbers = quantity_facets(a, b, setting.subjects)
    time, place = time_facet(a, b), place_facet(a, b)
    found = [
        Facet(name="wording", outcome=f"{link.score:.2f}", note=link.reason),
        subject_facet(a, b, setting.subjects),
        affected_facet(a, b, setting.subjects),
        series_facet(a, b, setting.subjects),
        predicate_facet(a, b),
        *numbers,
        figures_facet(a, b),
        elsewhere_facet(a, b, numbers, setting.subjects, setting.counted),
        progress_facet(a, b),
        time,
        place,
        *(told_elsewhere_facet(a, b, seen, setting.counted) for seen in (time, place)),
        goal_facet(a, b, setting.subjects),
        polarity_facet(a, b),
        having_facet(a, b),
        instance_facet(a, b, setting.texts),
        commitment_facet(a, b, setting.texts, setting.against),
        identity_facet(a, b, setting.subjects),
        protagonist_facet(a, b, setting.texts),
        seat_facet(a, b, setting.subjects),
        *attribute_facets(a, b, setting.texts),
        quotation_facet(a, b),
        quoted_facet(a, b, setting.texts),
        *drift_facets(a, b, setting.texts, setting.quoted),
        speaker_facet(a, b, setting.subjects, setting.texts),
        channel_facet(a, b),
        silence_facet(a, b, setting.subjects, setting.days),
        _origin_facet(a, b, setting.origins),
        order_facet(setting.days[a.article], setting.days[b.article]),
        _article_facet(a, b),
    ]
    return Comparison(a, b, link, tuple(facet for facet in found if facet is not None))


def _article_facet(a: Claim, b: Claim) -> Facet | None:
    if a.article != b.article:
        return None
    of = () if a.attribution and b.attribution else ("own-voice",)
    return Facet(name="article", outcome="same", a=a.article, b=b.article, of=of)


def _origin_facet(a: Claim, b: Claim, origins: Mapping[str, str]) -> Facet:
    one, other = origins[a.id], origins[b.id]
    return Facet(name="origin", outcome="same" if one == other else "different", a=one, b=other)
