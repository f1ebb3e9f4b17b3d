/* What stands on the card of an act or a name: plain nodes, put into the pop-up or anywhere else. */
import { h } from './dom.js';
import { capital, dateWords, kindWords, statusWords, strengthWords } from './reading.js';
/** @import { Child } from './dom.js' */
/** @import { Reading } from './reading.js' */
/** @import { Act, Mention } from './types.js' */

/** @param {string} term @param {Child | Child[]} words */
const field = (term, words) => words ? [h('dt', {}, term), h('dd', {}, words)] : [];

/** @param {Reading} reading @param {Act} act @returns {HTMLElement} */
export function actCard(reading, act) {
  const { cue, deadline } = act;
  const value = deadline?.value && dateWords(deadline.value);
  return h('div', { class: `card ${act.label}` },
    h('p', { class: 'title' },
      h('span', { class: `tag ${act.label}` }, reading.tag(act)),
      h('strong', {}, act.label === 'commitment' ? 'Commitment' : 'Proposal'),
      h('span', {}, kindWords(act))),
    h('dl', {},
      field('Who', reading.partyInFull(act.actor) ?? h('i', {}, 'not said')),
      field(act.polarity === 'negative' ? 'Will not' : 'What', reading.words(act.content ?? act)),
      field('To whom', reading.partyInFull(act.addressee)),
      field('By when', deadline && [reading.words(deadline), value ? h('span', { class: 'value' }, ` ${value}`) : null]),
      field('If', act.condition && reading.words(act.condition)),
      field('How firm', strengthWords(act)),
      field('Status', statusWords(act)),
      field('Reported by', reading.partyInFull(act.reportedBy)),
      field('Why', [
        cue ? ['“', h('b', {}, reading.words(cue)), '” '] : [],
        h('code', {}, act.rule),
        act.plover ? h('span', { class: 'value' }, ` PLOVER ${act.plover}`) : null,
      ].flat())));
}

/** @param {Reading} reading @param {Mention} mention @returns {HTMLElement} */
export function nameCard(reading, mention) {
  const entity = reading.entity(mention.entity);
  const words = reading.words(mention);
  const value = reading.valueWords(mention);
  const count = entity ? reading.chain(entity).length : 0;
  const others = entity ? entity.aliases.filter((alias) => alias !== entity.name) : [];
  return h('div', { class: 'card name' },
    h('p', { class: 'title' },
      h('strong', {}, entity?.name ?? words),
      h('span', {}, entity ? reading.typeWords({ ...mention, type: entity.type }) : reading.typeWords(mention))),
    h('dl', {},
      field('Here', entity && entity.name !== words ? `“${words}”` : null),
      field('Title', entity?.title),
      field('Also', others.slice(0, 6).join(', ')),
      field('Country', entity?.country && countryName(entity.country)),
      field('Value', value && value !== words ? value : null),
      field('Named', count > 1 ? `${count} times; click for each` : null)));
}

/** @param {string} code */
function countryName(code) {
  try {
    return capital(new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code);
  } catch {
    return code;
  }
}
