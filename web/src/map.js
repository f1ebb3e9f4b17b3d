/* Who commits to whom, who asks whom: to the left who acts, to the right to whom, lines between them, thicker where there are
 * more acts. A party may stand on both sides. Nothing overlaps, however many they are and however narrow the place.
 * The list under the picture says the same, and is how the keyboard and screen readers reach it. */
import { h, longList } from './dom.js';
/** @import { Reading } from './reading.js' */
/** @import { Act } from './types.js' */

/** @typedef {{from: string, to: string, label: Act['label'], acts: Act[]}} Edge */
/** @typedef {{name: string, lines: string[], x: number, y: number}} Box */

const WIDEST = 640;
const NARROWEST = 280;
const WIDEST_BOX = 200;
const LINE = 16;
const GAP = 10;
/** How wide a letter is on average, in the face of the labels. */
const LETTER = 7;
/** More parties than this make a picture nobody reads; those with the fewest acts are left to the list. */
const PARTIES = 20;

/** Acts of one party to another, put together. @param {Reading} reading @returns {Edge[]} most acts first */
export function edgesOf({ analysis }) {
  return analysis.map.map(({ from, to, label, acts }) => ({ from, to, label, acts: acts.map((i) => analysis.acts[i]) }));
}

/** @param {string} tag @param {Record<string, unknown>} attributes @param {...(Element | string)} children */
function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A name in at most two lines. @param {string} name @param {number} letters a line */
function wrap(name, letters) {
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const [first, ...rest] = lines;
  return [first, ...(rest.length ? [rest.join(' ')] : [])].map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
}

/** @param {string[]} names @param {number} width of a box @param {number} x its left edge @returns {Map<string, Box>} */
function column(names, width, x) {
  const boxes = names.map((name) => ({ name, lines: wrap(name, Math.floor((width - 16) / LETTER)), x, y: 0 }));
  let y = 0;
  for (const box of boxes) {
    box.y = y;
    y += heightOf(box) + GAP;
  }
  return new Map(boxes.map((box) => [box.name, box]));
}

/** @param {Box} box */
const heightOf = (box) => box.lines.length * LINE + 12;

/** @param {Map<string, Box>} boxes */
const bottomOf = (boxes) => Math.max(0, ...[...boxes.values()].map((box) => box.y + heightOf(box)));

/** @param {Edge[]} edges most acts first @param {number} width */
function draw(edges, width) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { from, to, acts } of edges) for (const name of [from, to]) counts.set(name, (counts.get(name) ?? 0) + acts.length);
  const shown = new Set([...counts].sort((a, b) => b[1] - a[1]).slice(0, PARTIES).map(([name]) => name));
  const drawn = edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const box = Math.min(WIDEST_BOX, Math.floor(width * 0.38));
  const senders = column([...new Set(drawn.map(({ from }) => from))], box, 1);
  // Each receiver as near as can be to those who turn to it.
  const middle = (/** @type {string} */ name) => {
    const of = drawn.filter(({ to }) => to === name).map(({ from }) => senders.get(from)?.y ?? 0);
    return of.reduce((sum, y) => sum + y, 0) / of.length;
  };
  const receivers = column([...new Set(drawn.map(({ to }) => to))].sort((a, b) => middle(a) - middle(b)), box, width - box - 1);
  const height = Math.max(bottomOf(senders), bottomOf(receivers));
  for (const boxes of [senders, receivers]) {
    const down = (height - bottomOf(boxes)) / 2;
    for (const each of boxes.values()) each.y += down;
  }
  /** Where the lines of a box meet it: in the order of their other ends, so that they do not cross there. @param {Edge} edge @param {'from' | 'to'} side */
  const port = (edge, side) => {
    const [own, others] = side === 'from' ? [senders, receivers] : [receivers, senders];
    const other = side === 'from' ? 'to' : 'from';
    const beside = drawn.filter((each) => each[side] === edge[side]).sort((a, b) => (others.get(a[other])?.y ?? 0) - (others.get(b[other])?.y ?? 0));
    const at = /** @type {Box} */ (own.get(edge[side]));
    return at.y + (heightOf(at) * (beside.indexOf(edge) + 1)) / (beside.length + 1);
  };
  const lines = drawn.map((edge) => {
    const [x1, y1, x2, y2] = [box + 2, port(edge, 'from'), width - box - 5, port(edge, 'to')];
    const bend = (x2 - x1) * 0.45;
    const path = `M${x1} ${y1.toFixed(1)}C${(x1 + bend).toFixed(1)} ${y1.toFixed(1)} ${(x2 - bend).toFixed(1)} ${y2.toFixed(1)} ${x2} ${y2.toFixed(1)}`;
    return svg('g', { class: `edge ${edge.label}`, 'data-edge': edges.indexOf(edge) },
      svg('path', { class: 'reach', d: path }),
      svg('path', { class: 'line', d: path, 'stroke-width': Math.min(5, 1 + edge.acts.length * 0.6), 'marker-end': `url(#head-${edge.label})` }),
      svg('title', {}, edgeWords(edge)));
  });
  const boxes = [...senders.values(), ...receivers.values()].map((each) => svg('g', { class: 'party' },
    svg('title', {}, each.name),
    svg('rect', { x: each.x, y: each.y + 1, width: box, height: heightOf(each) - 2, rx: 7 }),
    ...each.lines.map((line, i) => svg('text', { x: each.x + box / 2, y: each.y + 6 + LINE * (i + 0.76), 'text-anchor': 'middle' }, line))));
  const heads = /** @type {const} */ (['commitment', 'proposal']).map((label) => svg('marker', {
    id: `head-${label}`, class: label, viewBox: '0 0 10 10', refX: 8, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto',
  }, svg('path', { d: 'M0 0L10 5L0 10z' })));
  return svg('svg', { viewBox: `0 0 ${width} ${Math.ceil(height)}`, width, 'aria-hidden': 'true', class: 'map' }, svg('defs', {}, ...heads), ...lines, ...boxes);
}

/** @param {Edge} edge */
function edgeWords({ from, to, label, acts }) {
  return `${from} to ${to}: ${acts.length} ${label}${acts.length === 1 ? '' : 's'}`;
}

/**
 * @param {Reading} reading @param {number} width in CSS pixels, of the place it is for
 * @returns {HTMLElement | null} null where no act has both an actor and an addressee
 */
export function relationMap(reading, width) {
  const edges = edgesOf(reading);
  if (!edges.length) return null;
  const list = h('ul', { class: 'edges' });
  const act = (/** @type {Act} */ each, /** @type {number} */ i) => h('li', {}, h('button', {
    type: 'button', class: 'line', 'data-choice': `act ${reading.tag(each)}`, 'data-key': `map ${i} ${reading.tag(each)}`,
  }, h('span', { class: `tag ${each.label}` }, reading.tag(each)), ' ', reading.words(each.content ?? each)));
  const lines = longList(list, edges.map((edge, i) => () => {
    const details = h('details', {
      'data-edge': i,
      ontoggle: () => { if (details.childElementCount < 2) details.append(...longList(h('ul'), edge.acts.map((each) => () => act(each, i)))); },
    }, h('summary', { class: edge.label }, edgeWords(edge)));
    return h('li', {}, details);
  }));
  const picture = draw(edges, Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))));
  picture.addEventListener('click', (event) => {
    const edge = event.target instanceof Element ? event.target.closest('[data-edge]')?.getAttribute('data-edge') : null;
    const details = list.querySelector(`details[data-edge="${edge}"]`);
    if (!(details instanceof HTMLDetailsElement)) return;
    details.open = true;
    details.scrollIntoView({ block: 'nearest' });
  });
  return h('div', {}, picture, lines);
}
