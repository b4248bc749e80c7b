"""One statement against articles: is it supported, contradicted, only discussed, or told nowhere?

    checked = verify.check("Two sailors drowned off Norsund.", articles)
    checked.verdict      "supported"
    checked.evidence     one record an article, with the sentence and the reason

An article is related where it holds enough of what the statement names, by the weight of its terms. Of a related one,
the claims near to the statement decide. It contradicts the statement where a rule says so of the two, or where its
nearest claims all deny the act. It supports what its nearest claim asserts in the article's own voice, and discusses
what it credits to others or hedges. An article that its outlet withdrew or replaced tells nothing.

The stances are those of the Fake News Challenge (FNC-1, 2017): agree, disagree, discuss, unrelated.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from verify.corpus import Reading
from verify.errors import InputError
from verify.extract.parse import DEFAULT_MODEL
from verify.lexicon.attributes import denies
from verify.match.weights import Weights
from verify.models import Article, Claim, Record, Relation
from verify.pipeline import extract, extract_statement, read_notices, relate, repeated_id, standing_claims
from verify.report.plain import visible
from verify.ruleset import RuleSet, load_rules

Stance = Literal["supported", "contradicted", "discussed", "unrelated"]

RELATED = 0.28
"""The share of a statement's weight that an article must hold to be about it; set on the FNC-1 training part."""

NEAR = 0.5
"""The share of a statement's weight that one claim must hold to support it."""

_CONTEXT = 0.5  # how much a term of the same sentence counts beside one of the claim itself
_STATEMENT = "the statement"
_CAPITALISED = 0.7
_COMPARED = 8  # claims of an article that the rules compare with the statement
_WORD = re.compile(r"(?<=[a-z,] )[A-Za-z][\w’'-]*")
_HEDGED = {"alleged", "possible", "doubted", "denied"}


class Evidence(Record):
    """What one article says of the statement: `quote` is `article.text[start:end]`, empty where it says nothing.

    `score` is the share of the statement's weight, 0..1, that the quoted claim holds, or of an unrelated article the
    whole text.
    """

    article: str
    verdict: Stance
    score: float
    reason: str
    claim: str | None = None
    quote: str = ""
    start: int | None = None
    end: int | None = None


class Check(Record):
    """A statement, the verdict over all articles, and the evidence of each, sorted by article id."""

    statement: str
    verdict: Stance
    evidence: tuple[Evidence, ...]


class _Said(NamedTuple):
    """The statement as an article of its own, its claims, and whether it is a question."""

    article: Article
    claims: tuple[Claim, ...]
    asks: bool

    @property
    def hedged(self) -> bool:
        """Whether the statement credits or doubts what it says, or asks it."""
        return (
            self.asks or not self.claims or all(claim.attribution or claim.modality in _HEDGED for claim in self.claims)
        )

    @property
    def denies(self) -> bool:
        """Whether the statement says that something is not so."""
        return any(_denies(self, claim) for claim in self.claims)

    @property
    def acts(self) -> set[str]:
        """What happens in the statement: the frames of its predicates, or their lemmas."""
        return {claim.predicate.frame or claim.predicate.lemma for claim in self.claims}


class Checker:
    """Articles that are read once, to check many statements against them.

    Args:
        articles: articles, or what `read_articles` returned.
        rules: the rules that say when two claims contradict each other; None takes those that come with the package.
        model: an installed spaCy pipeline for English.

    Raises:
        InputError: two articles of one id.
        PipelineError: the spaCy pipeline is missing or does not fit.

    """

    def __init__(
        self, articles: Iterable[Article] | Reading, rules: RuleSet | None = None, *, model: str = DEFAULT_MODEL
    ) -> None:
        given = articles.articles if isinstance(articles, Reading) else tuple(articles)
        self._articles = {article.id: article for article in sorted(given, key=lambda article: article.id)}
        if len(self._articles) < len(given):
            raise InputError(f"two articles have the id '{repeated_id(given)}'")
        self._rules = rules or load_rules()
        self._model = model
        self._claims: defaultdict[str, list[Claim]] = defaultdict(list)
        batch = tuple(self._articles.values())
        for claim in standing_claims(extract(batch, model=model), batch, read_notices(batch)):
            if claim.standing == "stands":
                self._claims[claim.article].append(claim)
        self._terms = {article: _terms(self._claims[article]) for article in self._articles}
        self._weights = Weights(self._terms.values())
        self._case = _written_case(article.text for article in self._articles.values())

    def check(self, statement: str, among: Collection[str] | None = None) -> Check:
        """Check one statement, a sentence or a headline, against the articles, or those of the ids `among`.

        Returns:
            The check. Its verdict is that of the articles that support or contradict the statement, whichever are
            more by their outlets ("contradicted" where they are as many); else "discussed" or "unrelated".

        """
        said = self._read(statement)
        weights = {term: self._weights.of(term) for term in sorted(_terms(said.claims))}
        chosen = sorted(self._articles) if among is None else sorted(set(among) & self._articles.keys())
        evidence = tuple(self._evidence(said, weights, article) for article in chosen)
        return Check(statement=statement, verdict=self._verdict(evidence), evidence=evidence)

    def _read(self, statement: str) -> _Said:
        asks = statement.rstrip().endswith("?")
        text = _as_sentence(statement.rstrip("? \t\n") if asks else statement, self._case)
        name = _STATEMENT
        while name in self._articles:
            name += "'"
        article = Article(id=name, text=text, source=_STATEMENT)
        return _Said(article, extract_statement(article, model=self._model), asks)

    def _verdict(self, evidence: Sequence[Evidence]) -> Stance:
        outlets: defaultdict[str, set[str]] = defaultdict(set)
        for found in evidence:
            outlets[found.verdict].add(self._articles[found.article].source)
        if outlets["supported"] or outlets["contradicted"]:
            more = len(outlets["supported"]) > len(outlets["contradicted"])
            return "supported" if more else "contradicted"
        return "discussed" if outlets["discussed"] else "unrelated"

    def _evidence(self, said: _Said, weights: Mapping[str, float], article: str) -> Evidence:
        share = _share(weights, self._terms[article])
        if share < RELATED:
            reason = f"the article holds {share:.0%} of what the statement names"
            return Evidence(article=article, verdict="unrelated", score=share, reason=reason)
        ranked = sorted(
            ((_nearness(weights, claim), claim) for claim in self._claims[article]),
            key=lambda found: (-found[0], found[1].start, found[1].id),
        )
        near, claim = ranked[0]
        sides = [_denies(said, other) == said.denies for nearness, other in ranked if nearness >= NEAR]
        if not any(sides) or not said.denies:
            ruled = self._ruled(said, article, [other for _, other in ranked[:_COMPARED] if not other.attribution])
            if ruled is not None:
                against = next(other for _, other in ranked if other.id in (ruled.a, ruled.b))
                return _quoted(against, "contradicted", share, f"{ruled.rule}: {ruled.reason}")
        if sides and not any(sides) and not said.denies and not claim.attribution:
            return _quoted(claim, "contradicted", share, "the nearest claims deny what the statement says")
        verdict, reason = _stance(said, near, claim)
        return _quoted(claim, verdict, share, reason)

    def _ruled(self, said: _Said, article: str, nearest: Sequence[Claim]) -> Relation | None:
        """Return the contradiction that a rule finds between the statement and an article's nearest claims."""
        batch = (said.article, self._articles[article])
        related = relate(batch, (*said.claims, *nearest), self._rules, events=((said.article.id, article),))
        found = [relation for relation in related.relations if relation.verdict == "contradiction"]
        return max(found, key=lambda relation: (relation.score, relation.a, relation.b), default=None)


def check(
    statement: str, articles: Iterable[Article] | Reading, rules: RuleSet | None = None, *, model: str = DEFAULT_MODEL
) -> Check:
    """Check one statement, a sentence or a headline, against articles; see `Checker` for many statements.

    Raises:
        InputError: two articles of one id.
        PipelineError: the spaCy pipeline is missing or does not fit.

    """
    return Checker(articles, rules, model=model).check(statement)


def to_lines(checked: Check) -> str:
    """Return a check as plain text, safe for a terminal: the verdict, then a line and a quotation an article."""
    lines = [f"{checked.verdict}: {visible(checked.statement)}"]
    for found in checked.evidence:
        lines.append(f"  {visible(found.article)}: {found.verdict} ({visible(found.reason)})")
        lines += [f"    “{visible(found.quote)}”"] if found.quote else []
    return "\n".join(lines) + "\n"


def _stance(said: _Said, near: float, claim: Claim) -> tuple[Stance, str]:
    """Return the stance that an article's nearest claim takes to the statement, and why."""
    if near < NEAR:
        return "discussed", f"no claim holds half of what the statement names; the nearest holds {near:.0%}"
    if claim.attribution:
        return "discussed", f"the nearest claim is credited to {claim.attribution[-1].speaker}"
    if claim.modality != "asserted":
        return "discussed", f"the nearest claim is {claim.modality}"
    if said.hedged:
        return "discussed", "the statement itself is hedged or credited"
    return "supported", f"the article says so in its own voice; the nearest claim holds {near:.0%}"


def _denies(said: _Said, claim: Claim) -> bool:
    """Tell whether a claim negates what the statement tells, or calls it untrue."""
    act = claim.predicate.frame or claim.predicate.lemma
    about = act in said.acts
    untrue = any(denies(word) for word in (claim.predicate.lemma, *(term.lstrip("~@") for term in claim.terms)))
    return ((claim.polarity == "negated") and about) != untrue


def _quoted(claim: Claim, verdict: Stance, score: float, reason: str) -> Evidence:
    return Evidence(
        article=claim.article,
        verdict=verdict,
        score=round(score, 4),
        reason=reason,
        claim=claim.id,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
    )


def _parts(terms: Iterable[str]) -> set[str]:
    """Return terms with names word by word, so that "Obama" is found in "Barack Obama"."""
    return {part for term in terms for part in (_words_of(term) if term.startswith("@") else (term,))}


def _words_of(name: str) -> list[str]:
    return [f"@{word}" for word in name[1:].split()]


def _terms(claims: Iterable[Claim]) -> set[str]:
    found: set[str] = set()
    for claim in claims:
        found |= _parts(claim.terms) | _parts(claim.context)
        found |= {f"@{word}" for credit in claim.attribution for word in credit.speaker.lower().split()}
    return found


def _share(weights: Mapping[str, float], terms: Collection[str]) -> float:
    total = sum(weights.values())
    return sum(weight for term, weight in weights.items() if term in terms) / total if total else 0.0


def _nearness(weights: Mapping[str, float], claim: Claim) -> float:
    own = _parts(claim.terms)
    return _share(weights, own) + _CONTEXT * _share(weights, _parts(claim.context) - own)


def _written_case(texts: Iterable[str]) -> Counter[str]:
    """Count for each word how much oftener it is capitalised than not, inside sentences."""
    counts: Counter[str] = Counter()
    for text in texts:
        for match in _WORD.finditer(text):
            counts[match[0].lower()] += 1 if match[0][0].isupper() else -1
    return counts


def _as_sentence(statement: str, case: Mapping[str, int]) -> str:
    """Return a headline as a sentence: in lower case where its words are capitalised for show, with a full stop."""
    words = statement.split()
    letters = [word for word in words if word[0].isalpha()]
    if sum(word[0].isupper() for word in letters) >= _CAPITALISED * len(letters):
        words = words[:1] + [_lowered(word, case) for word in words[1:]]
    text = " ".join(words)
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _lowered(word: str, case: Mapping[str, int]) -> str:
    plain = re.sub(r"^\W+|\W+$|['’]s$", "", word).lower()
    shouted = len(word) > 1 and word.isupper()
    return word if shouted or case.get(plain, 0) > 0 else word[:1].lower() + word[1:]
