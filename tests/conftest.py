"""What holds for all tests: a property is never failed for being slow; speed is measured in benchmarks/."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
