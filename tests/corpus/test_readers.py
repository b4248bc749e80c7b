"""Reading files, directories, patterns and streams."""

from __future__ import annotations

import io
import json
import logging
import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.corpus import Reading, read_articles
from verify.errors import InputError

PAGE = """<html lang="en"><head><title>Ferry lost - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ada Stone">
<meta property="article:published_time" content="2024-05-06T10:00:00Z">
<link rel="canonical" href="https://harbour.example/ferry"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Ferry lost</h1><p>The ferry sank off the northern coast early on Monday, the harbour office said.</p>
<p>All of its crew were saved by a fishing boat that had seen the flares at night.</p></article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Wire</title><language>en-gb</language>
<item><title>Ferry &amp;amp; crew</title><link>https://wire.example/1</link><guid>wire-1</guid>
<pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The ferry sank.&lt;/p&gt;
&lt;p&gt;Its crew is safe.&lt;/p&gt;&lt;style&gt;x&lt;/style&gt;
</description></item>
<item><title>Empty</title></item></channel></rss>"""


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files named by keyword, with the last "__" standing for the dot of the suffix."""
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return folder


def line(**values: object) -> str:
    return json.dumps({"id": "a", "text": "The ferry sank.", **values}) + "\n"


def from_lines(*lines: str, max_bytes: int = 10_000) -> Reading:
    return read_articles(["-"], stdin=io.BytesIO("".join(lines).encode("utf-8", "surrogatepass")), max_bytes=max_bytes)


def messages(reading: Reading) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.message) for problem in reading.problems]


def test_a_text_file_is_read_unchanged(tmp_path: Path) -> None:
    text = " date 2024-05-06 All Sections\r\nThe ferry sank.\r\n\r\n\u00a0End\r"
    (article,) = read_articles([write(tmp_path, ferry__txt=text)]).articles
    assert (article.text, article.published, article.id, article.source) == (
        text,
        "2024-05-06",
        "ferry.txt",
        "ferry.txt",
    )


def test_a_date_in_the_text_is_no_date_line(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path, a__txt="The date 2024-05-06 was named.")]).articles
    assert article.published is None


def test_an_impossible_date_line_costs_only_the_date(tmp_path: Path) -> None:
    reading = read_articles([write(tmp_path, a__txt="date 2024-13-40\nThe ferry sank.")])
    assert reading.articles[0].published is None
    assert "no ISO 8601 date" in reading.problems[0].message


def test_front_matter_describes_a_markdown_file(tmp_path: Path) -> None:
    text = '---\ntitle: "Ferry: lost"\ndate: 2024-05-06\nsource: Harbour Post\ntags: [sea]\n---\nThe ferry sank.\n'
    (article,) = read_articles([write(tmp_path, a__md=text)]).articles
    assert (article.text, article.title, article.published) == (text, "Ferry: lost", "2024-05-06")
    assert article.source == "Harbour Post"


def test_a_rule_at_the_top_of_markdown_is_no_front_matter(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path, a__md="---\nThe ferry sank.\n\n---\nEnd.\n")]).articles
    assert article.source == "a.md"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("\ufeffThe café".encode(), "The café"),
        ("The café".encode("utf-16"), "The café"),
        (
            "It’s “over”, said the café’s owner — £5 later".encode("cp1252"),
            "It’s “over”, said the café’s owner — £5 later",
        ),
        (
            "Zażółć gęślą jaźń, powiedział burmistrz miasta".encode("cp1250"),
            "Zażółć gęślą jaźń, powiedział burmistrz miasta",
        ),
    ],
    ids=["utf-8 with mark", "utf-16", "windows-1252", "windows-1250"],
)
def test_encodings_are_recognised(tmp_path: Path, data: bytes, text: str) -> None:
    assert read_articles([write(tmp_path, a__txt=data)]).articles[0].text == text


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (article,) = read_articles([write(tmp_path, a__html=PAGE)]).articles
    assert article.derived
    assert "sank off the northern coast" in article.text
    assert "Home" not in article.text
    assert (article.source, article.title, article.author) == ("Harbour Post", "Ferry lost", "Ada Stone")
    assert (article.published, article.url, article.language) == ("2024-05-06", "https://harbour.example/ferry", "en")


def test_the_date_of_a_page_does_not_depend_on_the_clock(tmp_path: Path) -> None:
    page = PAGE.replace("2024-05-06T10:00:00Z", "2071-05-06T10:00:00Z")
    assert read_articles([write(tmp_path, a__html=page)]).articles[0].published == "2071-05-06"


def test_a_page_without_a_date_gets_none(tmp_path: Path) -> None:
    page = PAGE.replace("article:published_time", "x").replace("2024-05-06T10:00:00Z", "three days ago")
    assert read_articles([write(tmp_path, a__htm=page)]).articles[0].published is None


def test_a_declared_encoding_of_a_page_is_used(tmp_path: Path) -> None:
    page = PAGE.replace("<title>", '<meta charset="iso-8859-7"><title>').replace("fishing boat", "αλιευτικό σκάφος")
    assert "αλιευτικό σκάφος" in read_articles([write(tmp_path, a__html=page.encode("iso-8859-7"))]).articles[0].text


def test_each_entry_of_a_feed_is_an_article_of_the_feeds_title(tmp_path: Path) -> None:
    reading = read_articles([write(tmp_path, a__xml=FEED)])
    (article,) = reading.articles
    assert (article.id, article.source, article.title) == ("wire-1", "Harbour Wire", "Ferry & crew")
    assert article.text == "The ferry sank.\n\nIts crew is safe."
    assert (article.published, article.url, article.derived) == (
        "2024-05-06T10:00:00+00:00",
        "https://wire.example/1",
        True,
    )
    assert messages(reading) == [(None, "entry 2 holds no text")]


def test_a_feed_that_is_cut_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    reading = read_articles([write(tmp_path, a__rss=FEED[: FEED.index("<item><title>Empty")])])
    assert [article.id for article in reading.articles] == ["wire-1"]
    assert "damaged feed" in reading.problems[0].message


def test_entities_of_a_feed_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    bomb = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + FEED.partition("?>")[2].replace("Wire", "&x;")
    reading = read_articles([write(tmp_path, a__xml=bomb, b__txt="The ferry sank.")])
    assert [article.id for article in reading.articles] == ["b.txt"]
    assert "entities" in reading.problems[0].message


def test_entities_of_a_page_read_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + PAGE.replace("flares", "&x;")
    assert "hidden words" not in read_articles([write(tmp_path, a__html=page)]).articles[0].text


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    write(tmp_path, a__html=PAGE, b__xml=FEED, c__xml="https://wire.example/feed", d__html="https://harbour.example/")
    assert len(read_articles([tmp_path]).articles) == 2


def test_odd_pages_write_nothing_to_the_log_of_last_resort(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, a__html="<html><body><script>x</script></body></html>", b__txt="The ferry sank.")
    reading = read_articles([tmp_path])
    assert reading.problems[0].message == "holds no main text that can be told from the rest of the page"
    assert capsys.readouterr().err == ""
    assert logging.getLogger("trafilatura").handlers


def test_known_keys_become_fields_and_others_metadata() -> None:
    known = {"source": "Post", "title": "T", "published": "2024-05-06", "url": "u", "language": "en", "author": "A"}
    (article,) = from_lines(line(**known, desk="sea", rank=1.5)).articles
    assert {key: getattr(article, key) for key in known} == known
    assert article.metadata == {"desk": "sea", "rank": 1.5}


def test_an_article_without_source_is_its_own() -> None:
    assert from_lines(line(source=None)).articles[0].source == "a"


def test_a_whole_number_may_be_an_id() -> None:
    assert from_lines(line(id=7)).articles[0].id == "7"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{bad\n", "is no JSON"),
        ("[1]\n", "must be a JSON object, not a list"),
        ('{"text": "x"}\n', "lacks the key 'id'"),
        ('{"id": "x"}\n', "lacks the key 'text'"),
        (line(id=True), "'id' must be text or a whole number, not true or false"),
        (line(id=" "), "'id' is empty"),
        (line(text=3), "'text' must be text, not a number"),
        (line(text=" \n"), "'text' is empty"),
        (line(text="a\0b"), "'text' is binary"),
        (line(text="\ud800"), "lone surrogate"),
        ('{"id": "x", "text": "\ud800"}\n', "lone surrogate"),
        (line(id="x", desk=["\udfff"]), "lone surrogate"),
        ('{"id": "x", "text": "y", "rank": NaN}\n', "NaN is no number"),
        ('{"id": "x", "text": "y", "rank": 1e999}\n', "too large"),
        ('{"id": "x", "text": "y", "rank": ' + "9" * 5000 + "}\n", "is no JSON"),
    ],
)
def test_a_bad_line_is_one_problem_with_its_number_and_the_rest_is_read(bad: str, reason: str) -> None:
    reading = from_lines(line(id="first"), bad, line(id="last"))
    assert [article.id for article in reading.articles] == ["first", "last"]
    ((number, message),) = messages(reading)
    assert number == 2
    assert reason in message
    assert "\n" not in message


@pytest.mark.parametrize("wrong", [{"published": "yesterday"}, {"published": 2024}, {"title": ["x"]}, {"author": {}}])
def test_a_wrong_optional_field_costs_only_itself(wrong: dict[str, object]) -> None:
    reading = from_lines(line(**wrong))
    assert getattr(reading.articles[0], next(iter(wrong))) is None
    assert [number for number, _ in messages(reading)] == [1]


def test_a_line_that_is_nested_too_deep_is_one_problem() -> None:
    reading = from_lines(line(id="first"), "[" * 200_000 + "\n", max_bytes=1_000_000)
    assert [article.id for article in reading.articles] == ["first"]
    assert messages(reading) == [(2, "is nested too deep")]


def test_a_line_that_is_too_long_is_skipped() -> None:
    reading = from_lines(line(id="big", text="x" * 5000), line(id="small"), max_bytes=1000)
    assert [article.id for article in reading.articles] == ["small"]
    assert messages(reading) == [(1, "is longer than 1,000 bytes")]


def test_a_json_document_over_many_lines_is_one_problem() -> None:
    with pytest.raises(InputError, match="one JSON document"):
        from_lines("[\n", line(), "]\n")


def test_json_lines_may_be_utf_16_and_have_a_mark(tmp_path: Path) -> None:
    write(tmp_path, a__jsonl=line(id="é").encode("utf-16"), b__ndjson=line(id="b").encode("utf-8-sig"))
    assert [article.id for article in read_articles([tmp_path]).articles] == ["b", "é"]


def test_the_first_of_two_equal_ids_is_kept() -> None:
    reading = from_lines(line(title="one"), line(title="two"))
    assert [article.title for article in reading.articles] == ["one"]
    assert messages(reading) == [(2, "the id 'a' is already taken by an article of -; only that one is kept")]


def test_a_directory_is_read_to_its_depth_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    for folder in ("deep", ".hidden"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, b__txt="The tide was low.")
    write(tmp_path, a__TXT="The ferry sank.", notes__pdf="x")
    (tmp_path / ".c.txt").write_text("hidden")
    reading = read_articles([tmp_path])
    assert [article.id for article in reading.articles] == ["a.TXT", "deep/b.txt"]
    assert not reading.problems


def test_ids_do_not_depend_on_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a__txt="The ferry sank.")
    absolute = read_articles([tmp_path]).articles[0].id
    monkeypatch.chdir(tmp_path)
    assert read_articles(["."]).articles[0].id == absolute


def test_a_file_named_twice_is_read_once_whatever_the_order(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    write(tmp_path / "deep", a__txt="The ferry sank.", b__txt="The tide was low.")
    paths = [tmp_path, tmp_path / "deep" / "a.txt", tmp_path / "deep" / ".." / "deep" / "a.txt"]
    forward, backward = read_articles(paths), read_articles(paths[::-1])
    assert forward == backward
    assert [article.id for article in forward.articles] == ["deep/a.txt", "deep/b.txt"]


def test_a_pattern_that_the_shell_left_alone_is_expanded(tmp_path: Path) -> None:
    write(tmp_path, a__txt="The ferry sank.", b__md="The tide was low.")
    reading = read_articles([str(tmp_path / "*.txt"), str(tmp_path / "*.nope")])
    assert [article.id for article in reading.articles] == ["a.txt"]
    assert messages(reading) == [(None, "no file matches this pattern")]


def test_what_cannot_be_read_is_said_in_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, ok__txt="The ferry sank.", none__txt="", nul__txt=b"a\0b", raw__txt=bytes(range(1, 32)) * 9)
    write(tmp_path, big__txt="x" * 2000, note__xml="<note>x</note>", u__pdf="x", date__txt="date 2024-05-06\n")
    named = [tmp_path / name for name in ("empty", "pipe.txt", "u.pdf", "gone.txt", "a\0b.txt")]
    reading = read_articles([tmp_path, *named], max_bytes=1000)
    assert [article.id for article in reading.articles] == ["ok.txt"]
    assert {Path(problem.path).name: problem.message.partition(";")[0] for problem in reading.problems} == {
        "a\0b.txt": "does not exist",
        "big.txt": "is larger than 1,000 bytes",
        "date.txt": "holds a date but no text",
        "empty": "holds no file of a known kind (.txt .md .jsonl .ndjson .html .htm .xml .rss .atom)",
        "gone.txt": "does not exist",
        "none.txt": "is empty",
        "note.xml": "is no RSS or Atom feed",
        "nul.txt": "is binary, not text",
        "pipe.txt": "is neither a file nor a directory",
        "raw.txt": "is binary, not text",
        "u.pdf": "is of no known kind",
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, a__txt="The ferry sank.", b__txt="The tide was low.")
    (tmp_path / "a.txt").chmod(0)
    assert messages(read_articles([tmp_path])) == [(None, "cannot be read: Permission denied")]


def test_a_file_name_that_is_no_utf_8_gives_an_id_that_json_can_hold(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("The ferry sank.")
    (article,) = read_articles([tmp_path]).articles
    assert article.id == "caf\ufffd.txt"
    article.model_dump_json()


def test_progress_counts_the_inputs(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write(tmp_path, a__txt="The ferry sank.", b__txt="")
    read_articles([tmp_path], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_no_input_is_an_error() -> None:
    with pytest.raises(InputError, match="no input was named"):
        read_articles([])


def test_nothing_read_is_an_error_of_one_line_with_the_first_reason(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_articles([tmp_path / "b.txt", tmp_path / "a.txt"])
    assert str(caught.value) == f"nothing could be read: {tmp_path / 'a.txt'}: does not exist (and 1 more)"


def test_empty_standard_input_is_an_error() -> None:
    with pytest.raises(InputError, match="standard input is empty"):
        from_lines()


@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".jsonl", ".html", ".xml"]))
def test_any_bytes_are_an_article_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / f"a{suffix}").write_bytes(data)
    (folder / "ok.txt").write_text("The ferry sank.")
    reading = read_articles([folder])
    assert "ok.txt" in [article.id for article in reading.articles]
    for article in reading.articles:
        article.model_dump_json()


def test_files_about_a_folder_are_no_articles_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge fell on Monday.", encoding="utf-8")
    (tmp_path / "README.md").write_text("What this folder holds.", encoding="utf-8")
    assert [article.id for article in read_articles([tmp_path]).articles] == ["a.txt"]
    assert [article.id for article in read_articles([tmp_path / "README.md"]).articles] == ["README.md"]
