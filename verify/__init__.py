"""Cross-check what news articles say: agreement, contradiction, single sources, claim by claim.

    reading = verify.read_articles(["articles/", "feed.jsonl"])
    report = verify.cross_check(reading)
    for finding in report.findings: ...
    verify.check("Two sailors drowned.", reading).verdict

See README.md for the command line.
"""

from verify.check import Check, Checker, Evidence, check
from verify.config import Config, find_config, read_config
from verify.corpus import Reading, read_articles
from verify.errors import ConfigError, InputError, OutputError, PipelineError, PluginError, RuleError, VerifyError
from verify.models import Article, Claim, Finding, Problem, Relation, Suppression
from verify.pipeline import cross_check
from verify.report.model import Report
from verify.ruleset import RuleSet, load_rules

__all__ = [
    "Article",
    "Check",
    "Checker",
    "Claim",
    "Config",
    "ConfigError",
    "Evidence",
    "Finding",
    "InputError",
    "OutputError",
    "PipelineError",
    "PluginError",
    "Problem",
    "Reading",
    "Relation",
    "Report",
    "RuleError",
    "RuleSet",
    "Suppression",
    "VerifyError",
    "check",
    "cross_check",
    "find_config",
    "load_rules",
    "read_articles",
    "read_config",
]
