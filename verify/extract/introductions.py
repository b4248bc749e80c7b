"""What a clause or phrase that only introduces speech says besides: who the speaker is.

"Ada Holm, the mayor of Delta, said ..."    "Delta council spokeswoman Ada Holm said ..."
"according to Ada Holm, the mayor of Delta"    "according to co-owner and skipper Ada Holm"
"""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.lexicon.concepts import is_person_noun

_TOLD_ELSEWHERE = {"relcl", "acl", "advcl", "ccomp"}


def speaker_clause(clause: Clause) -> Clause | None:
    """Return what an introducing clause says of its subject, as a clause of its own; None where it says nothing.

    The predicate is the noun that tells the trade or post, the tokens are those of the subject's phrase.
    """
    return named_speaker(clause.subject) if clause.subject is not None else None


def named_speaker(head: Token) -> Clause | None:
    """Return what a speaker phrase says of the person whose name `head` ends, as a clause; None where it says nothing.

    A post that "and" joins to the name's own stands before it: "co-owner and skipper Ada Holm".
    """
    if head.pos_ != "PROPN":
        return None
    joined = head.head if head.dep_ == "conj" and is_person_noun(head.head.lemma_.lower()) else head
    told_elsewhere = {t.i for part in joined.subtree if part.dep_ in _TOLD_ELSEWHERE for t in part.subtree}
    tokens = tuple(token for token in joined.subtree if token.i not in told_elsewhere and token.sent == head.sent)
    post = next((token for token in tokens if token == joined != head or _is_post(token, head)), None)
    return Clause(head.sent, post, post, head, (), tokens, passive=False) if post is not None else None


def _is_post(token: Token, head: Token) -> bool:
    """Tell whether a noun tells what the person called `head` is: beside the name, or in front of it."""
    return token.head == head and token.dep_ in {"appos", "compound", "nmod"} and is_person_noun(token.lemma_.lower())
