/* An analysis made easy to ask: who is this, what is here, how is it said. Holds no document and changes nothing. */
import { LAYERS, layerOf, typeWords } from './layers.js';
/** @import { LayerId } from './layers.js' */
/** @import { Act, Analysis, Entity, Mention, Ref, Span } from './types.js' */

const LONGEST_WORDS = 2000;

/** @typedef {{kind: 'act', tag: string} | {kind: 'name', number: number} | {kind: 'sentence', number: number}} Choice */

export class Reading {
  /** @param {string} text @param {Analysis} analysis */
  constructor(text, analysis) {
    this.text = text;
    this.analysis = analysis;
    this.#entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
    /** Acts by the tag they wear on the page: C1, C2 ..., P1 ... @type {Map<string, Act>} */
    this.acts = new Map();
    const count = { commitment: 0, proposal: 0 };
    for (const act of analysis.acts) this.acts.set(`${act.label === 'commitment' ? 'C' : 'P'}${++count[act.label]}`, act);
    for (const [tag, act] of this.acts) this.#tags.set(act, tag);
    for (const mention of analysis.mentions) {
      if (mention.entity === null) continue;
      const chain = this.#chains.get(mention.entity);
      if (chain) chain.push(mention);
      else this.#chains.set(mention.entity, [mention]);
    }
    /** @type {Map<LayerId, Span[]>} */
    this.layers = new Map(LAYERS.map((layer) => [layer.id, []]));
    for (const act of analysis.acts) this.layers.get(act.label)?.push(act);
    for (const mention of analysis.mentions) this.layers.get(layerOf(mention))?.push(mention);
  }

  #entities;
  /** @type {Map<Act, string>} */
  #tags = new Map();
  /** @type {Map<Entity['id'], Mention[]>} */
  #chains = new Map();

  /** @type {number | undefined} */
  #wordCount;

  /** How many words the text has. */
  get wordCount() { return (this.#wordCount ??= countWords(this.text)); }

  /** @param {Act} act */
  tag(act) { return this.#tags.get(act) ?? ''; }

  /** The words of a span in one line, and of an endless one the beginning. @param {Span} span */
  words({ start, end }) {
    const words = this.text.slice(start, Math.min(end, start + LONGEST_WORDS)).replace(/\s+/g, ' ');
    return end - start > LONGEST_WORDS ? `${words}…` : words;
  }

  /** @param {Entity['id'] | null} id */
  entity(id) { return id === null ? undefined : this.#entities.get(id); }

  /** The mentions of an entity, in the text's order. Titles belong to their person but do not name him. @param {Entity} entity */
  chain(entity) { return (this.#chains.get(entity.id) ?? []).filter((mention) => mention.type !== 'TITLE'); }

  /** A party as one would call it: by its name where it is known. @param {Ref | null} ref */
  party(ref) { return ref && (listWords(this.parties(ref)) || this.words(ref)); }

  /** The names of a party; of "both sides", both. @param {Ref | null} ref @returns {string[]} */
  parties(ref) {
    const entity = ref && this.entity(ref.entity);
    if (!entity) return ref ? [this.words(ref.antecedent ?? ref)] : [];
    return entity.members.length ? entity.members.map((id) => this.entity(id)?.name ?? '').filter(Boolean) : [entity.name];
  }

  /** The words of the text, and whom they mean where they do not say so. @param {Ref | null} ref */
  partyInFull(ref) {
    if (!ref) return null;
    const words = this.words(ref);
    const names = this.party(ref);
    return !names || words.includes(names) || (this.entity(ref.entity) === undefined && !ref.antecedent) ? words : `${words} (${names})`;
  }

  /** "Who → to whom" in a few words. @param {Act} act */
  headline(act) {
    const who = this.party(act.actor) ?? 'Someone';
    const to = this.party(act.addressee);
    return to ? `${who} → ${to}` : who;
  }

  /** An act in one line, for those who hear the page. @param {Act} act */
  spoken(act) {
    const to = act.addressee ? ` to ${this.party(act.addressee)}` : '';
    return `${this.tag(act)}, ${act.label} by ${this.party(act.actor) ?? 'someone'}${to}: ${this.words(act.content ?? act)}`;
  }

  /** The rest of its card, for those who hear the page. @param {Act} act */
  spokenDetails(act) {
    return [
      `${kindWords(act)}, ${strengthWords(act).toLowerCase()}, ${statusWords(act).toLowerCase()}`,
      act.deadline && `by when: ${this.words(act.deadline)}`,
      act.condition && `if: ${this.words(act.condition)}`,
      act.reportedBy && `reported by ${this.party(act.reportedBy)}`,
      act.cue && `because of “${this.words(act.cue)}”`,
    ].filter(Boolean).join('; ');
  }

  /** @param {number} offset @returns {Act | undefined} the innermost act there */
  actAt(offset) { return innermost(this.analysis.acts, offset); }

  /** @param {number} offset @returns {Mention | undefined} */
  mentionAt(offset) { return innermost(this.analysis.mentions, offset); }

  /** @param {Mention} mention */
  valueWords(mention) {
    const { value } = mention;
    if (value === null) return null;
    return typeof value === 'object' ? `${value.amount.toLocaleString('en')} ${'currency' in value ? value.currency : value.unit}` : String(value);
  }

  /** @param {Mention} mention */
  typeWords(mention) { return typeWords(mention.type); }
}

/** Spans come in order of their starts; those that cover the offset lie close before it. @template {Span} T @param {readonly T[]} spans @param {number} offset */
function innermost(spans, offset) {
  /** @type {T | undefined} */
  let best;
  for (const span of spans) {
    if (span.start > offset) break;
    if (offset < span.end && (!best || span.end - span.start <= best.end - best.start)) best = span;
  }
  return best;
}

/** @param {string} text */
export const countWords = (text) => text.match(/\S+/g)?.length ?? 0;

/** "A, B and C" @param {string[]} words */
export const listWords = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const STRENGTH = { firm: 'Firm', hedged: 'Hedged', aspirational: 'Aspiration' };
const STATUS = { new: 'New', reaffirmed: 'Reaffirmed', existing: 'Made earlier', fulfilled: 'Fulfilled', withdrawn: 'Withdrawn' };

/** @param {Act} act */
export const strengthWords = (act) => STRENGTH[act.strength] ?? act.strength;
/** @param {Act} act */
export const statusWords = (act) => STATUS[act.status] ?? act.status;
/** @param {Act} act */
export const kindWords = (act) => capital(act.kind) + (act.polarity === 'negative' && act.kind !== 'refusal' ? ', not to' : '');

/** Parts of a year, and when each begins. @type {Record<string, {words: string, from: string}>} */
const PARTS = {
  SP: { words: 'spring', from: '03-21' }, SU: { words: 'summer', from: '06-21' }, FA: { words: 'autumn', from: '09-22' }, WI: { words: 'winter', from: '12-21' },
  Q1: { words: 'first quarter', from: '01' }, Q2: { words: 'second quarter', from: '04' }, Q3: { words: 'third quarter', from: '07' }, Q4: { words: 'fourth quarter', from: '10' },
  H1: { words: 'first half', from: '01' }, H2: { words: 'second half', from: '07' },
};
/** @type {Record<string, string>} */
const DAY_PARTS = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' };
const PART = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/;

/** What a date is sorted by: itself, or the beginning of its part of the year. @param {string} value TIMEX3 */
export const dateKey = (value) => value.replace(PART, (_all, year, part) => `${year}-${PARTS[part].from}`);

/** A day (with a time), month, part or year of the calendar in words; null for what is none, such as a duration. @param {string} value TIMEX3 @returns {string | null} */
export function dateWords(value) {
  const part = PART.exec(value);
  if (part) return `${capital(PARTS[part[2]].words)} ${part[1]}`;
  const timed = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}|MO|AF|EV|NI)$/.exec(value);
  if (timed) return `${dateWords(timed[1])}, ${DAY_PARTS[timed[2]] ?? timed[2]}`;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T12:00:00Z`);
  if (!month || Number.isNaN(date.getTime())) return value;
  return date.toLocaleDateString('en-GB', day ? { day: 'numeric', month: 'short', year: 'numeric' } : { month: 'long', year: 'numeric' });
}
