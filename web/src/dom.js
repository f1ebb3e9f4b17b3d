/* Elements without markup: h('button', {class: 'tag', 'aria-label': ..., onclick}, 'C1'). */

const LINES_AT_FIRST = 40;

/** Lets the page answer. @returns {Promise<void>} */
export const breathe = () => new Promise((resolve) => { setTimeout(resolve); });

/** Lets the page draw what is there, where anyone sees it. @returns {Promise<void>} */
export const drawn = () => document.hidden ? breathe() : new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes] a function is a listener, true an empty attribute; null and false are left out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  for (const child of children.flat()) {
    if (child || child === 0) element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** @param {string} text @returns {CSSStyleSheet} */
export function styleSheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/**
 * The first entries of a list, and a button for the others.
 * @param {HTMLElement} list @param {(() => HTMLElement)[]} entries
 */
export function longList(list, entries) {
  list.append(...entries.slice(0, LINES_AT_FIRST).map((make) => make()));
  const rest = entries.slice(LINES_AT_FIRST);
  if (!rest.length) return [list];
  const more = h('button', { type: 'button', class: 'more', onclick: () => { list.append(...rest.map((make) => make())); more.remove(); } }, `Show ${rest.length} more`);
  return [list, more];
}
