"""What a clause that only introduces speech says besides: who the speaker is.

"Ada Holm, the mayor of Delta, said ..."    "Delta council spokeswoman Ada Holm said ..."
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
    head = clause.subject
    if head is None or head.pos_ != "PROPN":
        return None
    told_elsewhere = {t.i for part in head.subtree if part.dep_ in _TOLD_ELSEWHERE for t in part.subtree}
    tokens = tuple(token for token in head.subtree if token.i not in told_elsewhere and token.sent == head.sent)
    post = next((token for token in tokens if _is_post(token, head)), None)
    return Clause(clause.sentence, post, post, head, (), tokens, passive=False) if post is not None else None


def _is_post(token: Token, head: Token) -> bool:
    """Tell whether a noun tells what the person called `head` is: beside the name, or in front of it."""
    return token.head == head and token.dep_ in {"appos", "compound", "nmod"} and is_person_noun(token.lemma_.lower())
