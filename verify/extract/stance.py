"""How a claim commits: polarity (affirmed or negated) and modality (asserted, alleged, expected, possible ...).

Negation comes from the clause ("not", "never", "no one", "failed to", "unlikely"), from a word above it that denies
("the rumour that ...", "it is false that ..."), and from the cue that reports it ("denied that ..."). Two cancel out.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.extract.cues import noun_classes
from verify.lexicon.attributes import affirms, denies
from verify.models import Attribution, Modality, Polarity

_NEGATIVE_WORDS = {
    "no",
    "neither",
    "nor",
    "none",
    "nobody",
    "nothing",
    "never",
    "not",
    "n't",
    "n’t",
    "without",
    "no-one",
}
_FAILING = {"fail", "refuse", "decline", "unable", "unlikely", "stop", "cease", "lack", "impossible"}
_HARDLY = {"unlikely", "impossible"}
_POSSIBLE = {"may", "might", "could", "possibly", "perhaps", "likely", "unlikely", "maybe", "potentially"}
_EXPECTED = {"will", "would", "shall", "wo", "'ll", "’ll", "plan", "expect", "intend", "hope", "due", "set", "want"}
_EXPECTED |= {"threaten", "vow", "pledge", "promise", "schedule", "slate"}
_HYPOTHETICAL = {"if", "unless", "whether"}
_BY_CUE: dict[str, Modality] = {
    "allege": "alleged",
    "expect": "expected",
    "order": "ordered",
    "doubt": "doubted",
    "deny": "denied",
}


def polarity_of(clause: Clause, attribution: Sequence[Attribution]) -> Polarity:
    """Return whether the clause, as the article reports it, affirms or negates its predicate."""
    denied = 0 if _is_taken_for_granted(clause) else sum(credit.cue_class == "deny" for credit in attribution)
    count = _negations(clause) + max(denied, _denials_above(clause))
    return "negated" if count % 2 else "affirmed"


def modality_of(clause: Clause, attribution: Sequence[Attribution]) -> Modality:
    """Return how the claim is put: by the innermost cue that is not neutral, else by the clause's own words.

    "They believe that he may be ill" only says what is possible.
    """
    words = _own_words(clause)
    for credit in reversed(attribution):
        if credit.cue_class in _BY_CUE and not (credit.cue_class == "deny" and _is_taken_for_granted(clause)):
            told = _BY_CUE[credit.cue_class]
            return "possible" if told == "alleged" and words & _POSSIBLE else told
    if clause.verb.dep_ in {"advcl", "acl", "xcomp"} and any(c.tag_ == "TO" for c in clause.verb.children):
        return "expected"
    if _denials_above(clause):
        return "denied"
    if words & _HYPOTHETICAL and clause.verb.dep_ in {"advcl", "ccomp", "pcomp"}:
        return "possible"
    if words & _POSSIBLE:
        return "possible"
    if words & _EXPECTED:
        return "expected"
    return "asserted"


def _is_taken_for_granted(clause: Clause) -> bool:
    """Tell whether a clause only tells which one is meant, so that a denial does not reach it.

    "He denied that the woman detained at the border is the wife of Ivo Lund, the owner of the mill": she was detained,
    and Lund is the owner.
    """
    verb, meant = clause.verb, clause.verb.head
    if verb.dep_ == "appos":
        return True
    narrows = verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"})
    return narrows and meant.dep_ in {"nsubj", "nsubjpass"} and meant.lemma_.lower() not in noun_classes()


def _path(clause: Clause) -> list[Token]:
    """Return the words from the clause's verb down to its predicate."""
    path = [clause.predicate]
    while path[-1] != clause.verb and path[-1].head != path[-1]:
        path.append(path[-1].head)
    return path


def _own_words(clause: Clause) -> set[str]:
    path = _path(clause)
    hedging = {"aux", "mark", "advmod", "oprd"}
    words = {child.lower_ for token in path for child in token.children if child.dep_ in hedging}
    return words | {token.lemma_.lower() for token in path if token != clause.predicate or token.pos_ == "ADJ"}


def _negations(clause: Clause) -> int:
    """Count what negates the predicate: negative words on it, on its subject or object, and failing governors."""
    path = _path(clause)
    count = sum(child.dep_ == "neg" for token in path for child in token.children)
    count += sum(child.dep_ == "advmod" and child.lower_ == "never" for token in path for child in token.children)
    count += sum(token.lemma_.lower() in _FAILING for token in path if token != clause.predicate)
    judged = [clause.predicate, *(c for token in path for c in token.children if c.dep_ == "oprd")]
    count += any(word.lemma_.lower() in _HARDLY for word in judged)
    count += any(c.lower_ == "far" and any(d.lower_ == "from" for d in c.children) for t in path for c in t.children)
    nouns = [c for token in path for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}]
    count += sum(_is_negative(noun) for noun in nouns)
    return count


def _is_negative(noun: Token) -> bool:
    if noun.lower_ in _NEGATIVE_WORDS:
        return True
    return any(child.dep_ in {"det", "neg"} and child.lower_ in {"no", "neither"} for child in noun.children)


def _denials_above(clause: Clause) -> int:
    """Count the words that deny what the clause says: a noun it hangs on, a predicate said of it."""
    count, token, steps = 0, clause.verb, 0
    while token.dep_ in {"acl", "ccomp", "relcl", "csubj", "advcl"} and token.head != token and steps < 3:
        above = token.head
        relative = token.dep_ == "advcl" or (token.dep_ == "relcl" and above.lemma_.lower() not in noun_classes())
        count += not relative and (denies(above.lemma_.lower()) or _calls_untrue(above))
        if above.pos_ in {"NOUN", "PROPN"} and not relative:
            count += any(denies(word.lemma_.lower()) for word in _said_of(above))
        token, steps = above, steps + 1
    return min(count, 1)


def _calls_untrue(verb: Token) -> bool:
    """Tell whether a clause says of what hangs on it that it is false, or is not true ("it is not true that")."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    complements = [child.lemma_.lower() for child in verb.children if child.dep_ in {"acomp", "attr"}]
    if negated:
        return any(affirms(word) for word in complements)
    return any(denies(word) or word in _HARDLY for word in complements)


def _said_of(noun: Token) -> list[Token]:
    """Return what the sentence says of a noun: its predicate and complements, or what somebody calls it."""
    verb = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return [verb, *(c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd", "xcomp", "dobj"})]
    if noun.dep_ in {"dobj", "pobj"} and verb.pos_ == "VERB":
        named = [c for p in verb.children if p.lower_ == "as" for c in p.children]
        return [verb, *named, *(c for c in verb.children if c.dep_ in {"oprd", "acomp"})]
    return []
