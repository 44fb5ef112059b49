// Another language opens at the reader's place on the page, and a calculator there with what the address carries.

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-select__link[hreflang]"))) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
