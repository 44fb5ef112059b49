"""Build time: the macros that pages use, and the site's own words in the language of the build.

`define_env` is all that MkDocs knows of us: no hooks, so that another site generator can take its place.
"""

from typing import Any

from locales.catalogs import interface
from locales.languages import language
from macros import forms
from macros.activities import Activities
from macros.activity_overview import Overview
from macros.claim_chart import ClaimChart
from macros.configuration import built, localize
from macros.engine_reference import EngineReference
from macros.facts import Facts
from macros.feed import Feed
from macros.figures import Figures
from macros.formats import Formats
from macros.guide import guide_macros
from macros.lines import Lines
from macros.notes import Macro, noting
from macros.tables import Tables
from macros.timeline_chart import Charts
from macros.translations import Translations
from macros.words import sentences
from macros.years import Years


def define_env(env: Any) -> None:
    """Register the macros and put the configuration into the language of the build. Called by the macros plugin."""
    reader = language(env.conf["theme"]["language"])
    words = interface(reader.code)
    localize(env.conf, reader, words.gettext)
    figures, tables = Figures(Formats(reader.code)), Tables(Formats(reader.code), words)

    activities = Activities(Formats(reader.code), words)
    overview = Overview(activities, lambda: env.page.url)
    facts = Facts(Formats(reader.code), words)
    env.conf["extra"].update(facts=facts.line, feed=Feed(Years(Lines(Formats(reader.code), words))))

    def calculator(request: str) -> str:
        """The calculator for a request of the engine, on the page where it stands."""
        return forms.calculator(request, reader.code, env.page.url)

    def site_root() -> str:
        return forms.Form("", sentences(reader.code), env.page.url).site_root

    source_files = env.conf["extra"].get("source_files", "")
    translations = Translations(reader, words, source_files, site_root, built(env.conf))
    env.conf["extra"]["translation"] = translations.line
    reference = EngineReference(Lines(Formats(reader.code), words), lambda: sentences(reader.code), site_root)
    macros: tuple[Macro, ...] = (
        figures.half,
        figures.date,
        figures.days,
        figures.share,
        figures.threshold,
        figures.rule,
        figures.example,
        figures.source,
        tables.deadlines_table,
        tables.readings_table,
        tables.splits_table,
        tables.thresholds_table,
        tables.sources_table,
        activities.activity_status,
        activities.activity_eligibility,
        activities.activity_limits,
        activities.activity_checklist,
        activities.activity_expenses,
        activities.activity_sources,
        activities.claim_checklist,
        overview.activities_status,
        overview.activity_map,
        overview.activity_filter,
        overview.activities_table,
        overview.activities_sources,
        overview.exclusions_status,
        overview.exclusions_table,
        overview.exclusions_sources,
        overview.proof_table,
        overview.retention_table,
        Charts(Formats(reader.code), words).halves_chart,
        ClaimChart(Formats(reader.code), words).claim_chart,
        calculator,
        reference.engine_fields,
        reference.engine_example,
        reference.engine_codes,
        reference.engine_schema,
        reference.engine_limit,
        translations.translations_table,
        *guide_macros(Formats(reader.code), words),
    )
    for macro in macros:
        env.macro(noting(macro, lambda: facts.rows[env.page.url]))
