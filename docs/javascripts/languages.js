// The language that a reader chooses opens at the same place of the same page, and is remembered: a page in any other
// offers itself in that one, and the site's start page goes there by itself.
//
// Read where the page's header ends and nothing of its text is there yet: what is offered stands before it is shown.

"use strict";
{
  const KEY = "co-op-calculator.1.language";
  const isRoot = document.currentScript?.hasAttribute("data-root");
  const offer = /** @type {HTMLElement | null} */ (document.querySelector(".language-offer"));
  const links = [...document.querySelectorAll("a.md-select__link")].map((link) => /** @type {HTMLAnchorElement} */ (link));

  /** @returns {string | null} */
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // the browser keeps nothing
    }
  };

  /** @param {string} language */
  const remember = (language) => {
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // then it holds for this page only
    }
  };

  /** @param {HTMLAnchorElement} link leads to the reader's place on the page, with the figures in its address */
  const keepPlace = (link) => {
    link.hash = location.hash;
  };

  /**
   * @param {HTMLElement} notice
   * @param {HTMLAnchorElement} chosen
   */
  const show = (notice, { href, hreflang, dir, dataset }) => {
    const link = /** @type {HTMLAnchorElement} */ (notice.querySelector("a"));
    const button = /** @type {HTMLButtonElement} */ (notice.querySelector("button"));
    Object.assign(link, { href, hreflang, textContent: dataset.offer });
    link.addEventListener("click", () => keepPlace(link));
    button.textContent = dataset.stay ?? "";
    button.addEventListener("click", () => {
      remember(document.documentElement.lang);
      notice.hidden = true;
    });
    Object.assign(notice, { lang: hreflang, dir, hidden: false });
  };

  for (const link of links) {
    link.addEventListener("click", () => {
      remember(link.hreflang);
      keepPlace(link);
    });
  }

  const chosen = links.find((link) => link.hreflang === remembered() && link.hreflang !== document.documentElement.lang);
  const isArriving = !location.hash && !document.referrer.startsWith(`${location.origin}/`);
  if (chosen && isRoot && isArriving) {
    location.replace(chosen.href);
  } else if (chosen?.dataset.offer && offer) {
    show(offer, chosen);
  }
}
