"""The content security policy and the other headers."""

import re
from pathlib import Path

import pytest

from publish import headers
from publish.documents import Document, read
from publish.errors import PublishError

HELLO = "alert('Hello, world.');"  # the example of the specification, with its hash
HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def page(tmp_path: Path, head: str) -> Path:
    (tmp_path / "index.html").write_text(f"<html><head>{head}</head></html>", "utf-8")
    return tmp_path


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    assert f"script-src 'self' 'wasm-unsafe-eval' {HASH};" in headers.policy_for([HELLO])


def test_pages_without_inline_scripts_have_a_policy_without_hashes() -> None:
    assert "script-src 'self' 'wasm-unsafe-eval'; style-src 'self';" in headers.policy_for([])


def test_nothing_is_allowed_that_would_make_the_policy_worthless() -> None:
    policy = headers.policy_for([HELLO])
    assert re.findall(r"'unsafe-\w+'|https?:|\*", policy) == []
    assert policy.startswith("default-src 'none'; ")


def test_the_policy_stands_before_the_first_script(tmp_path: Path) -> None:
    site = page(tmp_path, f'<meta charset="utf-8"><script>{HELLO}</script>')
    headers.write(site, read(site))
    text = (site / "index.html").read_text("utf-8")
    assert HASH in text.partition("<script>")[0]


def test_a_page_without_its_character_set_is_refused(tmp_path: Path) -> None:
    site = page(tmp_path, "")
    with pytest.raises(PublishError, match=r"^index\.html: no <meta charset"):
        headers.write(site, read(site))


def test_framing_is_refused_where_it_counts_in_the_header(tmp_path: Path) -> None:
    headers.write(tmp_path, [])
    assert "frame-ancestors 'none'" in (tmp_path / "_headers").read_text("utf-8")
    assert "frame-ancestors" not in headers.policy_for([])


def test_every_inline_script_of_the_site_is_allowed(site: Path, documents: list[Document]) -> None:
    allowed = set(re.findall(r"'sha256-[^']+'", (site / "_headers").read_text("utf-8")))
    for document in documents:
        assert set(re.findall(r"'sha256-[^']+'", headers.policy_for(document.inline_scripts))) <= allowed


def test_every_page_of_the_site_carries_the_policy(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 10
    assert [path for path in pages if 'http-equiv="Content-Security-Policy"' not in path.read_text("utf-8")] == []
