// In the frame of another site: tells the page around it how high the calculator is, and opens links beside that page.
// The height is no secret, and any page may be the one around it.

const content = /** @type {HTMLElement} */ (document.querySelector("main"));

new ResizeObserver(() => {
  parent.postMessage({ coopCalculatorHeight: Math.ceil(content.getBoundingClientRect().height) }, "*");
}).observe(content);

document.addEventListener("click", ({ target }) => {
  const link = /** @type {Element} */ (target).closest("a");
  if (link && !link.getAttribute("href")?.startsWith("#")) {
    Object.assign(link, { target: "_blank", rel: "noopener" });
  }
});
