"""The records that flow between the stages; all frozen, none knows how it is made.

    Article            what was read
    └── Claim          one checkable statement in it
        ├── Mention    who or what it is about          (subject, objects)
        ├── Predicate  what is said of it
        ├── Quantity   numbers as intervals, with unit and measure
        ├── TimeSpan   when, as an interval of days where it can be resolved
        ├── Place      where
        └── Attribution who the article credits, outermost first
    Link               two claims that may be about the same thing, with the reason
    Facet              one thing that was compared in two claims, in words
    Relation           what two claims are to each other, by which rule
    Finding            a verdict over a group of claims
    Suppression        why a finding is to be out of sight, and how long
    Range              what several reports give for one quantity, lowest to highest
    Advice             how far each outlet stands with the others, on request
    Notice             what an outlet says of its own article: withdrawn, corrected
    LeftOut            an article that was not there on the day of the report
    Copy               passages that two articles have in common, and which copied the other
    Origin             where a claim really comes from: article -> outlet -> agency -> speaker
    Problem            an input that could not be read

Each stage has a module here; other packages import the names from `verify.models`.
All offsets are Unicode code points into `Article.text`; `text[start:end] == quote` always.
"""

from verify.models.advice import Advice, Answer, Dependence, Question, SourceWeight
from verify.models.article import Article, LeftOut, Notice, NoticeKind, Problem
from verify.models.claim import (
    Attribution,
    Claim,
    CueClass,
    EntityKind,
    Mention,
    Modality,
    Part,
    Polarity,
    Predicate,
    Standing,
)
from verify.models.finding import Finding, Severity, Suppression
from verify.models.origin import CopiedPassage, Copy, Origin, Step, StepKind
from verify.models.record import IsoTime, Record, Span
from verify.models.relation import Facet, Link, Miss, PairVerdict, Relation, Verdict
from verify.models.reported import Range, RangePolicy, ValueReport
from verify.models.values import Interval, Place, Quantity, TimeSpan

__all__ = [
    "Advice",
    "Answer",
    "Article",
    "Attribution",
    "Claim",
    "CopiedPassage",
    "Copy",
    "CueClass",
    "Dependence",
    "EntityKind",
    "Facet",
    "Finding",
    "Interval",
    "IsoTime",
    "LeftOut",
    "Link",
    "Mention",
    "Miss",
    "Modality",
    "Notice",
    "NoticeKind",
    "Origin",
    "PairVerdict",
    "Part",
    "Place",
    "Polarity",
    "Predicate",
    "Problem",
    "Quantity",
    "Question",
    "Range",
    "RangePolicy",
    "Record",
    "Relation",
    "Severity",
    "SourceWeight",
    "Span",
    "Standing",
    "Step",
    "StepKind",
    "Suppression",
    "TimeSpan",
    "ValueReport",
    "Verdict",
]
