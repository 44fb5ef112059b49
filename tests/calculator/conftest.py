"""Properties are checked without a stopwatch, and on fewer examples than the fuzzer takes: the tests stay quick."""

import sys

import pytest
from hypothesis import Phase, settings


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_remembered() -> None:
    """What the engine worked out while tests were collected: a mutant must not live on it."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("calculator.") else ():
            getattr(value, "cache_clear", lambda: None)()


settings.register_profile("engine", deadline=None, max_examples=60)
# For `make mutants`: that a property fails is enough, the smallest example is of no interest.
settings.register_profile(
    "mutants", deadline=None, database=None, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("engine")
