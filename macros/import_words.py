"""What is said about an imported file: why it cannot be read, what is wrong with a row, what was found in it."""

from macros.marks import Plural, Text, _, ngettext

ERRORS: dict[str, Text] = {
    # the file as a whole
    "file_is_empty": _("There is nothing to read here. Choose another file, or paste its rows with their headings."),
    "file_has_no_rows": _("There are headings, but no rows below them. Download the report for a longer period."),
    "file_is_pdf": _("This is a PDF. Download the report as CSV and choose that file."),
    "file_is_html": _(
        "This is a web page, perhaps the sign-in page of Partner Center. Sign in, download the report as CSV and "
        "choose that file."
    ),
    "file_is_spreadsheet": _(
        "This is an Excel workbook. Save it as CSV UTF-8 and choose that file, or copy its rows and paste them here."
    ),
    "file_is_zip": _("This ZIP archive cannot be read as one table. Unpack it and choose the CSV file in it."),
    "file_is_binary": _("This is not a text file. Choose the report as CSV or TSV."),
    "wrong_encoding": _("The letters of this file cannot be made out. Save it as CSV UTF-8 and choose it again."),
    # L10n: {row} is the number of a row.
    "unreadable_row": _(
        "Row {row} cannot be read: a quotation mark is out of place. Download the file again, or correct the row."
    ),
    # L10n: {column} is the heading of a column, always English.
    "repeated_column": _("Two columns are called “{column}”. Take the wrong one away."),
    "missing_column": _("The column “{column}” is missing. Keep all headings as they were downloaded."),
    # L10n: {given} is a date such as 03/04/2024.
    "ambiguous_dates": _(
        "In the column “{column}”, dates such as {given} in row {row} can be read in two ways. Say what comes first: "
        "the month or the day."
    ),
    # L10n: {given} and {other} are dates such as 12/31/2023 and 31/12/2023.
    "mixed_dates": _(
        "In the column “{column}” the dates do not fit together: {given} in row {row} puts the month first, {other} "
        "in row {other_row} the day. Download the file again, or correct the dates."
    ),
    "contradicted_dates": _(
        "In the column “{column}”, {given} in row {row} cannot be read like that. Choose the other."
    ),
    # L10n: {given} is a number such as 1,234.
    "ambiguous_numbers": _(
        "In the column “{column}”, numbers such as {given} in row {row} can be read in two ways. Say what marks the "
        "decimals: a point or a comma."
    ),
    # L10n: {given} and {other} are numbers such as 1,234.50 and 1.234,50.
    "mixed_numbers": _(
        "In the column “{column}” the numbers do not fit together: {given} in row {row} marks decimals with a point, "
        "{other} in row {other_row} with a comma. Download the file again, or correct the numbers."
    ),
    "contradicted_numbers": _(
        "In the column “{column}”, {given} in row {row} cannot be read like that. Choose the other."
    ),
    # one row of it
    "cells_do_not_fit": _("This row has more or fewer cells than there are headings."),
    "missing_value": _("Nothing stands here."),
    "same_id_differs": Plural(
        "rows",
        # L10n: {id} names an earning or a claim; {rows} counts rows.
        ngettext(
            "{rows} row called “{id}” differs from another. Which of them is right is unknown.",
            "{rows} rows are called “{id}” and differ. Which of them is right is unknown.",
        ),
    ),
    # L10n: {currency} is a code such as EUR.
    "no_usd_value": _("There is neither a value in US dollars nor an exchange rate for {currency}."),
    # L10n: {amount} is an amount in any currency, {usd} one in US dollars.
    "usd_amount_contradicts": _("{amount} and {usd} contradict each other."),
}

WARNINGS: dict[str, Text] = {
    "several_programs": Plural(
        "count",
        ngettext(
            "There is {count} program in this file.",
            "There are {count} programs in this file. Each has a threshold of its own, so take over one at a time.",
        ),
    ),
    # L10n: A participant is a company or location with its own partner ID.
    "several_participants": Plural(
        "count",
        ngettext(
            "There is {count} participant in this file.",
            "There are {count} participants in this file. Each has a threshold of its own, so take over one at a time.",
        ),
    ),
    "co_op_rollover": Plural(
        "rows",
        # L10n: {co_op} is an amount, {first_row} the number of a row.
        ngettext(
            "Microsoft moved co-op to another half or paid it as rebate: {co_op} in {rows} row ({first_row}). Trust "
            "this more than any estimate.",
            "Microsoft moved co-op to another half or paid it as rebate: {co_op} in {rows} rows, from row {first_row} "
            "on. Trust this more than any estimate.",
        ),
    ),
    "rate_differs": Plural(
        "rows",
        # L10n: {currency} is a code such as EUR, {first_row} the number of a row.
        ngettext(
            "In {rows} row in {currency} ({first_row}) the exchange rate does not make the US dollars. The dollars "
            "count.",
            "In {rows} rows in {currency}, from row {first_row} on, the exchange rate does not make the US dollars. "
            "The dollars count.",
        ),
    ),
    "usd_from_rate": Plural(
        "rows",
        ngettext(
            "In {rows} row in {currency} ({first_row}) the US dollars are missing. The exchange rate makes them.",
            "In {rows} rows in {currency}, from row {first_row} on, the US dollars are missing. The exchange rate "
            "makes them.",
        ),
    ),
}

NOTES: dict[str, Text] = {
    # L10n: {file} is the name of a file.
    "import_reading": _("Reading {file} …"),
    "import_pasted": _("the pasted rows"),
    # L10n: {limit} is in megabytes.
    "import_too_large": Plural(
        "limit",
        ngettext(
            "This file is larger than {limit} megabyte. Download the report for a shorter period.",
            "This file is larger than {limit} megabytes. Download the report for a shorter period.",
        ),
    ),
    "import_unreadable": _("The browser cannot open {file}. Choose it again."),
    "import_cancelled": _("Stopped. Nothing was taken over."),
    "import_rows_read": Plural("rows_read", ngettext("{rows_read} row read", "{rows_read} rows read")),
    "import_earnings_found": Plural("found", ngettext("{found} co-op earning found", "{found} co-op earnings found")),
    "import_claims_found": Plural("found", ngettext("{found} claim found", "{found} claims found")),
    "import_refused": Plural(
        "rows_refused",
        ngettext("{rows_refused} row cannot be used", "{rows_refused} rows cannot be used"),
    ),
    "import_duplicates": Plural(
        "duplicates_dropped",
        ngettext(
            "{duplicates_dropped} row stands there again and counts once",
            "{duplicates_dropped} rows stand there again and count once",
        ),
    ),
    "import_left_out": Plural(
        "rows_left_out",
        # L10n: A participant is a company or location with its own partner ID.
        ngettext(
            "{rows_left_out} row of another program or participant",
            "{rows_left_out} rows of other programs or participants",
        ),
    ),
    # L10n: {type} is a type of earnings in Partner Center, such as Rebate; always English.
    "import_other_type": Plural("rows", ngettext("{rows} row of type {type}", "{rows} rows of type {type}")),
    "import_personal": Plural(
        "personal_columns",
        ngettext(
            "{personal_columns} column about your customers was not read and is kept nowhere.",
            "{personal_columns} columns about your customers were not read and are kept nowhere.",
        ),
    ),
    # L10n: {columns} lists headings of columns, always English.
    "import_columns": _("Not needed: {columns}"),
    "import_more_problems": Plural("rows", ngettext("and {rows} more row", "and {rows} more rows")),
    # L10n: {name} is a file, {found} counts lines.
    "imported_earnings": Plural("found", ngettext("{found} earning from {file}", "{found} earnings from {file}")),
    "imported_claims": Plural("found", ngettext("{found} claim from {file}", "{found} claims from {file}")),
}
KINDS = {
    "file": "text",
    "limit": "count",
    "found": "count",
    "rows": "count",
    "rows_read": "count",
    "rows_refused": "count",
    "duplicates_dropped": "count",
    "rows_left_out": "count",
    "personal_columns": "count",
    "type": "text",
    "columns": "text",
}
