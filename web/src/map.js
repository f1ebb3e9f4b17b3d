/* Who commits to whom, who asks whom: parties as nodes, their acts as arrows, thicker where there are more of them.
 * The list under the picture says the same, and is how the keyboard and screen readers reach it. */
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { h, longList } from './dom.js';
/** @import { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force' */
/** @import { Reading } from './reading.js' */
/** @import { Act } from './types.js' */

/** @typedef {SimulationNodeDatum & {name: string, width: number, count: number}} Node */
/** @typedef {{from: string, to: string, label: Act['label'], acts: Act[]}} Edge */

const WIDEST = 640;
const NARROWEST = 300;
const LINE = 22;
/** More parties than this make a picture nobody reads; those with the fewest acts are left to the list. */
const PARTIES = 20;

/** Acts of one party to another, put together. @param {Reading} reading @returns {Edge[]} most acts first */
export function edgesOf(reading) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const act of reading.analysis.acts) {
    for (const from of reading.parties(act.actor)) {
      for (const to of reading.parties(act.addressee)) {
        if (from === to) continue;
        const key = JSON.stringify([from, to, act.label]);
        const edge = edges.get(key);
        if (edge) edge.acts.push(act);
        else edges.set(key, { from, to, label: act.label, acts: [act] });
      }
    }
  }
  return [...edges.values()].sort((a, b) => b.acts.length - a.acts.length);
}

/** @param {string} tag @param {Record<string, unknown>} attributes @param {...(Element | string)} children */
function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {string} name */
const short = (name) => (name.length > 26 ? `${name.slice(0, 24)}…` : name);

/**
 * The picture; a fixed number of steps from fixed places, so that the same text gives the same picture.
 * @param {Edge[]} edges @param {number} width
 */
function draw(edges, width) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { from, to, acts } of edges) for (const name of [from, to]) counts.set(name, (counts.get(name) ?? 0) + acts.length);
  const shown = new Set([...counts].sort((a, b) => b[1] - a[1]).slice(0, PARTIES).map(([name]) => name));
  /** @type {Node[]} */
  const nodes = [...shown].map((name) => ({ name, count: counts.get(name) ?? 0, width: short(name).length * 7.4 + 22 }));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const drawn = edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  /** @type {SimulationLinkDatum<Node>[]} */
  const links = drawn.map(({ from, to }) => ({ source: /** @type {Node} */ (byName.get(from)), target: /** @type {Node} */ (byName.get(to)) }));
  const height = Math.max(170, 90 + 38 * nodes.length);
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(width / 3).strength(0.5))
    .force('charge', forceManyBody().strength(-420))
    .force('collide', forceCollide((/** @type {Node} */ node) => node.width / 2 + 8))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.3))
    .force('center', forceCenter(width / 2, height / 2))
    .stop()
    .tick(260);
  const margin = 8;
  for (const node of nodes) {
    node.x = Math.max(node.width / 2 + margin, Math.min(width - node.width / 2 - margin, node.x ?? 0));
    node.y = Math.max(LINE, Math.min(height - LINE, node.y ?? 0));
  }
  const top = Math.min(...nodes.map(({ y }) => y ?? 0)) - LINE - 6;
  const bottom = Math.max(...nodes.map(({ y }) => y ?? 0)) + LINE + 6;
  const arrows = drawn.map((edge, i) => {
    const from = /** @type {Node} */ (links[i].source);
    const to = /** @type {Node} */ (links[i].target);
    // To the same side of its own direction, so that answers bow the other way; proposals wider, so that all four can be told apart.
    const path = arrow(from, to, edge.label === 'commitment' ? 22 : 58);
    return svg('g', { class: `edge ${edge.label}`, 'data-edge': edges.indexOf(edge) },
      svg('path', { class: 'reach', d: path }),
      svg('path', { class: 'line', d: path, 'stroke-width': Math.min(6, 1.2 + edge.acts.length * 0.6), 'marker-end': `url(#head-${edge.label})` }),
      svg('title', {}, edgeWords(edge)));
  });
  const boxes = nodes.map((node) => svg('g', { class: 'party', transform: `translate(${node.x} ${node.y})` },
    svg('rect', { x: -node.width / 2, y: -LINE / 2 - 3, width: node.width, height: LINE + 6, rx: 7 }),
    svg('text', { 'text-anchor': 'middle', y: 4.5 }, short(node.name))));
  const heads = /** @type {const} */ (['commitment', 'proposal']).map((label) => svg('marker', {
    id: `head-${label}`, class: label, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto',
  }, svg('path', { d: 'M0 0L10 5L0 10z' })));
  return svg('svg', { viewBox: `0 ${top} ${width} ${bottom - top}`, 'aria-hidden': 'true', class: 'map' }, svg('defs', {}, ...heads), ...arrows, ...boxes);
}

/** A bow from the edge of one box to the edge of another. @param {Node} from @param {Node} to @param {number} bend */
function arrow(from, to, bend) {
  const [x1, y1, x2, y2] = [from.x ?? 0, from.y ?? 0, to.x ?? 0, to.y ?? 0];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [cx, cy] = [(x1 + x2) / 2 - ((y2 - y1) / length) * bend, (y1 + y2) / 2 + ((x2 - x1) / length) * bend];
  const edge = (/** @type {Node} */ node, /** @type {number} */ gap) => {
    const [dx, dy] = [cx - (node.x ?? 0), cy - (node.y ?? 0)];
    const scale = Math.min((node.width / 2 + gap) / Math.abs(dx || 1e-6), (LINE / 2 + 3 + gap) / Math.abs(dy || 1e-6));
    return `${((node.x ?? 0) + dx * scale).toFixed(1)} ${((node.y ?? 0) + dy * scale).toFixed(1)}`;
  };
  return `M${edge(from, 1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${edge(to, 4)}`;
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
  const lines = longList(list, edges.map((edge, i) => () => h('li', {}, h('details', { 'data-edge': i },
    h('summary', { class: edge.label }, edgeWords(edge)),
    h('ul', {}, edge.acts.map((act) => h('li', {}, h('button', {
      type: 'button', class: 'line', 'data-choice': `act ${reading.tag(act)}`, 'data-key': `map ${i} ${reading.tag(act)}`,
    }, h('span', { class: `tag ${act.label}` }, reading.tag(act)), ' ', reading.words(act.content ?? act)))))))));
  const picture = draw(edges, Math.max(NARROWEST, Math.min(WIDEST, width)));
  picture.addEventListener('click', (event) => {
    const edge = event.target instanceof Element ? event.target.closest('[data-edge]')?.getAttribute('data-edge') : null;
    const details = list.querySelector(`details[data-edge="${edge}"]`);
    if (!(details instanceof HTMLDetailsElement)) return;
    details.open = true;
    details.scrollIntoView({ block: 'nearest' });
  });
  const box = h('div', {}, lines);
  box.prepend(picture);
  return box;
}
