// The theme's menu on small screens, for keyboards and screen readers: its button can be reached, has the menu's name and
// says whether it is open; a closed menu is out of everybody's way.

const menu = /** @type {HTMLElement} */ (document.querySelector(".md-sidebar--primary"));
const toggle = /** @type {HTMLInputElement} */ (document.querySelector("#__drawer"));
const label = document.querySelector("label.md-header__button[for=__drawer]");
const button = document.createElement("button");
const isSmall = matchMedia("(max-width: 76.1875em)"); // where the theme turns the menu into a drawer

function follow() {
  menu.inert = isSmall.matches && !toggle.checked;
  button.ariaExpanded = String(toggle.checked);
}

function press() {
  toggle.click();
  menu.querySelector("a")?.focus();
}

/** @param {KeyboardEvent} event */
function leave({ key }) {
  if (key === "Escape" && toggle.checked) {
    toggle.click();
    button.focus();
  }
}

if (menu && label) {
  menu.id ||= "menu";
  button.type = "button";
  button.className = label.className;
  button.setAttribute("for", "__drawer"); // the theme's styles go by it
  button.setAttribute("aria-controls", menu.id);
  button.ariaLabel = menu.querySelector("nav")?.ariaLabel ?? null;
  button.append(...label.childNodes);
  label.replaceWith(button);
  button.addEventListener("click", press);
  document.addEventListener("keydown", leave);
  toggle.addEventListener("change", follow);
  isSmall.addEventListener("change", follow);
  follow();
}
