/* <readout-panel for="ID">: the readout of a <readout-article>, or of the analysis it is given.
 *
 *   summary ─ key facts ─ commitments ─ proposals ─ names ─ timeline ─ map, each entry a button that shows its place.
 *
 * Fires readout-select {choice, place, from: 'panel'}; with `for`, the two follow each other without further code.
 */
import { drawn, h, longList, styleSheet } from './dom.js';
import { LAYERS, layerOfType } from './layers.js';
import { capital, countWords, dateKey, dateWords, kindWords, listWords, Reading, statusWords, strengthWords } from './reading.js';
import { relationMap } from './map.js';
import { ReadoutArticle } from './article.js';
import sheetText from './panel.css';
import cards from './card.css';
import tokens from './tokens.css';
/** @import { Choice } from './reading.js' */
/** @import { Act, Entity } from './types.js' */

/** @type {CSSStyleSheet | undefined} */
let sheet;

const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Strongest first. @type {Record<string, number>} */
const FIRMNESS = { firm: 0, hedged: 1, aspirational: 2 };

/** @typedef {{id: string, label: string, key: (reading: Reading, act: Act) => string | number}} Column */

/** No deadline sorts last; an unresolved one before it. @type {readonly Column[]} */
const COLUMNS = [
  { id: 'place', label: 'No.', key: (_reading, act) => act.start },
  { id: 'who', label: 'Who', key: (reading, act) => reading.party(act.actor)?.toLowerCase() ?? '\uffff' },
  { id: 'what', label: 'What', key: (reading, act) => reading.words(act.content ?? act).toLowerCase() },
  { id: 'to', label: 'To whom', key: (reading, act) => reading.party(act.addressee)?.toLowerCase() ?? '\uffff' },
  { id: 'by', label: 'By when', key: (_reading, act) => act.deadline ? dateKey(act.deadline.value ?? '\ufffe') : '\uffff' },
  { id: 'firm', label: 'How firm', key: (_reading, act) => FIRMNESS[act.strength] ?? 9 },
];

const ROWS_AT_FIRST = 40;
const MORE_ROWS = 200;
/** A readout is made in turns about so long, that of a long text part by part, so that the page stays at hand. */
const TURN_MS = 8;
const LONG = 20_000;
/** The map is laid out when typing pauses. */
const MAP_DELAY_MS = 120;
const NAMES_AT_FIRST = 12;

/** @type {Record<import('./types.js').Fact['kind'], string>} */
const FACTS = { meeting: 'Met', agreed: 'Agreed', open: 'Open', next: 'Next' };

export class ReadoutPanel extends Base {
  static observedAttributes = ['for'];

  /** @param {string} [tag] @param {CustomElementRegistry} [registry] */
  static define(tag = 'readout-panel', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** @type {Reading | null} */
  #reading = null;
  /** @type {Choice | null} */
  #choice = null;
  #place = 0;
  #sort = { column: 'place', down: false };
  #filter = { party: '', kind: '', strength: '', deadline: false };
  /** The summary's length in sentences; null: as the engine proposes. @type {number | null} */
  #length = null;
  #allNames = false;
  /** What `#acts()` gives; null: not yet asked for. @type {Record<Act['label'], Act[]> | null} */
  #kept = null;
  /** How many rows of each table there are. @type {Record<Act['label'], number>} */
  #rows = { commitment: ROWS_AT_FIRST, proposal: ROWS_AT_FIRST };
  #turn = 0;
  #parts;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #mapTimer;
  /** @type {ReadoutArticle | null} */
  #article = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    sheet ??= styleSheet(tokens + cards + sheetText);
    root.adoptedStyleSheets = [sheet];
    const section = (/** @type {string} */ id, /** @type {string} */ label) =>
      h('section', { id, 'aria-labelledby': `${id}-title`, hidden: true }, h('h2', { id: `${id}-title` }, label));
    this.#parts = {
      summary: section('summary', 'Summary'),
      facts: section('facts', 'Key facts'),
      filter: h('div', { id: 'filter', role: 'group', 'aria-label': 'Filter commitments and proposals', hidden: true }),
      commitment: section('commitment', 'Commitments'),
      proposal: section('proposal', 'Proposals'),
      names: section('names', 'Names'),
      timeline: section('timeline', 'Timeline'),
      map: section('map', 'Who to whom'),
    };
    root.append(h('div', { class: 'flow' }, ...Object.values(this.#parts)));
    root.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-choice]') : null;
      if (button) this.#choose(/** @type {string} */ (button.getAttribute('data-choice')));
    });
  }

  connectedCallback() {
    if (this.hasAttribute('for')) queueMicrotask(() => this.#follow());
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#follow();
  }

  #follow() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const article = root.getElementById(this.getAttribute('for') ?? '');
    if (!(article instanceof ReadoutArticle) || article === this.#article) return;
    this.#article = article;
    const update = () => (this.reading = article.reading);
    article.addEventListener('readout-analysis', update);
    article.addEventListener('readout-select', (event) => {
      const { choice, place } = /** @type {CustomEvent} */ (event).detail;
      this.select(choice, { place });
    });
    if (article.reading) update();
  }

  get reading() { return this.#reading; }
  set reading(reading) {
    this.#reading = reading;
    this.#choice = null;
    this.#kept = null;
    if (reading) this.#render();
    else this.#empty();
  }

  /**
   * Shows what is chosen, and brings its entry into view where the panel scrolls.
   * @param {Choice | null} choice @param {{scroll?: boolean, place?: number}} [how]
   */
  select(choice, { scroll = true, place = 0 } = {}) {
    this.#choice = choice;
    this.#place = place;
    if (choice?.kind === 'name' && !this.#allNames && !this.shadowRoot?.querySelector(`[data-key="${keyOf(choice)}"]`)) {
      this.#allNames = true;
      this.#renderNames();
    }
    const act = choice?.kind === 'act' && this.#reading?.acts.get(choice.tag);
    const row = act ? this.#acts()[act.label].indexOf(act) : -1;
    if (act && row >= this.#rows[act.label]) {
      this.#rows[act.label] = row + ROWS_AT_FIRST;
      this.#renderTable(act.label);
    }
    const current = this.#mark();
    if (current && scroll) current.scrollIntoView({ block: 'nearest' });
  }

  /** The next or the previous entry of the acts as they stand in the panel. @param {1 | -1} step */
  step(step) {
    const tags = Object.values(this.#acts()).flat().map((act) => this.#reading?.tag(act) ?? '');
    if (!tags.length) return;
    const at = this.#choice?.kind === 'act' ? tags.indexOf(this.#choice.tag) : -1;
    const next = at < 0 ? (step > 0 ? 0 : tags.length - 1) : (at + step + tags.length) % tags.length;
    this.#choose(`act ${tags[next]}`);
  }

  /** Every entry, as print needs it. */
  showAll() {
    for (let more = this.#more(); more; more = this.#more()) more.click();
  }

  /** @returns {HTMLElement | null | undefined} */
  #more() { return this.shadowRoot?.querySelector('.more'); }

  #mark() {
    /** @type {Element | null} */
    let current = null;
    const key = this.#choice && keyOf(this.#choice);
    for (const element of this.shadowRoot?.querySelectorAll('[data-key]') ?? []) {
      const is = element.getAttribute('data-key') === key;
      if (is) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      if (is) current = element;
    }
    return current;
  }

  /** @param {string} key */
  #choose(key) {
    const [kind, id] = key.split(' ');
    const choice = /** @type {Choice} */ (kind === 'act' ? { kind, tag: id } : { kind, number: Number(id) });
    // A name that is chosen again goes on to its next place.
    const again = kind === 'name' && this.#choice && keyOf(this.#choice) === key;
    const entity = kind === 'name' ? this.#reading?.analysis.entities[Number(id)] : null;
    const count = entity ? this.#reading?.chain(entity).length ?? 1 : 1;
    const place = again ? (this.#place + 1) % Math.max(1, count) : 0;
    this.select(choice, { scroll: false, place });
    this.#article?.select(choice, { place });
    this.dispatchEvent(new CustomEvent('readout-select', { bubbles: true, composed: true, detail: { choice, place, from: 'panel' } }));
  }

  #render() {
    const reading = /** @type {Reading} */ (this.#reading);
    const names = new Set(reading.analysis.acts.flatMap((act) => [...reading.parties(act.actor), ...reading.parties(act.addressee)]));
    if (!names.has(this.#filter.party)) this.#filter.party = '';
    this.#rows = { commitment: ROWS_AT_FIRST, proposal: ROWS_AT_FIRST };
    this.#inTurns([
      () => this.#renderSummary(), () => this.#renderFacts(), () => this.#renderFilter(), () => this.#renderTable('commitment'),
      () => this.#renderTable('proposal'), () => this.#renderNames(), () => this.#renderTimeline(), () => this.#renderMap(), () => this.#mark(),
    ]);
  }

  #empty() {
    ++this.#turn;
    clearTimeout(this.#mapTimer);
    for (const part of Object.values(this.#parts)) {
      part.hidden = true;
      this.#fill(part);
    }
  }

  /** Until a newer readout takes the place of this one. @param {(() => void)[]} steps */
  async #inTurns(steps) {
    const turn = ++this.#turn;
    let pause = performance.now() + TURN_MS;
    const long = (this.#reading?.text.length ?? 0) > LONG;
    for (const step of steps) {
      if (long || performance.now() > pause) {
        await drawn();
        if (turn !== this.#turn) return;
        pause = performance.now() + TURN_MS;
      }
      step();
    }
  }

  /**
   * What is as it was stays, so that while one types the browser lays out only what changes. Its listeners must not hold on to
   * a reading; a button for more entries does, and is made anew.
   * @param {HTMLElement} part @param {...Node} nodes below its heading, where it has one
   */
  #fill(part, ...nodes) {
    const old = [...part.childNodes].filter((node) => node.nodeName !== 'H2');
    if (old.length === nodes.length && nodes.every((node, i) => node.isEqualNode(old[i]))
      && !nodes.some((node) => node instanceof Element && (node.matches('.more') || node.querySelector('.more')))) return;
    for (const node of old) node.remove();
    part.append(...nodes);
  }

  #renderSummary() {
    const { summary: part } = this.#parts;
    const reading = /** @type {Reading} */ (this.#reading);
    const { sentences, summary } = reading.analysis;
    part.hidden = !summary.sentences.length;
    if (part.hidden) return;
    const longest = Math.max(summary.ranking.length, summary.sentences.length);
    const wished = Math.min(this.#length ?? summary.sentences.length, longest);
    const list = h('ol', { class: 'summary' });
    const words = h('output', { for: 'length' });
    const slider = h('input', {
      id: 'length', type: 'range', min: 1, max: longest, step: 1, value: wished,
      oninput: () => {
        this.#length = Number(slider.value);
        this.#renderSummarySentences(list, words, this.#length);
        this.#mark();
      },
    });
    this.#renderSummarySentences(list, words, wished);
    this.#fill(part, list, ...(longest > 1 ? [h('p', { class: 'slider' }, h('label', { for: 'length' }, 'Length'), slider, words)] : []));
  }

  /** @param {HTMLElement} list @param {HTMLElement} words @param {number} length in sentences */
  #renderSummarySentences(list, words, length) {
    const reading = /** @type {Reading} */ (this.#reading);
    const { sentences, summary } = reading.analysis;
    const ranked = length === summary.sentences.length ? summary.sentences : summary.ranking.slice(0, length);
    list.replaceChildren(...ranked.map(({ sentence }) => sentence).sort((a, b) => a - b).map((number) => h('li', {}, h('button', {
      type: 'button', class: 'line', 'data-choice': `sentence ${number}`, 'data-key': `sentence ${number}`,
    }, reading.words(sentences[number])))));
    const count = ranked.reduce((sum, { sentence }) => sum + countWords(reading.words(sentences[sentence])), 0);
    words.textContent = `${length} of ${sentences.length} sentences, ${count} words, ${Math.round((100 * count) / reading.wordCount)} %`;
  }

  #renderFacts() {
    const { facts: part } = this.#parts;
    const reading = /** @type {Reading} */ (this.#reading);
    const { facts } = reading.analysis;
    part.hidden = !facts.length;
    this.#fill(part, h('dl', { class: 'facts' }, facts.flatMap((fact) => {
      const parties = listWords(fact.parties.map((id) => reading.entity(id)?.name ?? '').filter(Boolean));
      // A meeting is told by who, where and when; all else by what.
      const rest = (fact.topic || fact.kind === 'meeting' ? [fact.topic, fact.place, fact.time] : [fact]).map((span) => span && reading.words(span)).filter(Boolean).join('; ');
      return [h('dt', {}, FACTS[fact.kind]), h('dd', {}, h('button', {
        type: 'button', class: 'line', 'data-choice': `sentence ${fact.sentence}`, 'data-key': `fact ${fact.start}`,
      }, parties && h('strong', {}, parties), parties && rest && ': ', rest || (!parties && reading.words(fact))))];
    })));
  }

  #renderFilter() {
    const { filter: part } = this.#parts;
    const reading = /** @type {Reading} */ (this.#reading);
    const { acts } = reading.analysis;
    part.hidden = acts.length < 2;
    /** @param {'party' | 'kind' | 'strength'} name @param {string} label @param {(string | null | undefined)[]} values @param {(value: string) => string} [words] */
    const select = (name, label, values, words = capital) => {
      const options = [...new Set(values.filter((value) => value))].sort((a, b) => String(a).localeCompare(String(b)));
      const element = h('select', {
        'aria-label': label,
        onchange: () => { this.#filter[name] = element.value; this.#renderActs(); },
      }, h('option', { value: '' }, label), ...options.map((value) => h('option', { value }, words(String(value)))));
      element.value = this.#filter[name];
      return element;
    };
    const deadline = h('input', { type: 'checkbox', onchange: () => { this.#filter.deadline = deadline.checked; this.#renderActs(); } });
    deadline.checked = this.#filter.deadline;
    this.#fill(part,
      select('party', 'Any party', acts.flatMap((act) => [...reading.parties(act.actor), ...reading.parties(act.addressee)]), String),
      select('kind', 'Any kind', acts.map((act) => act.kind)),
      select('strength', 'Any firmness', acts.map((act) => act.strength)),
      h('label', {}, deadline, 'With a deadline'));
  }

  /** The acts that pass the filter, as they are sorted. @returns {Record<Act['label'], Act[]>} */
  #acts() { return (this.#kept ??= this.#sortActs()); }

  #sortActs() {
    if (!this.#reading) return { commitment: [], proposal: [] };
    const reading = this.#reading;
    const { party, kind, strength, deadline } = this.#filter;
    const column = COLUMNS.find(({ id }) => id === this.#sort.column) ?? COLUMNS[0];
    const kept = reading.analysis.acts.filter((act) =>
      (!party || reading.parties(act.actor).includes(party) || reading.parties(act.addressee).includes(party))
      && (!kind || act.kind === kind) && (!strength || act.strength === strength) && (!deadline || act.deadline));
    const keys = new Map(kept.map((act) => [act, column.key(reading, act)]));
    kept.sort((a, b) => {
      const [x, y] = [keys.get(a) ?? '', keys.get(b) ?? ''];
      const order = x < y ? -1 : x > y ? 1 : a.start - b.start;
      return this.#sort.down ? -order : order;
    });
    return {
      commitment: kept.filter((act) => act.label === 'commitment'),
      proposal: kept.filter((act) => act.label === 'proposal'),
    };
  }

  /** After another order or filter. */
  #renderActs() {
    this.#kept = null;
    this.#renderTable('commitment');
    this.#renderTable('proposal');
    this.#mark();
  }

  /** @param {Act['label']} label */
  #renderTable(label) {
    const part = this.#parts[label];
    part.hidden = false;
    const count = this.#reading?.analysis.acts.filter((act) => act.label === label).length ?? 0;
    const kept = this.#acts()[label];
    part.firstElementChild?.replaceChildren(
      label === 'commitment' ? 'Commitments' : 'Proposals',
      h('span', { class: 'count' }, kept.length === count ? String(count) : `${kept.length} of ${count}`));
    if (!count) {
      this.#fill(part, h('p', { class: 'none' }, label === 'commitment' ? 'Nobody commits to anything in this text.' : 'Nobody asks or proposes anything in this text.'));
    } else if (!kept.length) {
      this.#fill(part, h('p', { class: 'none' }, 'None passes the filter.'));
    } else {
      this.#fill(part, this.#table(label, kept.slice(0, this.#rows[label])));
      if (kept.length > this.#rows[label]) {
        part.append(h('button', { type: 'button', class: 'more', onclick: () => { this.#rows[label] += MORE_ROWS; this.#renderTable(label); this.#mark(); } },
          `Show ${Math.min(MORE_ROWS, kept.length - this.#rows[label])} more of ${kept.length}`));
      }
    }
  }

  /** @param {'commitment' | 'proposal'} label @param {Act[]} acts */
  #table(label, acts) {
    const reading = /** @type {Reading} */ (this.#reading);
    const heads = COLUMNS.map((column) => h('th', {
      role: 'columnheader', scope: 'col', class: column.id,
      'aria-sort': this.#sort.column !== column.id ? null : this.#sort.down ? 'descending' : 'ascending',
    }, h('button', {
      type: 'button', title: `Sort by: ${column.label.toLowerCase()}`,
      onclick: () => {
        this.#sort = { column: column.id, down: this.#sort.column === column.id && !this.#sort.down };
        this.#renderActs();
        const again = this.#parts[label].querySelector(`th.${column.id} button`);
        if (again instanceof HTMLElement) again.focus();
      },
    }, column.label)));
    const row = (/** @type {Act} */ act) => {
      const tag = reading.tag(act);
      const cell = (/** @type {string} */ name, /** @type {(Node | string | null | undefined | false)[]} */ ...children) =>
        h('td', { role: 'cell', class: name }, ...children);
      return h('tr', { role: 'row', 'data-tag': tag, 'data-key': `act ${tag}`, 'data-choice': `act ${tag}` },
        cell('place', h('span', { class: `tag ${act.label}` }, tag)),
        cell('who', reading.party(act.actor) ?? h('i', {}, 'not said')),
        cell('what', h('button', { type: 'button', class: 'line' }, act.polarity === 'negative' && act.kind !== 'refusal' ? h('em', {}, 'Not: ') : null, reading.words(act.content ?? act)),
          act.condition && h('span', { class: 'note' }, `If: ${reading.words(act.condition)}`),
          act.reportedBy && h('span', { class: 'note' }, `Reported by ${reading.party(act.reportedBy)}`)),
        cell('to', reading.party(act.addressee) ?? ''),
        cell('by', act.deadline && h('span', {}, reading.words(act.deadline)), act.deadline?.value && dateWords(act.deadline.value) && h('span', { class: 'note' }, dateWords(act.deadline.value))),
        cell('firm', h('span', { class: `firm ${act.strength}` }, strengthWords(act)), h('span', { class: 'note' }, kindWords(act)),
          act.status !== 'new' && h('span', { class: 'note' }, statusWords(act))));
    };
    return h('table', { role: 'table', class: label, 'aria-labelledby': `${label}-title` },
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)), h('tbody', { role: 'rowgroup' }, acts.map(row)));
  }

  #renderNames() {
    const { names: part } = this.#parts;
    const reading = /** @type {Reading} */ (this.#reading);
    const named = reading.analysis.entities
      .map((entity, number) => ({ entity, number, count: reading.chain(entity).length }))
      .filter(({ count }) => count > 0);
    part.hidden = !named.length;
    let shown = 0;
    const groups = LAYERS.filter((layer) => layer.types.length).map((layer) => {
      const all = named.filter(({ entity }) => layerOfType(entity.type) === layer.id).sort((a, b) => b.count - a.count || a.number - b.number);
      const some = this.#allNames ? all : all.slice(0, NAMES_AT_FIRST);
      shown += some.length;
      return some.length > 0 && h('div', { class: 'group' },
        h('h3', { class: `key ${layer.id}` }, layer.label),
        h('ul', {}, some.map(({ entity, number, count }) => h('li', {}, nameButton(entity, number, count)))));
    }).filter((group) => group !== false);
    this.#fill(part, ...groups);
    const hidden = named.filter(({ entity }) => LAYERS.some((layer) => layer.types.includes(entity.type))).length - shown;
    if (hidden > 0) {
      part.append(h('button', { type: 'button', class: 'more', onclick: () => { this.#allNames = true; this.#renderNames(); this.#mark(); } }, `Show ${hidden} more`));
    }
  }

  #renderMap() {
    const { map: part } = this.#parts;
    clearTimeout(this.#mapTimer);
    this.#mapTimer = setTimeout(() => {
      const map = this.#reading && relationMap(this.#reading, this.clientWidth || 640);
      part.hidden = !map;
      if (map) this.#fill(part, map);
      this.#mark();
    }, MAP_DELAY_MS);
  }

  #renderTimeline() {
    const { timeline: part } = this.#parts;
    const reading = /** @type {Reading} */ (this.#reading);
    const { timeline, sentences } = reading.analysis;
    part.hidden = !timeline.length;
    const dated = timeline.filter((item) => item.value).map((item) => ({ item, key: dateKey(item.value ?? '') }))
      .sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : a.item.start - b.item.start).map(({ item }) => item);
    const undated = timeline.filter((item) => !item.value);
    const entry = (/** @type {typeof timeline[number]} */ item) => {
      const act = reading.actAt(item.start);
      return h('li', { class: act?.label },
        h('span', { class: 'when' }, (item.value && dateWords(item.value)) ?? reading.words(item)),
        h('button', { type: 'button', class: 'line', 'data-choice': act ? `act ${reading.tag(act)}` : `sentence ${item.sentence}`, 'data-key': `time ${item.start}` },
          act && h('span', { class: `tag ${act.label}` }, reading.tag(act)), act && ' ',
          item.label || (sentences[item.sentence] ? reading.words(sentences[item.sentence]) : reading.words(item))));
    };
    this.#fill(part,
      ...(dated.length ? longList(h('ol', { class: 'time' }), dated.map((item) => () => entry(item))) : []),
      ...(undated.length ? [h('h3', {}, 'Without a date'), ...longList(h('ul', { class: 'time' }), undated.map((item) => () => entry(item)))] : []));
  }
}

/** @param {Entity} entity @param {number} number @param {number} count */
function nameButton(entity, number, count) {
  return h('button', { type: 'button', class: 'name', 'data-choice': `name ${number}`, 'data-key': `name ${number}`, title: entity.aliases.join(', ') || null },
    h('span', {}, entity.name),
    entity.title && h('span', { class: 'role' }, entity.title),
    h('span', { class: 'count', 'aria-label': `, ${count} times` }, String(count)));
}

/** @param {Choice} choice */
function keyOf(choice) { return choice.kind === 'act' ? `act ${choice.tag}` : `${choice.kind} ${choice.number}`; }
