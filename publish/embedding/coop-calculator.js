// For the pages of other sites: <coop-calculator calculator="plan" language="de"> becomes a frame with that calculator,
// as high as what it shows. What is typed into the frame stays in it.

(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const site = new URL("../../", src);

  class CoopCalculator extends HTMLElement {
    connectedCallback() {
      const { calculator = "estimate", language = "en" } = Object.fromEntries(
        [...this.attributes].map(({ name, value }) => [name, value.replace(/[^\w-]/g, "")]),
      );
      const folder = language === "en" ? "" : `${language}/`;
      const frame = document.createElement("iframe");
      frame.src = new URL(`${folder}calculator/embed/${calculator}/${isDark(this) ? "?dark" : ""}`, site).href;
      frame.title = this.title || calculator;
      Object.assign(frame.style, { border: "0", blockSize: "40rem", display: "block", inlineSize: "100%" });
      this.replaceChildren(frame);
      addEventListener("message", ({ source, origin, data }) => {
        if (source === frame.contentWindow && origin === site.origin && Number.isFinite(data?.coopCalculatorHeight)) {
          frame.style.blockSize = `${data.coopCalculatorHeight}px`;
        }
      });
    }
  }

  /** @param {HTMLElement} element whether the page around it is dark, by what it says of its color scheme */
  function isDark(element) {
    const schemes = getComputedStyle(element).colorScheme.split(" ");
    const isLight = schemes.includes("light") && !matchMedia("(prefers-color-scheme: dark)").matches;
    return schemes.includes("dark") && !isLight;
  }

  customElements.define("coop-calculator", CoopCalculator);
})();
