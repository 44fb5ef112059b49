"""What nobody has published, and what to do instead: for every `what` of not_found.toml and of activities.toml."""

from macros.marks import _

MISSING: dict[str, str] = {
    # L10n: What was looked for in public texts and not found. Cells of a table.
    "activity_details": _("Proof, costs and limits of the activities that are new since FY25"),
    "claims_export_columns": _("The columns of the list of claims that Partner Center exports"),
    "country_allowances": _("The allowances of the United States"),
    "deadline_time_zone": _("The time zone of the last day to claim"),
    "guidebooks": _("The full guidebooks of FY25 and later"),
    "hosting_conference_allowance": _("The allowance for conferences in the Hosting program"),
    "other_splits": _("The split of rebate and co-op in programs other than MCI for CSP"),
    "proof_thresholds": _("The amounts from which proof is required, and the classes of countries they depend on"),
    "rounding_rule": _("How Microsoft rounds co-op"),
    "seller_credit": _("Which credit Microsoft’s sellers get for marketplace sales since FY25"),
    "telemarketing_extra_proof": _("The further proof for telemarketing since FY24"),
    "terms_of_fy27": _("Split, threshold and activities of FY27"),
    "top_tier_criteria": _("The criteria for Top Tier since FY26"),
    "value_added_tax": _("How value-added tax on a claim is treated"),
}

INSTEAD: dict[str, str] = {
    # L10n: What to do as long as it is not published, or what this site does.
    "activity_details": _("Look in your guidebook, and ask Microsoft in writing before you spend"),
    "claims_export_columns": _("The calculator reads a simple table of your own instead"),
    "country_allowances": _("Look in your own agreement"),
    "deadline_time_zone": _("Claim a day earlier; your day may end later than Microsoft’s"),
    "guidebooks": _("Read them in Partner Center"),
    "hosting_conference_allowance": _("Look in your program guide"),
    "other_splits": _("Enter the split of your agreement into the calculator"),
    "proof_thresholds": _("Collect the full proof for every claim"),
    "rounding_rule": _("The calculator rounds once, half a cent up, and warns where that decides"),
    "seller_credit": _("Ask your Partner Development Manager"),
    "telemarketing_extra_proof": _("Look in your program guide before the calls begin"),
    "terms_of_fy27": _("Enter the terms of your own agreement into the calculator"),
    "top_tier_criteria": _("Look in Partner Center"),
    "value_added_tax": _("Ask your tax adviser, and look at what was paid for earlier claims"),
}
