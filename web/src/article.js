/* <readout-article>: an article that is marked where it stands.
 *
 *   <readout-article layers="commitment proposal person"> <h1>…</h1> <p>…</p> </readout-article>
 *
 * Its children are the host page's own and stay as they are (marks="mark" or a browser without the CSS Custom Highlight
 * API: <mark> elements are put around the pieces). Attributes are the state:
 *   layers   the layers to show, by id, parted by spaces; absent: the usual ones; empty: none
 *   marks    "mark" asks for <mark> elements
 * Events, all bubbling and composed: readout-analysis, readout-error {error}, readout-select {choice, from}.
 */
import { actCard, nameCard } from './card.js';
import { h, styleSheet } from './dom.js';
import { LAYERS } from './layers.js';
import { createPainter } from './paint.js';
import { Reading } from './reading.js';
import { liveRange, readElement, TextMap } from './textmap.js';
import sheetText from './article.css';
import cards from './card.css';
import tokens from './tokens.css';
/** @import { Choice } from './reading.js' */
/** @import { Painter } from './paint.js' */
/** @import { Act, Analysis, Analyzer, Span } from './types.js' */

/** A stretch of the article that is painted as a whole when it comes near the view. @typedef {{element: Element, start: number, end: number}} Section */

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Not defined outside browsers, where this module can still be imported. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class ReadoutArticle extends Base {
  static observedAttributes = ['layers', 'marks'];

  /** Makes the analyzer of elements that were given none. @type {(() => Analyzer) | null} */
  static defaultAnalyzer = null;

  /** @param {string} [tag] @param {CustomElementRegistry} [registry] */
  static define(tag = 'readout-article', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** @type {Analyzer | null} */
  #analyzer = null;
  /** @type {Reading | null} */
  #reading = null;
  #text = '';
  #map = new TextMap();
  /** @type {Section[]} */
  #sections = [];
  /** @type {Painter | null} */
  #painter = null;
  /** @type {Choice | null} */
  #choice = null;
  /** @type {IntersectionObserver | null} */
  #watch = null;
  /** @type {Set<Section>} */
  #near = new Set();
  /** @type {HTMLElement | null} */
  #card = null;
  #hovered = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    sheet ??= styleSheet(tokens + cards + sheetText);
    root.adoptedStyleSheets = [sheet];
    this.#card = h('div', { class: 'pop', part: 'card', popover: 'manual', 'aria-hidden': 'true' });
    root.append(h('slot'), this.#card);
    this.addEventListener('pointermove', this.#onMove);
    this.addEventListener('pointerleave', () => this.#hide());
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('focusout', () => this.#hide());
  }

  connectedCallback() {
    if (!this.#analyzer && !this.#reading && ReadoutArticle.defaultAnalyzer) {
      // The parser may not have read the children yet.
      const start = () => this.isConnected && (this.analyzer = ReadoutArticle.defaultAnalyzer?.() ?? null);
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
      else queueMicrotask(start);
    }
  }

  disconnectedCallback() {
    this.#hide();
    this.#painter?.clear();
    this.#watch?.disconnect();
  }

  attributeChangedCallback() {
    if (this.#painter) this.show(this.#text, this.#map, this.#sections);
  }

  get analyzer() { return this.#analyzer; }
  set analyzer(analyzer) {
    this.#analyzer = analyzer;
    if (analyzer) this.analyze();
  }

  /** The text that was read from the children. */
  get text() { return this.#text; }

  /** @returns {Reading | null} */
  get reading() { return this.#reading; }
  /** @param {Reading | null} reading of this very text */
  set reading(reading) {
    this.#reading = reading;
    this.#choice = null;
    this.#hide();
    this.#repaint();
    this.#paintChoice();
    if (reading) this.dispatchEvent(new CustomEvent('readout-analysis', { bubbles: true, composed: true, detail: { analysis: reading.analysis } }));
  }

  get analysis() { return this.#reading?.analysis ?? null; }
  /** @param {Analysis | null} analysis of this very text */
  set analysis(analysis) { this.reading = analysis && new Reading(this.#text, analysis); }

  /** @returns {readonly string[]} */
  get layers() {
    const names = this.getAttribute('layers');
    return names === null ? LAYERS.filter((layer) => layer.on).map((layer) => layer.id) : names.split(/\s+/).filter(Boolean);
  }
  set layers(names) { this.setAttribute('layers', names.join(' ')); }

  /** Reads the children anew and analyses them. */
  async analyze() {
    const { text, map } = readElement(this);
    this.show(text, map);
    try {
      const analysis = await this.#analyzer?.analyze(text);
      if (analysis && text === this.#text) this.analysis = analysis;
    } catch (error) {
      if (/** @type {any} */ (error).code === 'superseded') return;
      this.dispatchEvent(new CustomEvent('readout-error', { bubbles: true, composed: true, detail: { error } }));
    }
  }

  /**
   * Takes a text whose nodes the caller has made. An analysis set earlier is kept if the text is the same.
   * @param {string} text @param {TextMap} map @param {Section[]} [sections]
   */
  show(text, map, sections = []) {
    this.#painter?.clear();
    this.#watch?.disconnect();
    this.#near.clear();
    if (text !== this.#text) this.#reading = null;
    this.#text = text;
    this.#map = map;
    this.#sections = sections.length ? sections : [{ element: this, start: 0, end: text.length }];
    this.#painter = createPainter(map, this, this.getAttribute('marks') === 'mark');
    if (this.#sections.length > 1) {
      this.#watch = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          const section = this.#sections.find(({ element }) => element === target);
          if (section) this.#paintSection(section, isIntersecting);
        }
      }, { rootMargin: '600px' });
      for (const { element } of this.#sections) this.#watch.observe(element);
    } else {
      this.#near.add(this.#sections[0]);
    }
    this.#repaint();
    this.#paintChoice();
  }

  #repaint() {
    for (const section of this.#near) this.#paintSection(section, true);
  }

  /** All of it, as print needs it. */
  paintAll() {
    for (const section of this.#sections) this.#paintSection(section, true);
  }

  /** @param {Section} section @param {boolean} isNear */
  #paintSection(section, isNear) {
    if (isNear) this.#near.add(section);
    else this.#near.delete(section);
    /** @type {Map<string, readonly Span[]>} */
    const marks = new Map();
    if (isNear && this.#reading) {
      for (const id of this.layers) {
        const spans = this.#reading.layers.get(/** @type {any} */ (id)) ?? [];
        marks.set(id, spans.filter((span) => span.start >= section.start && span.start < section.end));
      }
    }
    this.#painter?.paint(section, marks);
  }

  get choice() { return this.#choice; }

  /**
   * Chooses an act, a name (and which of its places) or a sentence, and brings it into view.
   * @param {Choice | null} choice @param {{scroll?: boolean, place?: number}} [how]
   */
  select(choice, { scroll = true, place = 0 } = {}) {
    this.#choice = choice;
    const span = this.#paintChoice(place);
    if (span && scroll) this.reveal(span);
  }

  /** @returns {Span | null} the place to show */
  #paintChoice(place = 0) {
    const reading = this.#reading;
    const choice = this.#choice;
    /** @type {Map<string, Span[]>} */
    const marks = new Map();
    /** @type {Span | null} */
    let span = null;
    if (reading && choice?.kind === 'act') {
      const act = reading.acts.get(choice.tag);
      if (act) {
        span = act;
        marks.set('active', [act]);
        if (act.actor) marks.set('actor', [act.actor]);
        if (act.addressee) marks.set('addressee', [act.addressee]);
      }
    } else if (reading && choice?.kind === 'name') {
      const entity = reading.analysis.entities[choice.number];
      const chain = entity ? reading.chain(entity) : [];
      span = chain[place] ?? null;
      marks.set('chain', chain);
      if (span) marks.set('here', [span]);
    } else if (reading && choice?.kind === 'sentence') {
      span = reading.analysis.sentences[choice.number] ?? null;
      if (span) marks.set('sentence', [span]);
    }
    this.#painter?.paint('choice', marks);
    return span;
  }

  /** @param {Span} span */
  reveal(span) {
    const entry = this.#map.entries[this.#map.indexAfter(span.start)];
    // Far off, content-visibility lets the browser guess heights: the block first, then the words.
    entry?.pieces[0].node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = this.#map.range(span.start, span.end);
    if (!range) return;
    const box = liveRange(range).getBoundingClientRect();
    const middle = box.top + Math.min(box.height, innerHeight / 2) / 2;
    if (Math.abs(middle - innerHeight / 2) > innerHeight / 4) scrollBy({ top: middle - innerHeight * 0.45, behavior: 'instant' });
  }

  /** The offset in the text under a point, or null. @param {number} x @param {number} y */
  #offsetAt(x, y) {
    const range = document.caretRangeFromPoint?.(x, y);
    const position = range ? { offsetNode: range.startContainer, offset: range.startOffset } : /** @type {any} */ (document).caretPositionFromPoint?.(x, y);
    if (!position) return null;
    const offset = this.#map.offsetOf(position.offsetNode, position.offset);
    if (offset === null) return null;
    // A caret lies between two characters; the one under the point may be either, and the point may be beside the text.
    for (const start of [offset, offset - 1]) {
      const character = this.#map.range(start, start + 1);
      if (!character) continue;
      for (const box of liveRange(character).getClientRects()) {
        if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) return start;
      }
    }
    return null;
  }

  /** What is shown under a point: the name, or the act around it. @param {MouseEvent} event */
  #at(event) {
    const reading = this.#reading;
    const tag = event.target instanceof Element ? event.target.closest('[data-act]')?.getAttribute('data-act') : null;
    if (!reading) return null;
    if (tag) return { act: reading.acts.get(tag) };
    const offset = this.#offsetAt(event.clientX, event.clientY);
    if (offset === null) return null;
    const mention = reading.mentionAt(offset);
    const act = reading.actAt(offset);
    return mention || act ? { mention, act } : null;
  }

  #onMove = (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === 'touch' || event.buttons) return;
    const at = this.#at(event);
    const key = at ? `${at.mention?.start}/${at.act?.start}` : '';
    this.style.cursor = at ? 'pointer' : '';
    if (key === this.#hovered) return;
    this.#hovered = key;
    clearTimeout(this.#timer);
    // Longer than a passing pointer, shorter than a thought.
    this.#timer = setTimeout(() => (at ? this.#open(at) : this.#hide()), at ? 220 : 120);
  };

  #onClick = (/** @type {MouseEvent} */ event) => {
    const reading = this.#reading;
    const at = this.#at(event);
    const selection = getSelection();
    if (!reading || !at || (selection && !selection.isCollapsed)) return;
    if (event.target instanceof Element && event.target.closest('a[href]')) return;
    const entity = at.mention && reading.entity(at.mention.entity);
    if (at.mention && entity) {
      const number = reading.analysis.entities.indexOf(entity);
      this.#choose({ kind: 'name', number }, Math.max(0, reading.chain(entity).indexOf(at.mention)));
    } else if (at.act) {
      this.#choose({ kind: 'act', tag: reading.tag(at.act) });
    }
    this.#open(at);
  };

  #onFocus = (/** @type {FocusEvent} */ event) => {
    const tag = event.target instanceof HTMLElement && event.target.dataset.act;
    const act = tag && this.#reading?.acts.get(tag);
    if (act && event.target instanceof Element && event.target.matches(':focus-visible')) this.#open({ act });
  };

  /** @param {Choice} choice */
  #choose(choice, place = 0) {
    this.select(choice, { scroll: false, place });
    this.dispatchEvent(new CustomEvent('readout-select', { bubbles: true, composed: true, detail: { choice, place, from: 'text' } }));
  }

  /** @param {{mention?: import('./types.js').Mention, act?: Act}} at */
  #open({ mention, act }) {
    const reading = this.#reading;
    const card = this.#card;
    const span = mention ?? act;
    const range = span && this.#map.range(span.start, span.end);
    if (!reading || !card || !range) return;
    card.replaceChildren(
      ...(mention ? [nameCard(reading, mention)] : []),
      ...(act ? [actCard(reading, act)] : []));
    card.showPopover();
    const boxes = liveRange(range).getClientRects();
    const anchor = boxes[0];
    if (!anchor) return;
    // Below the last line of a short span, or above its first line where there is no room below.
    const last = boxes[Math.min(boxes.length, 12) - 1];
    const { offsetWidth: width, offsetHeight: height } = card;
    const left = Math.max(8, Math.min(anchor.left, innerWidth - width - 8));
    const below = last.bottom + 10;
    const top = below + height < innerHeight - 8 ? below : anchor.top - height - 10;
    card.style.left = `${left}px`;
    card.style.top = `${Math.max(8, top)}px`;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#hovered = '';
    if (this.#card?.matches(':popover-open')) this.#card.hidePopover();
  }

  /** Takes the card away. */
  dismiss() { this.#hide(); }
}
