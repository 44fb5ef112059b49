"""The words of activities: one for every id of `calculator/policy/activities.toml`, by what the id stands for."""

from macros.marks import _

ACTIVITIES: dict[str, str] = {
    # L10n: Kinds of marketing, sales and training activities that co-op pays for; headings and links.
    "print_ads": _("Print advertising"),
    "digital_ads": _("Digital advertising"),
    "social_media": _("Social media marketing"),
    "direct_mail_email_sms": _("Direct mail, e-mail and text messages"),
    # L10n: SEO: search engine optimization.
    "website_seo": _("Website improvement and SEO"),
    # L10n: Microsoft's ready-made content that a partner shows on its own website.
    "syndicated_content": _("Syndicated Microsoft content"),
    # L10n: A campaign that reaches the same people through several digital channels.
    "multitouch_digital": _("Multi-touch digital campaigns"),
    "tv_radio": _("TV and radio advertising"),
    "best_practice_development": _("Development of best practices"),
    "tradeshows": _("Trade shows and events"),
    "telemarketing": _("Telemarketing"),
    "customer_seminars": _("Customer seminars and bootcamps"),
    "customer_offers": _("Customer offers"),
    # L10n: SPIFF: a bonus for single sellers who sell a certain product. Keep the acronym.
    "spiffs": _("Internal incentives and SPIFFs"),
    # L10n: People placed at a customer or in a shop to promote and explain Microsoft products.
    "onsite_champ": _("On-site champions"),
    "proof_of_concept": _("Proof of concept"),
    "third_party_solution": _("Solutions built with third parties"),
    "migration_services": _("Migration services"),
    # L10n: Web shops in which the employees of a customer buy for themselves.
    "employee_purchase_web": _("Employee purchase web shops"),
    "programme_participation": _("Participation in the partner program"),
    "exams_tuition": _("Certifications, exams and course fees"),
    # L10n: Floor day: a day on which sellers are trained or supported where they sell.
    "internal_training_floor_days": _("Internal training and floor days"),
    "on_demand_training": _("On-demand training"),
    "microsoft_conferences": _("Microsoft conferences"),
    # L10n: Product seeding: lending or giving devices to let people try them.
    "product_seeding_demo": _("Product seeding and demo units"),
    "event_sponsorship": _("Sponsorship of Microsoft events"),
    # L10n: These four are never paid for with co-op.
    "other_microsoft_investments": _("What another Microsoft investment already pays for"),
    "seller_award_trips": _("Award trips for your own sellers"),
    "specialization_audit_fees": _("Fees for specialization audits"),
    "alcohol": _("Alcohol"),
}

CATEGORIES: dict[str, str] = {
    # L10n: Microsoft's categories of co-op activities.
    "demand_generation": _("Demand generation"),
    "market_development": _("Market development"),
    "partner_readiness": _("Partner readiness"),
    "partner_skilling": _("Partner skilling"),
    "unspecified": _("Category not stated"),
}

CORE: dict[str, str] = {
    # L10n: What an advertisement, event or service must show or be, so that it counts. Lines of a checklist.
    "program_core_requirements": _("Whatever else your incentive program requires of the content"),
    "microsoft_content": _("Content about Microsoft products or services"),
    "brand_and_contact": _("Your company’s brand and contact details"),
    "brand_in_script": _("Your company’s name or brand in the script"),
    "brand_or_contest_rules": _("Your company’s brand and contact details, or the rules of the contest"),
    "only_microsoft_products": _("A service that is about Microsoft products only"),
    "concept_proven": _("A proof of concept"),
    "original_microsoft_invoice": _("Microsoft’s own original invoice"),
    "microsoft_learning_code": _("The Microsoft Learning code of the course or exam"),
    "only_microsoft_content": _("Nothing but Microsoft content in the time and space you claim for"),
    "hosted_by_microsoft": _("A conference that Microsoft itself hosts"),
}

PROOFS: dict[str, str] = {
    # L10n: Documents that prove an activity took place. Lines of a checklist.
    "preapproval_and_final_approval": _("The approval before you start, and the final approval before it runs"),
    "final_piece_or_link": _("The final piece, or a link to it"),
    "final_piece": _("The final piece as published or sent"),
    "screenshot_of_ad": _("A screenshot of the ad as it ran"),
    "landing_page_url": _("The address of the landing page"),
    "proof_of_distribution": _(
        "Proof of sending: the postmark, the e-mail with its dated header, or a photo of the text message"
    ),
    "site_url_or_screenshots": _("The address of the page, or screenshots of it, or both"),
    # L10n: Statement of work: the agreed description of what a supplier delivers.
    "seo_statement_of_work": _("The statement of work, for search engine optimization"),
    "proofs_of_each_component": _("The proof of every single activity in the campaign"),
    "invitation_and_agenda": _("The invitation and the agenda"),
    "photo_of_participation": _("A photo that shows you taking part"),
    "telesales_script": _("The script of the calls"),
    "event_photos": _("Photos of the event"),
    "presentation_if_needed": _("The presentation, where invitation and photos do not show the required content"),
    "offer_with_terms": _("The offer with its terms"),
    "sample_deliverables": _("Samples of what was delivered"),
    "material_developed": _("The material you developed, such as a white paper, a case study or market research"),
    "landing_page_url_or_screenshot": _("The address of the landing page, or a screenshot of it"),
    "original_microsoft_invoice": _("Microsoft’s own original invoice"),
    "invoice_with_code_and_completion": _(
        "The provider’s invoice with the course or exam code and the day of completion"
    ),
    "training_agenda": _("The agenda of the training"),
    "microsoft_presentation": _("The presentation about Microsoft"),
    "invitation_or_registration": _("The invitation, or the confirmation of registration"),
    "travel_itinerary": _("The itinerary with its dates, where you claim airfare"),
    "demo_unit_specification": _("The specification of the system, for demo units of your own"),
    "proof_of_delivery": _("Proof of delivery"),
    "proof_of_third_party_unit": _("Proof of the third party’s unit"),
    "third_party_invoices": _("The invoices of everyone else you paid"),
    # L10n: CSR: Certification Statement and Report, a form of Microsoft. Keep the name.
    "csr_for_in_house_work": _("A Certification Statement and Report (CSR) for work you did yourself"),
    "live_ad": _("Evidence of at least one ad while it ran"),
    "landing_page": _("Evidence of every landing page that the ads lead to"),
    "ad_report": _("The figures of the campaign: impressions, clicks, reach and leads"),
    "attendee_list": _("The list of attendees"),
    "proof_of_promotion": _("Proof of how you promoted the event"),
    "own_address_on_mailing_list": _("The e-mail as you received it: put yourself on the mailing list"),
    "dated_screenshots": _("Screenshots that show date and time"),
}

METRICS: dict[str, str] = {
    # L10n: Figures that a claim must report. Lines of a checklist.
    "estimated_reach": _("How many people it reached, by estimate"),
    "results_summary": _("A summary of the results, such as the click-through rate"),
    "attendees_or_booth_visitors": _("How many people attended or came to your booth"),
    "calls_and_contacts": _("How many calls were made, and how many reached someone"),
    "registered_guests": _("How many guests registered"),
    "attendees_with_cost_each": _("The list of those who took part, with the cost for each"),
    "attendees": _("Who took part"),
}

EXPENSES: dict[str, str] = {
    # L10n: Kinds of costs that co-op reimburses.
    "media_placement": _("Advertising space and airtime"),
    "content_development": _("Making the content"),
    "agency_fees": _("Agency fees"),
    "printed_material": _("Printing"),
    "database_acquisition": _("Buying or renting addresses"),
    "postage": _("Postage"),
    "programming": _("Programming"),
    "seo_fees": _("Fees for search engine optimization"),
    "call_center": _("An outside call center"),
    "signage_and_print": _("Signs and printed material"),
    "giveaways": _("Giveaways"),
    "registration_fees": _("Registration fees"),
    "external_speaker": _("An outside speaker"),
    "facility_and_equipment": _("Room and equipment"),
    "catering_without_alcohol": _("Catering, without alcohol"),
    "champ_services": _("The services of the champions"),
    "research": _("Research"),
    "services": _("Services, such as a demo center or a deployment"),
    "annual_fee": _("The annual fee of the partner program"),
    "plaque_and_dvds": _("The plaque and the first set of discs"),
    # L10n: A package of benefits that Microsoft sells to partners.
    "benefit_toolkit": _("The benefit toolkit"),
    "exam_fees": _("Exam fees"),
    "tuition_fees": _("Course fees"),
    "third_party_training": _("Training by independent software vendors"),
    "trainer_renewal": _("Renewal as Microsoft Certified Trainer"),
    "training_platform": _("A training platform"),
    "travel_and_hotel": _("Airfare or train, and hotel room"),
    "demo_units": _("Demo units"),
}

CAPS: dict[str, str] = {
    # L10n: Limits on what can be claimed for one activity. {share} is a percentage, the others are amounts.
    "share_of_earned": _("{share} of the co-op you earned, in each usage period"),
    "amount": _("{amount_usd} in each usage period"),
    "greater_of": _("{share} of the co-op you earned or {amount_usd}, whichever is more, in each usage period"),
    "travel": _(
        "Travel and hotel: {per_person_usd} for each person and conference, for at most {persons} people, and "
        "{amount_usd} in each usage period"
    ),
    "no_limit": _("No limit of its own"),
}

REASONS: dict[str, str] = {
    # L10n: Why co-op does not pay for an activity.
    "never_eligible": _("Never paid for with co-op"),
    "not_listed": _("In no list of eligible activities that we know"),
    # L10n: {programs} lists names of incentive programs.
    "other_programs_only": _("Only for {programs}"),
    "not_for_program": _("Not for {programs}"),
}

APPROVALS: dict[str, str] = {
    # L10n: Whether Microsoft must approve an activity before it starts.
    "required": _("Required"),
    "recommended": _("Advised"),
}

APPROVERS: dict[str, str] = {
    # L10n: Roles at Microsoft, of which any one may approve.
    "product_portfolio_go_to_market_manager": _("Product Portfolio Go-to-Market Manager"),
    "partner_development_manager": _("Partner Development Manager"),
    "partner_channel_marketing_manager": _("Partner Channel Marketing Manager"),
}

NOT_PUBLIC: dict[str, str] = {
    # L10n: What is known to exist without being public.
    "country_allowances": _(
        "In the United States the limits may differ from the global ones. Those figures are in your own agreement."
    ),
    "hosting_conference_allowance": _(
        "In the Hosting program the limits for conferences may differ. Those figures are not public."
    ),
    "proof_thresholds": _(
        "Microsoft applies thresholds to the proof of claims, which depend on the class of your country. Neither the "
        "classes nor the amounts are public. Collect the full proof for every claim."
    ),
    "telemarketing_extra_proof": _(
        "Microsoft asks for further proof of telemarketing than is listed here. What it is, is not public. Look in "
        "your program guide before the calls begin."
    ),
    "activity_details": _(
        "Microsoft names this activity as eligible. What its content must show, which proof it needs, which costs "
        "count and whether it has a limit is not public. Look in your program guide, and ask Microsoft in writing "
        "before you spend."
    ),
}
