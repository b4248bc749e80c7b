"""What a cue credits: the tokens of its content, read off the dependency tree.

The constructions are those of the lexicon table `cues`. A content is a set of token indices of one paragraph; it may
lie on both sides of the cue ("The road, he said, is shut").
"""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.content import Content, child_of, subtree
from verify.extract.cues import Senses, senses_of, word_set
from verify.extract.interposed import sentence_after, sentence_around
from verify.extract.speakers import QUOTES, Speaker, goes_on_quoting, is_appended, is_passive, neighbour_of

_CLAUSAL = {"ccomp", "csubj"}
_TRAILING = {
    "because",
    "if",
    "unless",
    "until",
    "although",
    "though",
    "since",
    "so",
    "when",
    "after",
    "before",
    "as",
    "once",
}
_RIVAL_CLASSES = {"say", "deny", "confirm", "find", "allege"}
_ACCUSING = {"of", "for", "over", "with"}


_QUESTIONS = {"whether", "if", "how", "why", "when", "where", "who"}
_ABOUT = {"of", "about", "against"}


def is_rival(verb: Token) -> bool:
    """Tell whether a verb is a cue with a named speaker of its own, so that a content before it ends there."""
    subject = child_of(verb, "nsubj")
    if subject is None or subject.pos_ == "PRON":
        return False
    senses = senses_of(verb)
    return senses.get("clause") in _RIVAL_CLASSES and child_of(verb, "ccomp") is not None


def _without_rivals(head: Token, tokens: set[int]) -> set[int]:
    """Cut off the clauses of other speakers that the parser hung under a content clause."""
    for token in head.subtree:
        neighbour = neighbour_of(token) if senses_of(token) else None
        if neighbour is not None or (is_appended(token) and "clause" in senses_of(token)):
            start = token.left_edge.i if neighbour is None else neighbour.left_edge.i - 1
            tokens = {i for i in tokens if not start <= i <= token.right_edge.i}
            continue
        if token != head and goes_on_quoting(token):
            tokens = {i for i in tokens if i < token.i - 1 or i > token.right_edge.i}
            continue
        contrasted = token.dep_ == "advcl" and any(
            child.dep_ == "mark" and child.lower_ in {"while", "whereas", "although", "but"} for child in token.children
        )
        if token == head or not (token.dep_ == "conj" or contrasted) or not is_rival(token):
            continue
        left = token.left_edge.i
        if any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
            continue
        end = token.right_edge.i
        tokens = {i for i in tokens if not left <= i <= end}
    return tokens


def _clause(verb: Token, head: Token) -> set[int]:
    """Return the tokens of a content clause that follows its cue, with adverbial clauses that belong to it."""
    tokens = _without_rivals(head, subtree(head))
    for child in verb.rights:
        if child.i > head.i and child.dep_ == "advcl" and child.tag_ != "VBG":
            mark = child_of(child, "mark", "advmod")
            if mark is not None and mark.lower_ in _TRAILING:
                tokens |= subtree(child)
    return tokens | _next_that(verb, tokens)


def _fronted(verb: Token, head: Token, speaker: Speaker | None) -> set[int]:
    """Return the tokens of a clause that stands before its cue: "The road is shut, police said"."""
    first = min([verb.i, *([speaker.first] if speaker else [])])
    start = min(verb.left_edge.i, head.left_edge.i)
    tokens = set(range(start, first)) if first > head.i else subtree(head)
    for child in verb.rights:
        if child.dep_ == "conj" and child_of(child, "nsubj", "nsubjpass") and not senses_of(child):
            tokens |= subtree(child)
    return tokens


def _describes_speaker(verb: Token, clause: Token) -> bool:
    """Tell whether a clause after the cue is a relative clause that the parser took for content: "said Ann, who x"."""
    first = clause.left_edge
    return first.i > verb.i and first.lower_ in {"who", "whose", "which"} and verb.doc[first.i - 1].text == ","


def _next_that(verb: Token, tokens: set[int]) -> set[int]:
    """Return a further clause that "and that" or "but that" adds to a content."""
    doc, place = verb.doc, max(tokens) + 1
    while place < len(doc) and (doc[place].text == "," or doc[place].dep_ == "cc"):
        place += 1
    if place >= len(doc) or doc[place].lower_ != "that" or doc[place - 1].dep_ != "cc" or doc[place].head.i < place:
        return set()
    return set(range(place, doc[place].head.right_edge.i + 1)) - {verb.i}


def _through_channel(verb: Token) -> list[Token]:
    """Return the clause that the parser hung on where it was said: "said in a statement that x"."""
    forms = word_set("channels", "forms")
    places = [noun for child in verb.rights if child.dep_ == "prep" for noun in child.children if noun.dep_ == "pobj"]
    return [
        clause
        for noun in places
        if noun.lemma_.lower() in forms
        for clause in noun.rights
        if clause.left_edge.lower_ == "that"
    ]


def _after_time(verb: Token) -> list[Token]:
    """Return the clause that the parser hung on the time of the saying: "said on Monday the road was shut"."""
    times = [token for child in verb.rights if child.dep_ in {"prep", "npadvmod"} for token in child.subtree]
    return [token for token in times if token.dep_ == "relcl" and token.head.ent_type_ in {"DATE", "TIME"}]


def _by_clause(verb: Token, senses: Senses, speaker: Speaker | None) -> Content | None:
    clauses = [child for child in verb.children if child.dep_ in _CLAUSAL and not _describes_speaker(verb, child)]
    inside = speaker.tokens - subtree(verb) if speaker else frozenset()
    clauses = [child for child in clauses if child.i not in inside] or _through_channel(verb) or _after_time(verb)
    if not clauses:
        return None
    if len(clauses) > 1 and any(child.dep_ == "ccomp" for child in clauses):
        clauses = [child for child in clauses if child.dep_ == "ccomp"]
    head = clauses[0]
    infinitive = any(child.tag_ == "TO" for child in head.children)
    if infinitive and "object" in senses and head.i > verb.i:
        return Content(frozenset(subtree(head)), "object", senses["object"])
    if "clause" not in senses:
        small = "name" in senses and head.i > verb.i
        return Content(frozenset(subtree(head)), "name", senses["name"]) if small else None
    tokens: set[int] = set()
    for clause in clauses:
        before = clause.i < verb.i and max(subtree(clause)) < verb.i
        tokens |= _fronted(verb, clause, speaker) if before else _clause(verb, clause)
    return Content(frozenset(tokens), "clause", senses["clause"])


def _by_infinitive(verb: Token, senses: Senses) -> Content | None:
    complement = child_of(verb, "xcomp")
    if complement is None or complement.i < verb.i:
        return None
    thing = child_of(verb, "dobj", "nsubjpass")
    if thing is not None and ("object" in senses or is_passive(verb)):
        known = senses.get("object") or senses.get("clause") or senses.get("infinitive")
        return Content(frozenset(subtree(thing, complement)), "object", known) if known else None
    if "infinitive" in senses and not is_passive(verb):
        return Content(frozenset(subtree(complement)), "infinitive", senses["infinitive"])
    return None


def _by_object(verb: Token, senses: Senses) -> Content | None:
    """Accusing ("the mayor of lying") and naming ("the plan a mistake", "it as one")."""
    thing = child_of(verb, "dobj", "nsubjpass")
    if thing is None:
        return None
    predicate = child_of(verb, "oprd")
    as_phrase = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    named = predicate or as_phrase
    if "name" in senses and named is not None:
        return Content(frozenset(subtree(thing, named)), "name", senses["name"])
    if "name" in senses and (quoted := _quoted_after(thing)):
        return Content(frozenset(subtree(thing) | quoted), "name", senses["name"])
    if "accuse" in senses:
        for child in (*verb.rights, *thing.rights):
            if child.dep_ == "prep" and child.lower_ in _ACCUSING:
                return Content(frozenset(subtree(thing, child)), "accuse", senses["accuse"])
    return None


def _quoted_after(thing: Token) -> set[int]:
    """Return the tokens of a quotation that stands right behind an object: "a disgrace" of "called it “a disgrace”"."""
    doc, mark = thing.doc, thing.i + 1
    if mark >= len(doc) or doc[mark].text not in QUOTES:
        return set()
    closing = next((i for i in range(mark + 1, len(doc)) if doc[i].text in QUOTES), None)
    return set(range(mark + 1, closing)) if closing else set()


def _is_act(verb: Token, thing: Token) -> bool:
    """Tell whether a denial is an act and no statement: "rejected the bill", "denied them entry"."""
    lemma = thing.lemma_.lower()
    if verb.lemma_.lower() in word_set("acts", "verbs"):
        return lemma not in word_set("acts", "said")
    return lemma in word_set("acts", "refused") or child_of(verb, "dative") is not None


def _by_noun(verb: Token, senses: Senses, speaker: Token | None) -> Content | None:
    thing = child_of(verb, "dobj") or (child_of(verb, "nsubjpass") if is_passive(verb) else None)
    if thing is not None and thing.lower_ not in {"that", "this", "it", "so", "what", "which", "nothing", "who"}:
        if senses.get("noun") == "deny" and _is_act(verb, thing):
            return None
        if "noun" in senses and thing.ent_type_ not in {"DATE", "TIME"}:
            return Content(frozenset(subtree(thing)), "noun", senses["noun"])
        if "depict" in senses and speaker is not None and speaker.lemma_.lower() in word_set("documents", "nouns"):
            return Content(frozenset(subtree(thing)), "depict", senses["depict"])
    if "about" in senses and not is_passive(verb):
        for child in verb.rights:
            if child.dep_ == "prep" and child.lower_ in _ABOUT and child.n_rights:
                return Content(frozenset(subtree(child)), "about", senses["about"])
    return None


def _by_participle(verb: Token, senses: Senses) -> Content | None:
    """Return what a participle with an agent credits: the noun before it, or its clause where commas set it off.

    "The truce, announced by both sides, holds" credits the clause; "a truce announced by both sides holds" the truce.
    """
    noun = verb.head
    known = senses.get("noun") or senses.get("clause")
    if verb.dep_ != "acl" or child_of(verb, "agent") is None or known is None:
        return None
    apart = verb.doc[verb.left_edge.i - 1].text == "," and noun.dep_ in {"nsubj", "nsubjpass"}
    return Content(frozenset(subtree(noun.head if apart else noun) - subtree(verb)), "noun", known)


def content_of(verb: Token, senses: Senses, speaker: Speaker | None, head: Token | None) -> Content | None:
    """Return what the cue `verb` credits by its syntax, or None; `head` is the head word of the speaker phrase."""
    found = (
        _by_clause(verb, senses, speaker)
        or _by_infinitive(verb, senses)
        or _by_object(verb, senses)
        or _by_participle(verb, senses)
        or _by_noun(verb, senses, head)
        or sentence_after(verb, senses)
        or sentence_around(verb, senses, speaker)
    )
    if found is None:
        return None
    unnamed = is_passive(verb) and head is None and found.cue_class in {"say", "other", "allege"}
    told = found.construction != "accuse" and verb.doc[min(found.tokens)].lower_ not in _QUESTIONS
    return found._replace(cue_class="allege") if unnamed and told else found
