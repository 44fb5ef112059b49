// The theme's menu on small screens, for keyboards and screen readers: its button can be reached, has the menu's name and
// says whether it is open; a closed menu is out of everybody's way. So are its levels that are not in sight, and what
// leads from one to another is a button as well.

const menu = /** @type {HTMLElement} */ (document.querySelector(".md-sidebar--primary"));
const toggle = /** @type {HTMLInputElement} */ (document.querySelector("#__drawer"));
const label = /** @type {HTMLLabelElement | null} */ (document.querySelector("label.md-header__button[for=__drawer]"));
const isSmall = matchMedia("(max-width: 76.1875em)"); // where the theme turns the menu into a drawer

/** @param {HTMLLabelElement} label that only a mouse can press */
function buttonFor(label) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: label.className, id: label.id });
  button.setAttribute("for", label.htmlFor); // the theme's styles go by it
  button.append(...label.childNodes);
  label.replaceWith(button);
  return button;
}

/** @param {HTMLInputElement} level opens, or closes to the one around it; the focus goes along */
function turn(level) {
  level.click();
  const place = level.checked ? ".md-nav__title" : ":is(a, button).md-nav__link";
  level.parentElement?.querySelector(/** @type {"button"} */ (place))?.focus({ preventScroll: true });
}

/** @param {HTMLLabelElement} label opens or closes a level of the menu, or is an arrow beside the link that has its name */
function wayFor(label) {
  const level = /** @type {HTMLInputElement} */ (label.control);
  const button = buttonFor(label);
  button.addEventListener("click", () => turn(level));
  if (!button.textContent?.trim()) {
    button.ariaLabel = level.parentElement?.querySelector("a")?.textContent?.trim() ?? null;
  }
  return button;
}

if (menu && label) {
  const button = buttonFor(label);
  const ways = [...menu.querySelectorAll(/** @type {"label"} */ ("label:not([for=__drawer])"))].map(wayFor);

  const follow = () => {
    menu.inert = isSmall.matches && !toggle.checked;
    button.ariaExpanded = String(toggle.checked);
    ways.forEach((way) => (way.tabIndex = isSmall.matches ? 0 : -1));
  };

  const press = () => {
    toggle.click();
    const stops = [...menu.querySelectorAll(/** @type {"a"} */ ("a, button"))];
    stops.find((stop) => stop.checkVisibility({ visibilityProperty: true }))?.focus();
  };

  /** @param {KeyboardEvent} event */
  const leave = ({ key }) => {
    if (key === "Escape" && toggle.checked) {
      toggle.click();
      button.focus();
    }
  };

  menu.id ||= "menu";
  button.setAttribute("aria-controls", menu.id);
  button.ariaLabel = menu.querySelector("nav")?.ariaLabel ?? null;
  button.addEventListener("click", press);
  document.addEventListener("keydown", leave);
  toggle.addEventListener("change", follow);
  isSmall.addEventListener("change", follow);
  follow();
}
