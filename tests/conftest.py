"""What holds for all tests: a property is never failed for being slow; speed is measured in benchmarks/."""

from hypothesis import settings

pytest_plugins = ("html_fixtures",)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
