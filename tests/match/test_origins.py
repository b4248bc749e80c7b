"""Where a statement really comes from."""

from __future__ import annotations

from collections.abc import Mapping

from strategies_claims import article, claims_of, credit, hand_made

from verify.match.links import link_claims
from verify.match.origins import find_origins
from verify.models import Article, Claim
from verify.pipeline import copied

_LONG = "The ferry Halcyon sank in a heavy storm near the western pier of Norsund."


def _origins(*articles: Article) -> dict[str, set[str]]:
    """Return the origins of the claims of each article."""
    claims = [claim for one in articles for claim in claims_of(one.text, one.id)]
    origins = find_origins(articles, claims, link_claims(claims).subjects, copied(articles))
    assert set(origins) == {claim.id for claim in claims}
    return {one.id: {origins[claim.id].key for claim in claims if claim.article == one.id} for one in articles}


def _origin(claim: Claim, subjects: Mapping[tuple[str, str], str] | None = None) -> str:
    return find_origins([article("A text of its own.", "a", "Gazette")], [claim], subjects or {})[claim.id].key


def test_an_outlet_that_credits_nobody_is_the_origin() -> None:
    assert _origins(article(_LONG, "a", "Gazette")) == {"a": {"outlet:Gazette"}}


def test_two_spellings_of_one_speaker_are_one_origin() -> None:
    claims = [
        hand_made("c1", "a", terms=("quay", "crater"), attribution=(credit("Karl Lindqvist", named=True),)),
        hand_made("c2", "b", terms=("quay", "crater"), attribution=(credit("Karl Lindkvist", named=True),)),
    ]
    articles = [article("One.", "a"), article("Two.", "b")]
    origins = find_origins(articles, claims, link_claims(claims).subjects)
    assert origins["c1"].key == origins["c2"].key
    assert origins["c1"].key.startswith("speaker:karl lind")


def test_a_speaker_without_a_name_leaves_the_outlet_as_origin() -> None:
    assert _origin(hand_made("c1", attribution=(credit("two residents"),))) == "outlet:Gazette"


def test_an_agency_in_the_dateline_is_the_origin() -> None:
    found = _origins(article(f"NORSUND (Reuters) - {_LONG}", "a", "Gazette"))
    assert found == {"a": {"agency:Reuters"}}


def test_an_agency_that_is_credited_for_a_statement_is_its_origin() -> None:
    assert _origin(hand_made("c1", attribution=(credit("Reuters"),))) == "agency:Reuters"


def test_the_same_long_words_in_two_outlets_are_one_text() -> None:
    found = _origins(article(_LONG, "a", "Gazette"), article(_LONG, "b", "Herald"))
    assert len(found["a"] | found["b"]) == 1
    assert next(iter(found["a"])).startswith("text:")


def test_the_same_few_words_in_two_outlets_are_two_origins() -> None:
    one, other = "The ferry Halcyon sank. Nine sailors swam ashore.", "A storm came up. The ferry Halcyon sank."
    assert _origins(article(one, "a", "Gazette"), article(other, "b", "Herald")) == {
        "a": {"outlet:Gazette"},
        "b": {"outlet:Herald"},
    }


def test_an_outlet_that_repeats_itself_is_its_own_origin() -> None:
    found = _origins(article(_LONG, "a", "Gazette"), article(_LONG, "b", "Gazette"))
    assert found == {"a": {"outlet:Gazette"}, "b": {"outlet:Gazette"}}


def test_a_named_speaker_goes_before_the_agency_and_the_copied_text() -> None:
    text = "NORSUND (Reuters) - Jean Dubois, the mayor of Norsund, said on Monday that the ferry sank in a heavy storm."
    found = _origins(article(text, "a", "Gazette"), article(text, "b", "Herald"))
    assert "speaker:jean dubois" in found["a"] & found["b"]


def _chains(*articles: Article) -> dict[str, set[str]]:
    """Return the ways on which the claims of each article came, without the article itself."""
    claims = [claim for one in articles for claim in claims_of(one.text, one.id)]
    origins = find_origins(articles, claims, link_claims(claims).subjects, copied(articles))
    found: dict[str, set[str]] = {one.id: set() for one in articles}
    for claim in claims:
        found[claim.article].add(" > ".join(f"{step.kind} {step.name}" for step in origins[claim.id].chain[1:]))
    return found


def _chain(text: str) -> str:
    (found,) = _chains(article(text, "a", "Gazette"))["a"]
    return found


def test_an_interview_leads_to_the_outlet_that_had_it() -> None:
    text = "The captain told the Harbour Post that the ferry had sunk."
    assert _chain(text) == "outlet Gazette > outlet Harbour Post"


def test_a_named_speaker_is_the_first_source_behind_the_outlet_that_had_the_interview() -> None:
    text = "Jean Dubois told Reuters that the ferry had sunk."
    assert _chain(text) == "outlet Gazette > agency Reuters > speaker jean dubois"


def test_a_credited_outlet_has_the_name_that_the_batch_knows_it_by() -> None:
    one = article("The ferry Halcyon had sunk, the Harbour Post reported.", "a", "Gazette")
    other = article("A heron nests on the town hall of Norsund.", "b", "The Harbour Post")
    assert _chains(one, other)["a"] == {"outlet Gazette > outlet The Harbour Post"}


def test_a_named_document_is_an_origin() -> None:
    assert _chain("According to the Lund report, the ferry had sunk.") == "outlet Gazette > document lund report"


def test_a_channel_stands_before_its_speaker() -> None:
    text = "Jean Dubois said on Telegram that the ferry had sunk."
    assert _chain(text) == "outlet Gazette > channel Telegram > speaker jean dubois"


def test_an_agency_credited_in_one_paragraph_is_not_credited_for_the_others() -> None:
    text = f"The state news agency TASS said that the ferry had burned.\n\n{_LONG}"
    assert "outlet:Gazette" in _origins(article(text, "a", "Gazette"))["a"]


def test_copies_that_differ_in_a_word_have_one_origin_the_agency_that_one_of_them_credits() -> None:
    changed = _LONG.replace("heavy", "violent")
    found = _chains(article(f"NORSUND (Reuters) - {_LONG}", "a", "Gazette"), article(changed, "b", "Herald"))
    assert found == {"a": {"outlet Gazette > agency Reuters"}, "b": {"outlet Herald > agency Reuters"}}


def test_copies_without_an_agency_come_from_the_outlet_that_printed_them_first() -> None:
    one, other = article(_LONG, "a", "Gazette", "2031-05-08"), article(_LONG, "b", "Herald", "2031-05-07")
    assert _origins(one, other) == {"a": {"outlet:Herald"}, "b": {"outlet:Herald"}}


def test_all_copies_of_a_passage_name_one_text_and_who_prints_it() -> None:
    articles = [article(_LONG, name, f"Outlet {name}") for name in "abc"]
    claims = [claim for one in articles for claim in claims_of(one.text, one.id)]
    origins = find_origins(articles, claims, {}, copied(articles))
    outlets = {"Outlet a", "Outlet b", "Outlet c"}
    assert {origin.key for origin in origins.values()} == {"text:Outlet a, Outlet b, Outlet c"}
    assert {origin.outlet for origin in origins.values()} == outlets
    assert all({origin.outlet, *origin.printed_by} == outlets for origin in origins.values())


_OTHER = "Divers of the coastguard found the lost logbook of the vessel under a broken bulkhead."


def test_an_outlet_that_copies_two_others_does_not_make_one_text_of_them() -> None:
    articles = (
        article(_LONG, "a", "Gazette"),
        article(_OTHER, "b", "Herald"),
        article(f"{_LONG}\n\n{_OTHER}", "c", "Courier"),
    )
    assert _origins(*articles) == {
        "a": {"text:Courier, Gazette"},
        "b": {"text:Courier, Herald"},
        "c": {"text:Courier, Gazette", "text:Courier, Herald"},
    }


def test_a_passage_of_a_withdrawn_article_is_marked_unless_that_took_it_over() -> None:
    def marked(*published: str) -> tuple[set[str], set[tuple[str, ...]]]:
        given = [article(_LONG, name, f"Outlet {name}", day) for name, day in zip("ab", published, strict=True)]
        claims = claims_of(_LONG, "a")
        origins = find_origins(given, claims, {}, copied(given), {"b"})
        return {origin.key for origin in origins.values()}, {origin.withdrawn for origin in origins.values()}

    assert marked("2031-05-08", "2031-05-08") == ({"outlet:Outlet a"}, {("b",)})
    assert marked("2031-05-08", "2031-05-07") == ({"outlet:Outlet a"}, {("b",)})
    assert marked("2031-05-07", "2031-05-08") == ({"outlet:Outlet a"}, {()})
