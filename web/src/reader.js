/* Sets a plain text for reading: headings, list items and paragraphs as the analysis found them, each act with its tag
 * (a button) before its first word. In long texts blocks are made a stretch at a time. */
import { breathe, h } from './dom.js';
import { TextMap } from './textmap.js';
/** @import { Reading } from './reading.js' */
/** @import { Act, Sentence } from './types.js' */

const SECTION_BLOCKS = 20;
const TURN_MS = 10;
const LONGEST_NODE = 2000;
const ENDLESS = /\S{2000}/;

/** @typedef {{start: number, end: number, kind: Sentence['kind']}} Block */

/**
 * Lines, joined where the analysis says that a sentence or a paragraph goes on.
 * @param {string} text @param {readonly Sentence[]} sentences in order @returns {Block[]}
 */
export function blocksOf(text, sentences) {
  /** @type {Block[]} */
  const blocks = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (line.trim()) {
      while (next < sentences.length && sentences[next].start < start) ++next;
      const sentence = sentences[next];
      const begins = sentence && sentence.start < end && !text.slice(start, sentence.start).trim().match(/\w{4}/);
      const before = sentences[next - 1];
      const goesOn = blocks.length > 0 && before !== undefined && (begins
        ? sentence.paragraph === before.paragraph && sentence.kind === 'sentence' && before.kind === 'sentence'
        : before.end > start);
      if (goesOn) blocks[blocks.length - 1].end = end;
      else blocks.push({ start, end, kind: begins ? sentence.kind : 'sentence' });
    }
    start = end + 1;
  }
  return blocks;
}

/**
 * Fills the root; resolves when all is there. Stops early when the signal says so.
 * @param {HTMLElement} root @param {string} text @param {Reading | null} reading @param {AbortSignal} signal
 */
export async function setForReading(root, text, reading, signal) {
  const map = new TextMap();
  const blocks = blocksOf(text, reading?.analysis.sentences ?? []);
  const acts = [...(reading?.analysis.acts ?? [])].sort((a, b) => a.start - b.start);
  const sections = [];
  let nextAct = 0;
  let pause = performance.now() + TURN_MS;
  root.replaceChildren();
  for (let i = 0; i < blocks.length; i += SECTION_BLOCKS) {
    const part = blocks.slice(i, i + SECTION_BLOCKS);
    const element = h('div', { class: 'section' });
    for (const [j, block] of part.entries()) {
      const title = block.kind === 'heading' && i + j === 0;
      const shown = h(block.kind === 'heading' ? (title ? 'h2' : 'h3') : 'p', {
        dir: 'auto', class: ENDLESS.test(text.slice(block.start, block.end)) ? 'endless' : block.kind === 'listItem' ? 'item' : null,
      });
      let from = block.start;
      const put = (/** @type {number} */ end) => {
        while (from < end) {
          const to = cut(text, from, end);
          const node = document.createTextNode(text.slice(from, to));
          map.add(node, from);
          shown.append(node);
          from = to;
        }
      };
      for (; reading && nextAct < acts.length && acts[nextAct].start < block.end; ++nextAct) {
        put(acts[nextAct].start);
        // A word joiner keeps the tag on the line of its first word.
        shown.append(tag(reading, acts[nextAct]), h('span', { class: 'join', 'aria-hidden': 'true' }, '\u2060'));
      }
      put(block.end);
      element.append(shown);
    }
    root.append(element);
    sections.push({ element, start: part[0].start, end: part[part.length - 1].end + 1 });
    if (performance.now() > pause) {
      await breathe();
      if (signal.aborted) return null;
      pause = performance.now() + TURN_MS;
    }
  }
  return { map, sections };
}

/**
 * Where a text node ends that begins at `from`: browsers are slow with a node that is one endless word.
 * @param {string} text @param {number} from @param {number} end
 */
function cut(text, from, end) {
  const to = from + LONGEST_NODE;
  if (to >= end) return end;
  const space = text.lastIndexOf(' ', to);
  if (space > from) return space + 1;
  return /[\ud800-\udbff]/.test(text[to - 1]) ? to + 1 : to;
}

/** @param {Reading} reading @param {Act} act */
function tag(reading, act) {
  return h('button', {
    type: 'button', class: `tag ${act.label}`, 'data-act': reading.tag(act), 'aria-label': reading.spoken(act), 'aria-description': reading.spokenDetails(act),
  }, reading.tag(act));
}
