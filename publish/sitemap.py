"""One map of the site for search engines: every page with the same page in the other languages."""

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from publish.documents import Document

_MAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
{pages}
</urlset>
"""


def write(site: Path, documents: Iterable[Document], public_url: str) -> None:
    """Write `sitemap.xml` and `robots.txt`, in place of the sitemaps that MkDocs made for each language."""
    for file in [*site.rglob("sitemap.xml"), *site.rglob("sitemap.xml.gz")]:
        file.unlink()
    found = (page for page in documents if page.path.endswith("index.html") and not page.is_embedded)
    pages = "\n".join(_entry(page, public_url) for page in found)
    (site / "sitemap.xml").write_text(_MAP.format(pages=pages), "utf-8")
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {public_url}sitemap.xml\n", "utf-8")


def _entry(document: Document, public_url: str) -> str:
    links = (
        f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>'
        for code, address in document.alternates.items()
    )
    return f"<url><loc>{escape(public_url + document.address)}</loc>{''.join(links)}</url>"
