"""Everything that `verify` raises on purpose.

    VerifyError             base of all: catch this one
    ├── InputError          an article or a folder that cannot be read
    ├── RuleError           a rule file that does not say what a rule must say
    ├── ConfigError         a configuration that does not say what it must, or names what there is not
    ├── PluginError         an installed plug-in that cannot be loaded, or breaks its contract
    ├── PipelineError       the language pipeline, or the sentence encoder, is missing or does not fit
    └── OutputError         a report cannot be written where or as it was asked for

A batch never raises `InputError` for one bad article: it becomes a `Problem` in the report.
"""

from __future__ import annotations


class VerifyError(Exception):
    """Base class of all errors of this package; its text is one line for a person."""


class InputError(VerifyError):
    """Nothing at all could be read, or an input was named that does not exist."""


class RuleError(VerifyError):
    """A rule file is wrong; the message names file, place and what is wrong."""


class ConfigError(VerifyError):
    """The configuration is wrong; the message names file, key and what is wrong."""


class PluginError(VerifyError):
    """A plug-in cannot be loaded or does not do what it must; the message names its distribution."""


class PipelineError(VerifyError):
    """The spaCy pipeline or the sentence encoder cannot be loaded, or lacks what is needed of it."""


class OutputError(VerifyError):
    """A format does not fit where it is to go, lacks its library, or a file cannot be written."""
