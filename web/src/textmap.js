/* Ties offsets of a text to the text nodes that show it.
 *
 *   text     T a l k s \n \n T h e y      entries: {start 0, "Talks"}  {start 7, "They"}
 *   nodes   [Talks]        [They]         what lies between (the breaks) is shown by no node
 *
 * Entries are in the text's order and do not overlap. An entry may be shown in pieces, when marks are wrapped around parts.
 */

/** @typedef {{start: number, end: number, node: Text, pieces: {start: number, node: Text}[]}} Entry */

export class TextMap {
  /** @type {Entry[]} */
  entries = [];
  /** @type {WeakMap<Node, number>} */
  #starts = new WeakMap();

  /** @param {Text} node @param {number} start its first code unit's offset in the text */
  add(node, start) {
    this.entries.push({ start, end: start + node.data.length, node, pieces: [{ start, node }] });
    this.#starts.set(node, start);
  }

  /** @param {Entry} entry @param {{start: number, node: Text}[]} pieces */
  show(entry, pieces) {
    entry.pieces = pieces;
    for (const { start, node } of pieces) this.#starts.set(node, start);
  }

  /** The first entry that ends after the offset. @param {number} offset */
  indexAfter(offset) {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle].end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** @param {number} start @param {number} end @returns {StaticRange | null} null where no node shows any of it */
  range(start, end) {
    const first = this.entries[this.indexAfter(start)];
    if (!first || first.start >= end) return null;
    let index = this.indexAfter(end);
    if (!this.entries[index] || this.entries[index].start >= end) --index;
    const last = this.entries[index];
    const from = place(first, Math.max(start, first.start), false);
    const to = place(last, Math.min(end, last.end), true);
    return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
  }

  /** The offset in the text of a place in a node, or null where the node shows none of it. @param {Node} node @param {number} offset */
  offsetOf(node, offset) {
    const start = this.#starts.get(node);
    return start === undefined ? null : start + offset;
  }
}

/** @param {Entry} entry @param {number} offset @param {boolean} isEnd an end stays in the piece it ends */
function place(entry, offset, isEnd) {
  let piece = entry.pieces[0];
  for (const next of entry.pieces) {
    if (next.start > offset || (isEnd && next.start === offset)) break;
    piece = next;
  }
  return { node: piece.node, offset: offset - piece.start };
}

/** @param {AbstractRange} range @returns {Range} a live one, which can be measured */
export function liveRange(range) {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

const BLOCK = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const SKIPPED = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|BUTTON|SELECT|TEXTAREA|SVG|NAV|AUDIO|VIDEO|IFRAME|OBJECT)$/i;

/**
 * The text of what an element shows, and the map to its nodes. Blocks are parted by a blank line.
 * @param {Element} root
 * @returns {{text: string, map: TextMap}}
 */
export function readElement(root) {
  const map = new TextMap();
  let text = '';
  let gap = '';
  /** @param {Node} parent */
  const walk = (parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        if (!node.data) continue;
        if (/^\s*$/.test(node.data) && (gap || !text)) continue;
        text += gap;
        gap = '';
        map.add(node, text.length);
        // A line end in markup is a space, not the end of a line: one code unit for one.
        text += parent instanceof Element && parent.closest('pre') ? node.data : node.data.replace(/[\t\n\f\r]/g, ' ');
      } else if (node instanceof Element && !SKIPPED.test(node.tagName) && !node.hasAttribute('hidden')) {
        const block = BLOCK.test(node.tagName);
        if ((block || node.tagName === 'BR') && text) gap = block ? '\n\n' : gap || '\n';
        walk(node);
        if (block && text) gap = '\n\n';
      }
    }
  };
  walk(root);
  return { text, map };
}
