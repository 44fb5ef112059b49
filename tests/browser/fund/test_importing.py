"""Earnings and claims from a file or pasted: read in the browser, shown, taken over; and every file that is none."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

type Open = Callable[..., Any]

CLAIMS = """claimId,program,usagePeriod,activity,executedOn,submittedOn,amount,currency,status
C1,Microsoft Commerce Incentives,,,2024-08-20,,2000.00,USD,Approved
C2,Microsoft Commerce Incentives,,,2024-09-02,,oops,USD,Approved
"""


def give(dialog: Locator, content: str | bytes, name: str = "earnings.csv") -> None:
    """Choose a file with this content."""
    buffer = content.encode() if isinstance(content, str) else content
    dialog.locator("[data-file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": buffer})


def paste(dialog: Locator, text: str) -> None:
    dialog.locator("[data-paste]").fill(text)
    dialog.locator("[data-action=read-pasted]").click()


def take_over(dialog: Locator) -> None:
    dialog.locator("[data-action=take-over]").click()
    expect(dialog).not_to_be_visible()


def test_an_export_is_shown_before_anything_of_it_counts(open_import: Open, export: str) -> None:
    estimate, dialog = open_import()
    give(dialog, export)
    expect(dialog.locator("[data-found-title]")).to_be_focused()
    assert dialog.locator(".coop-read li").all_inner_texts() == [
        "7 rows read",
        "5 co-op earnings found",
        "1 row of type Rebate",
        "1 row stands there again and counts once",
        "1 column about your customers was not read and is kept nowhere.",
        "Not needed: calculationDate",
    ]
    assert dialog.locator("[data-each=halves] tr").all_inner_texts() == [
        "FY24 H2\t€400.00\t$433.00",
        "FY24 H2\t$10,500.00\t$10,500.00",
        "FY25 H1\t$900.00\t$900.00",
    ]
    assert estimate.form.get_attribute("data-figures") == "example"


def test_what_is_taken_over_takes_the_examples_place_and_counts(open_import: Open, export: str) -> None:
    estimate, dialog = open_import()
    paste(dialog, export)
    take_over(dialog)
    expect(estimate.form.locator("[data-block] p")).to_have_text("5 earnings from the pasted rows")
    estimate.field("as_of").fill("2024-10-01")
    estimate.page.wait_for_selector("[data-result=half][data-value='FY24 H2']")
    assert (estimate.result("earned"), estimate.result("state")) == ("400.00", "spending")
    assert estimate.form.locator(".coop-main [data-each=more] [data-figure=earned]").inner_text() == "$10,500.00"
    assert estimate.form.get_attribute("data-figures") == "own"


def test_a_few_lines_can_be_edited_and_a_block_removed(open_import: Open, export: str) -> None:
    estimate, dialog = open_import()
    paste(dialog, export)
    take_over(dialog)
    estimate.form.locator("[data-action=edit-block]").click()
    lines = estimate.form.locator("[data-list=earnings] [data-line]")
    expect(lines).to_have_count(5)
    assert estimate.field("earnings[2].co_op").input_value() == "-1,000"
    assert estimate.field("earnings[4].usd_rate").input_value() == "1.0825"
    estimate.form.locator("[data-list=earnings] [data-action=import]").click()
    paste(dialog, export)
    take_over(dialog)
    estimate.form.locator("[data-action=remove-block]").click()
    assert estimate.form.locator("[data-block]").count() == 0
    expect(lines).to_have_count(5)


def test_claims_come_by_the_template_and_a_bad_row_is_told_by_row_and_column(open_import: Open) -> None:
    estimate, dialog = open_import("claims")
    with estimate.page.expect_download() as download:
        dialog.locator("[data-action=template]").click()
    heading = download.value.path().read_text("utf-8-sig")
    assert heading.strip() == CLAIMS.splitlines()[0]
    give(dialog, CLAIMS, "claims.csv")
    dialog.locator("summary").click()
    assert dialog.locator("[data-each=problems] tr").all_inner_texts() == [
        "3\tamount\t“oops” is not an amount. Write digits only, with a mark for the decimals if there are any."
    ]
    take_over(dialog)
    expect(estimate.form.locator("[data-block] p")).to_have_text("1 claim from claims.csv")


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8", ""), ("utf-8-sig", ""), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")]
)
def test_every_usual_encoding_is_read(encoding: str, mark: str, import_dialog: Locator, export: str) -> None:
    give(import_dialog, (mark + export.replace("Ops Adjustment", "Bücher")).encode(encoding))
    expect(import_dialog.locator(".coop-read li:visible").first).to_have_text("7 rows read")


def archive(*names: str, content: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as packed:
        for name in names:
            packed.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_the_archive_that_partner_center_packs_is_read_as_it_is(
    method: int, import_dialog: Locator, export: str
) -> None:
    give(import_dialog, archive("notes.pdf", "report.csv", content=export, method=method), "report.zip")
    expect(import_dialog.locator(".coop-read li:visible").first).to_have_text("7 rows read")


def test_of_two_tables_in_an_archive_none_is_guessed(import_dialog: Locator, export: str) -> None:
    give(import_dialog, archive("1.csv", "2.csv", content=export), "report.zip")
    refused = import_dialog.locator("[data-refused]:visible")
    expect(refused).to_contain_text("This ZIP archive cannot be read as one table.")


HEADINGS = "earningId,earningDate,earningType,earningAmount,transactionCurrency"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing to read here."),
        (b"%PDF-1.7 \xe2\xe3", "This is a PDF."),
        (b"<!doctype html><title>Sign in</title>", "This is a web page"),
        (b"PK\x03\x04\x14\0\0\0 report.csv", "This ZIP archive cannot be read as one table."),
        (b"PK\x03\x04 [Content_Types].xml", "This is an Excel workbook."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an Excel workbook."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "This is not a text file."),
        (b"a\0b\0c\0d\0", "The letters of this file cannot be made out."),
        (f"{HEADINGS}\n".encode(), "There are headings, but no rows below them."),
        (b"anything\nat all\n", "The column “earningId” is missing."),
        (b"x" * (5 * 1024 * 1024 + 1), "This file is larger than 5 megabytes."),
        (f"{HEADINGS}\n".encode() + b'E1,"2024\n', "Row 2 cannot be read: a quotation mark is out of place."),
    ],
)
def test_a_file_that_is_none_gets_one_clear_sentence(content: bytes, said: str, import_dialog: Locator) -> None:
    give(import_dialog, content)
    expect(import_dialog.locator("[data-refused]:visible")).to_contain_text(said)
    assert not import_dialog.locator("[data-found]").is_visible()


def test_days_that_can_be_read_in_two_ways_are_asked_back(import_dialog: Locator) -> None:
    paste(import_dialog, f"{HEADINGS}\nE1,03/04/2024,Co-op,100.00,USD\n")
    asked = import_dialog.locator("[data-refused]:visible")
    expect(asked).to_contain_text("dates such as 03/04/2024 in row 2 can be read in two ways")
    import_dialog.get_by_label("The day:").check()
    expect(import_dialog.locator("[data-each=halves] th:visible")).to_have_text("FY24 H2")


def test_of_several_participants_one_is_taken_over(import_dialog: Locator) -> None:
    rows = "E1,2024-01-02,Co-op,100.00,USD,A-1\nE2,2024-01-03,Co-op,200.00,USD,B-2\n"
    paste(import_dialog, f"{HEADINGS},participantId\n{rows}")
    expect(import_dialog.locator(".coop-warnings:visible")).to_contain_text("There are 2 participants in this file.")
    import_dialog.get_by_label("Participant to take over").select_option("B-2")
    expect(import_dialog.locator("[data-each=halves] td:visible").first).to_have_text("$200.00")


def test_the_program_is_the_one_in_the_file(open_import: Open) -> None:
    estimate, dialog = open_import()
    paste(dialog, f"{HEADINGS},programName\nE1,2024-01-02,Co-op,100.00,USD,Hosting\n")
    take_over(dialog)
    assert estimate.field("program").input_value() == "hosting"


def test_a_dropped_file_opens_the_dialog(open_estimate: Open, export: str) -> None:
    estimate = open_estimate()
    data = estimate.page.evaluate_handle(
        "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.csv')); return data; }",
        export,
    )
    estimate.form.locator("[data-list=earnings]").dispatch_event("drop", {"dataTransfer": data})
    dialog = estimate.page.locator("dialog[data-import=earnings]")
    expect(dialog.locator(".coop-read li").first).to_have_text("7 rows read")


ROWS = "".join(f"E{number},2024-01-15,Co-op,1.00,USD\n" for number in range(10_000))


def test_ten_thousand_rows_become_one_block_and_count(open_import: Open) -> None:
    estimate, dialog = open_import()
    give(dialog, f"{HEADINGS}\n{ROWS}")
    expect(dialog.locator("[data-found]")).to_be_visible(timeout=60_000)
    take_over(dialog)
    estimate.page.wait_for_selector("[data-results=current] [data-result=half][data-value='FY24 H2']", timeout=60_000)
    assert estimate.form.locator("[data-list=earnings] [data-line]").count() == 1
    assert not estimate.form.locator("[data-action=edit-block]").is_visible()
    assert estimate.form.locator(".coop-main [data-figure=incentive], [data-result=incentive]").count() == 1


def test_long_work_can_be_stopped_and_the_calculator_goes_on(open_import: Open) -> None:
    estimate, dialog = open_import()
    give(dialog, f"{HEADINGS}\n{ROWS}")
    dialog.locator("[data-action=stop]").click()
    expect(dialog.locator("[data-refused]")).to_have_text("Stopped. Nothing was taken over.")
    dialog.locator("[data-action=close]").click()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']", timeout=60_000)
