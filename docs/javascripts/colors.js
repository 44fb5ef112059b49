// The theme's switch of colors, for keyboards and screen readers: one button, named by what it does.

for (const label of document.querySelectorAll(/** @type {"label"} */ ("[data-md-component=palette] label"))) {
  const { control: radio, className, title, hidden } = label;
  const button = Object.assign(document.createElement("button"), { type: "button", className, title, hidden, ariaLabel: title });
  button.append(...label.childNodes);
  button.addEventListener("click", () => {
    radio?.click();
    document.querySelector(/** @type {"button"} */ ("[data-md-component=palette] button:not([hidden])"))?.focus();
  });
  button.addEventListener("keydown", (event) => event.stopPropagation()); // the theme would answer to Enter as well
  label.replaceWith(button);
  radio?.toggleAttribute("hidden", true);
}
