/* Two ways to mark spans in text, with one interface: a key's marks are replaced as a whole.
 *
 *   painter.paint('view', new Map([['person', [{start, end}, ...]], ...]));
 *
 * HighlightPainter uses the CSS Custom Highlight API: the document stays as it is, and only ranges that this painter made
 * are ever taken out. MarkPainter wraps <mark> around the pieces, for browsers without the API.
 */
import { TRANSIENT, LAYERS } from './layers.js';
import sheetText from './paint.css';
/** @import { TextMap, Entry } from './textmap.js' */
/** @import { Span } from './types.js' */

/** @typedef {ReadonlyMap<string, readonly Span[]>} Marks */
/** @typedef {{paint: (key: unknown, marks: Marks) => void, clear: () => void}} Painter */

/** Later names lie above earlier ones. */
/** @type {string[]} */
const ORDER = [...LAYERS.map((layer) => layer.id).reverse(), ...TRANSIENT];

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** ::highlight() is looked up in the tree that holds the text. @param {Document | ShadowRoot} tree */
function adoptSheet(tree) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
  }
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

/** @param {TextMap} map @param {Node} root @param {boolean} [forceMarks] @returns {Painter} */
export function createPainter(map, root, forceMarks = false) {
  const tree = root.getRootNode();
  if (tree instanceof Document || tree instanceof ShadowRoot) adoptSheet(tree);
  return 'highlights' in CSS && !forceMarks ? new HighlightPainter(map) : new MarkPainter(map);
}

/** @param {string} layer */
function sharedHighlight(layer) {
  const name = `readout-${layer}`;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = ORDER.indexOf(layer) + 1;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** @implements {Painter} */
export class HighlightPainter {
  #map;
  /** @type {Map<unknown, [string, AbstractRange][]>} */
  #painted = new Map();

  /** @param {TextMap} map */
  constructor(map) { this.#map = map; }

  /** @param {unknown} key @param {Marks} marks */
  paint(key, marks) {
    for (const [layer, range] of this.#painted.get(key) ?? []) CSS.highlights.get(`readout-${layer}`)?.delete(range);
    /** @type {[string, AbstractRange][]} */
    const ranges = [];
    for (const [layer, spans] of marks) {
      const highlight = sharedHighlight(layer);
      for (const { start, end } of spans) {
        const range = this.#map.range(start, end);
        if (!range) continue;
        highlight.add(range);
        ranges.push([layer, range]);
      }
    }
    if (ranges.length) this.#painted.set(key, ranges);
    else this.#painted.delete(key);
  }

  clear() { for (const key of [...this.#painted.keys()]) this.paint(key, new Map()); }
}

/** @implements {Painter} */
export class MarkPainter {
  #map;
  /** @type {Map<unknown, Marks>} */
  #painted = new Map();

  /** @param {TextMap} map */
  constructor(map) { this.#map = map; }

  /** @param {unknown} key @param {Marks} marks */
  paint(key, marks) {
    /** @type {Set<Entry>} */
    const touched = new Set();
    for (const spans of [...(this.#painted.get(key)?.values() ?? []), ...marks.values()]) {
      for (const span of spans) {
        for (let i = this.#map.indexAfter(span.start); this.#map.entries[i]?.start < span.end; ++i) touched.add(this.#map.entries[i]);
      }
    }
    if (marks.size) this.#painted.set(key, marks);
    else this.#painted.delete(key);

    /** @type {Map<Entry, {layer: string, start: number, end: number}[]>} */
    const wanted = new Map();
    for (const painted of this.#painted.values()) {
      for (const [layer, spans] of painted) {
        for (const { start, end } of spans) {
          for (let i = this.#map.indexAfter(start); this.#map.entries[i]?.start < end; ++i) {
            const entry = this.#map.entries[i];
            if (!touched.has(entry)) continue;
            const list = wanted.get(entry) ?? [];
            list.push({ layer, start: Math.max(start, entry.start), end: Math.min(end, entry.end) });
            wanted.set(entry, list);
          }
        }
      }
    }
    for (const entry of touched) this.#wrap(entry, wanted.get(entry) ?? []);
  }

  clear() { for (const key of [...this.#painted.keys()]) this.paint(key, new Map()); }

  /** @param {Entry} entry @param {{layer: string, start: number, end: number}[]} spans */
  #wrap(entry, spans) {
    const cuts = [...new Set([entry.start, entry.end, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
    /** @type {{start: number, node: Text}[]} */
    const pieces = [];
    const nodes = [];
    for (let i = 0; i + 1 < cuts.length; ++i) {
      const [start, end] = [cuts[i], cuts[i + 1]];
      const over = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.layer);
      const text = spans.length ? document.createTextNode(entry.node.data.slice(start - entry.start, end - entry.start)) : entry.node;
      pieces.push({ start, node: text });
      if (!over.length) {
        nodes.push(text);
        continue;
      }
      const mark = document.createElement('mark');
      mark.className = ['readout', ...over.map((layer) => `readout-${layer}`)].join(' ');
      mark.append(text);
      nodes.push(mark);
    }
    const old = entry.pieces.map((piece) => piece.node.parentNode instanceof HTMLElement && piece.node.parentNode.matches('mark.readout') ? piece.node.parentNode : piece.node);
    old[0].before(...nodes.filter((node) => !old.includes(node)));
    for (const node of old) if (!nodes.includes(node)) node.remove();
    this.#map.show(entry, pieces);
  }
}
