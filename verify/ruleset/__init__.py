"""Rules as data: the vocabulary of conditions, the form of a rule, and the loader."""

from verify.ruleset.conditions import Group
from verify.ruleset.loader import RuleSet, load_rule, load_rules
from verify.ruleset.rule import Example, Given, GroupRule, PairRule, RangeRule

__all__ = ["Example", "Given", "Group", "GroupRule", "PairRule", "RangeRule", "RuleSet", "load_rule", "load_rules"]
