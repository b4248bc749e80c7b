"""Rules as data: the vocabulary of conditions, the form of a rule, the loader, and which rules are in use.

    conditions   the built-in vocabulary
    vocabulary   the same with the conditions of plug-ins
    params       parameters of a rule that a user may set
    rule         the form of a rule
    loader       rule files -> rules; complaints, lines, nearest: what is wrong with one, and where
    sets         folders of rules, packs, their manifests
    choice       which rules are in use, and how they are set
    compose      folders and a choice -> the rules in use
    rule_set     the rules in use, with a hash
    catalogue    the generated part of rules/README.md

A rule file never holds code: what it may say is the vocabulary.
"""

from verify.ruleset.choice import RuleChoice, RuleSetting
from verify.ruleset.compose import load_rules
from verify.ruleset.conditions import Condition, Group
from verify.ruleset.loader import load_rule
from verify.ruleset.rule import AnyRule, Example, Given, GroupRule, PairRule, RangeRule
from verify.ruleset.rule_set import RuleSet, RuleSetUsed

__all__ = [
    "AnyRule",
    "Condition",
    "Example",
    "Given",
    "Group",
    "GroupRule",
    "PairRule",
    "RangeRule",
    "RuleChoice",
    "RuleSet",
    "RuleSetUsed",
    "RuleSetting",
    "load_rule",
    "load_rules",
]
