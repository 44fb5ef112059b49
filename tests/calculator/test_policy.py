"""The shipped policy is looked up by day and never extrapolated."""

import json
from datetime import date
from typing import Any

import pytest

from calculator import answer, errors, policy_files, requests
from calculator import policy as policy_module
from calculator.periods import Period
from calculator.policy import policy

PROGRAMS = [
    "mci-csp", "csp-direct-bill", "csp-indirect-provider", "csp-indirect-reseller", "authorized-distributor-eduwins",
    "authorized-distributor-software", "hosting", "iot-channel", "mixed-reality-add", "mixed-reality-adr-dmp",
    "oem-reseller-software", "surface-add",
]  # fmt: skip


def day(text: str) -> Period:
    return Period(date.fromisoformat(text), date.fromisoformat(text))


def policies(**given: Any) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": "policies", "input": given})))["answer"]
    return replied


def test_the_twelve_programs_are_there() -> None:
    assert list(policy().programs) == PROGRAMS


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("mci-csp", "mci-csp"),
        ("Microsoft Commerce Incentives", "mci-csp"),
        ("CSP 1T Direct Partner", "csp-direct-bill"),
        ("csp direct bill partner", "csp-direct-bill"),
        (" CSP 2T Indirect Reseller ", "csp-indirect-reseller"),
        ("Mixed Reality ADR & DMP", "mixed-reality-adr-dmp"),
        ("ADD-HUB", "surface-add"),
    ],
)
def test_old_names_of_a_program_are_known(name: str, program: str) -> None:
    found = policy().program_named(name)
    assert found is not None
    assert found.id == program


def test_a_name_nobody_used_is_no_program() -> None:
    assert policy().program_named("MDF") is None


@pytest.mark.parametrize(
    ("program", "on", "co_op"),
    [
        ("mci-csp", "2021-09-30", None),
        ("mci-csp", "2021-10-01", "0.00"),
        ("mci-csp", "2022-10-31", "0.00"),
        ("mci-csp", "2022-11-01", "0.40"),
        ("mci-csp", "2026-06-30", "0.40"),
        ("mci-csp", "2026-07-01", None),
        ("csp-indirect-reseller", "2020-06-30", None),
        ("csp-indirect-reseller", "2020-07-01", "0.40"),
        ("csp-direct-bill", "2021-09-30", None),
        ("csp-direct-bill", "2021-10-01", "0.40"),
        ("csp-direct-bill", "2022-12-31", "0.40"),
        ("csp-direct-bill", "2023-01-01", None),
        ("hosting", "2024-01-01", None),
    ],
)
def test_a_split_holds_on_its_days_and_no_others(program: str, on: str, co_op: str | None) -> None:
    assert [str(split.co_op) for split in policy().splits(program, day(on))] == ([co_op] if co_op else [])


@pytest.mark.parametrize(
    ("program", "on", "usd"),
    [
        ("csp-indirect-provider", "2021-09-30", "4000"),
        ("csp-indirect-provider", "2021-10-01", "10000"),
        ("csp-indirect-provider", "2023-01-01", "10000"),
        ("mci-csp", "2022-10-31", None),
        ("mci-csp", "2022-11-01", "10000"),
        ("mci-csp", "2026-06-30", "10000"),
        ("mci-csp", "2026-07-01", None),
        ("mixed-reality-adr-dmp", "2023-06-30", "1500"),
        ("mixed-reality-adr-dmp", "2023-07-01", None),
        ("surface-add", "2020-07-01", "1500"),
        ("surface-add", "2026-07-01", None),
    ],
)
def test_a_threshold_holds_on_its_days_and_no_others(program: str, on: str, usd: str | None) -> None:
    assert [str(row.usd) for row in policy().thresholds(program, day(on))] == ([usd] if usd else [])


def test_only_hololens_of_fy23_h2_is_converted_by_the_policy() -> None:
    converted = [
        (program, str(half))
        for program in PROGRAMS
        for half in policy().windows
        if policy().conversion(program, half) is not None
    ]
    assert converted == [("mixed-reality-add", "FY23 H2"), ("mixed-reality-adr-dmp", "FY23 H2")]


def test_the_version_follows_the_text_of_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    files = policy_files.texts(policy_module._shipped)
    versions = []
    for changed in (files, {**files, "fy24.toml": files["fy24.toml"] + "\n# a comment\n"}):
        monkeypatch.setattr(policy_files, "texts", lambda _, changed=changed: changed)
        versions.append(policy.__wrapped__().version)
    assert versions[0] == policy().version != versions[1]


def test_a_broken_file_is_an_error_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise errors.PolicyError("fy24.toml", "split", 1, "co_op", "write a share")

    monkeypatch.setattr(requests, "policy", broken)
    replied = json.loads(answer('{"request": "policies"}'))
    values = {"file": "fy24.toml", "table": "split", "row": 1, "key": "co_op"}
    assert replied["errors"] == [{"code": "policy_file_broken", "field": "", "values": values}]


# --- The request `policies` -------------------------------------------------------------------------------------------


def test_every_row_is_answered_with_its_validity_source_and_confidence() -> None:
    replied = policies()
    for name in ("programs", "terms", "conversions", "deadlines"):
        assert all({"first_day", "last_day", "source", "confidence"} <= row.keys() for row in replied[name])
    assert len(replied["halves"]) == 14
    assert [program["id"] for program in replied["programs"]] == PROGRAMS


def test_every_source_cited_is_answered_and_every_source_answered_is_cited() -> None:
    replied = policies()
    cited: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            cited.update(text for name, text in value.items() if name == "source")
            cited.update(value["sources"].values() if isinstance(value.get("sources"), dict) else [])
            for item in value.values():
                collect(item)
        elif isinstance(value, list):
            for item in value:
                collect(item)

    collect({name: rows for name, rows in replied.items() if name != "sources"})
    assert {source["id"] for source in replied["sources"]} == cited


def test_what_is_not_published_is_said() -> None:
    missing = [(row["what"], row["first_day"]) for row in policies()["not_published"] if "mci-csp" in row["programs"]]
    assert ("split", "2026-07-01") in missing
    assert ("threshold", "2026-07-01") in missing


def test_as_of_keeps_the_rows_that_hold_on_that_day() -> None:
    replied = policies(as_of="2022-11-01")
    mci = [row for row in replied["terms"] if "mci-csp" in row["programs"]]
    assert [(row["term"], row["first_day"]) for row in mci] == [("split", "2022-11-01"), ("threshold", "2022-11-01")]
    assert [half["half"] for half in replied["halves"]] == ["FY22 H2", "FY23 H1"]
    assert replied["conversions"] == []


def test_notes_for_editors_are_not_answered() -> None:
    assert '"note"' not in json.dumps(policies())
