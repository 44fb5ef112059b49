"""Building the pages: every language by itself, and the same pages every time."""

import shutil
from pathlib import Path

import pytest

from publish import pages, search
from publish.errors import PublishError

PROJECT = Path(__file__).parent / "project"


def build(root: Path, work: Path) -> Path:
    return pages.build(root, ["en", "ar"], work, "https://example.org/co-op/", lambda _: None)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = build(PROJECT, tmp_path_factory.mktemp("pages"))
    search.build(site)
    return site


def test_the_pages_of_the_source_language_stand_at_the_root_and_others_in_a_folder(built: Path) -> None:
    assert '<html lang="en"' in (built / "claiming" / "index.html").read_text("utf-8")
    assert '<html lang="ar"' in (built / "ar" / "claiming" / "index.html").read_text("utf-8")


def test_a_page_knows_its_public_address(built: Path) -> None:
    page = (built / "ar" / "claiming" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/co-op/ar/claiming/">' in page


def test_the_themes_own_search_is_not_published(built: Path) -> None:
    assert [path.name for path in built.rglob("*") if path.name in {"search_index.json", "lunr", "workers"}] == []


def test_each_language_has_an_index_of_its_own_and_error_pages_have_none(built: Path) -> None:
    entry = (built / "pagefind" / "pagefind-entry.json").read_text("utf-8")
    assert '"ar": {' in entry
    assert '"en": {' in entry
    assert entry.count('"page_count": 2') == 2


def test_two_builds_are_identical_to_the_byte(built: Path, tmp_path: Path) -> None:
    again = build(PROJECT, tmp_path)
    search.build(again)
    assert contents(again) == contents(built)


def test_a_refused_page_is_shown_with_its_language_and_the_cure(tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "project")
    (project / "docs" / "index.md").write_text("# Co-op\n\n[Nowhere](nowhere.md)\n", "utf-8")
    with pytest.raises(PublishError) as refused:
        build(project, tmp_path / "work")
    text = str(refused.value)
    assert "MkDocs refused the pages of language 'ar':" in text
    assert "'index.md' contains a link 'nowhere.md'" in text
    assert "Cure: correct what is named above" in text
    assert "INFO" not in text
