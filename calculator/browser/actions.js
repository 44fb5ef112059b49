/**
 * What buttons do: each names its action in `data-action`.
 *
 * @param {HTMLElement} root
 * @param {Record<string, (button: HTMLButtonElement) => unknown>} actions by name
 */
export function onAction(root, actions) {
  root.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    const action = button?.dataset.action ?? "";
    if (button && Object.hasOwn(actions, action)) {
      actions[action]?.(button);
    }
  });
}

/**
 * The one element below `root` that has `data-` this name.
 *
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  return /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
}
