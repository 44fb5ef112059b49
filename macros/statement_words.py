"""What sources state, in our words: a sentence for every `says` of `calculator/policy/statements.toml`."""

from macros.marks import _

STATEMENTS: dict[str, str] = {
    # L10n: What single sources say; where they disagree, these stand in one table.
    "halves_do_not_overlap": _("H1 is July to December, H2 is January to June"),
    "july_in_both_halves": _("The halves are January to July and July to December"),
    "counted_from_usage": _("Claims can be submitted for some weeks after the usage period ends"),
    "table_of_fixed_dates": _("Claims can be submitted until fixed dates in mid-February and mid-August"),
    "counted_from_the_period": _("Claims can be submitted for some weeks after “the period” ends"),
    "an_expiration_date": _("An expiration date stands below Remaining co-op; it does not say of what"),
    "limit_for_new_claims": _("That date is the limit for new claims"),
    "from_the_first_day": _("The rules of FY26 count from the first day of the year, also for what was paid already"),
    "from_october": _("The rules of FY26 count from October"),
    # L10n: The usual split: the usual shares of rebate and co-op.
    "split_is_an_example": _("The usual split is only an example; each program guide has its own"),
    "split_of_csp": _("The usual split holds in MCI for CSP"),
    "split_of_workshops_too": _("The usual split holds for workshops and other engagements as well"),
    "rebate_at_the_rhythm_of_the_program": _("The rebate is paid at the rhythm of each program"),
    "rebate_monthly": _("The rebate is paid every month"),
    # L10n: Points: of the Partner Capability Score, by solution area (Azure, Security and so on).
    "points_in_each_area": _("An indirect reseller needs the points in every solution area"),
    "points_in_the_area_that_earns": _("An indirect reseller needs the points in the solution area that earns"),
    "points_not_for_business_applications": _(
        "The points count for Modern Work, Azure and Security, but not for Business Applications"
    ),
    "called_readiness": _("The third category is called partner readiness, and pays certification and program fees"),
    "called_skilling": _("The third category is called partner skilling, for sales and technical people"),
    "trade_shows_develop_a_market": _("Trade shows are market development"),
    "trade_shows_generate_demand": _("Trade shows are demand generation"),
    "sponsorships_without_a_category": _("Sponsoring Microsoft events is eligible; no category is named"),
    "conferences_are_skilling": _("Taking part in Microsoft conferences is partner skilling"),
    "no_review_before_a_claim": _("No activity plan has to be reviewed before a claim"),
    "activities_approved_in_advance": _("Co-op is for activities that are approved in advance"),
    "surface_plans_have_approvers": _("A Surface co-op plan is approved by one of three roles at Microsoft"),
    "tv_and_radio_approved_twice": _("TV and radio need approval before the start, and again before they run"),
    "ask_by_email": _("Ask Microsoft for approval by e-mail before you start, with your distributor in copy"),
    "event_proof_required": _("An event is proved by invitation and agenda, photos, and the number of guests"),
    "event_proof_recommended": _("An event is proved by photos, the list of attendees, and how it was promoted"),
    # L10n: Menus of Partner Center; keep their English names.
    "through_the_program_page": _("Open the page of the program, then View claims"),
    "through_co_op_management": _("Open Co-op management; the pages of the programs are gone"),
    "new_offers_transactable": _("A new offer must be transactable"),
    "existing_offers_transactable": _("An offer that exists already must be transactable as well"),
    # L10n: What changed with a fiscal year.
    "solution_area_guidance": _("The guidance for solution areas was brought up to date"),
    "three_solution_areas": _("Six solution areas became three: AI Business Solutions, Cloud & AI Platforms, Security"),
    "recalculated_in_february": _("What had been paid was calculated anew in February, and partly taken back"),
    "channel_switching_watched": _(
        "Moving customers between partners only to trigger incentives can cost the incentives, also afterwards"
    ),
    "engagement_proof_reduced": _(
        "Engagements before a sale are proved by two surveys and an invoice. This is not about co-op"
    ),
    "engagement_amounts_by_market": _(
        "What an engagement pays depends on the group of markets a country is in. This is not about co-op"
    ),
    "three_programs": _(
        "One incentive guide became three programs: AI Business Solutions, Cloud & AI Platforms, Security"
    ),
    # L10n: How local campaigns are built.
    "dollar_per_sku": _("Dollar per SKU: an amount for each product sold"),
    "frequency": _("Frequency: a reward for a number of transactions or customers"),
}
