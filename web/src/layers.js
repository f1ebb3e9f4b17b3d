/* What can be marked in a text, in the order of the legend. `key` switches the layer from the keyboard.
 * A layer's look is in paint.css: colour is never alone, each has its own line. */

/** @typedef {'commitment' | 'proposal' | 'person' | 'place' | 'org' | 'law' | 'date' | 'amount' | 'reference'} LayerId */
/** @typedef {{id: LayerId, label: string, key: string, types: string[], on: boolean}} Layer */

/** @type {readonly Layer[]} */
export const LAYERS = [
  { id: 'commitment', label: 'Commitments', key: '1', types: [], on: true },
  { id: 'proposal', label: 'Proposals', key: '2', types: [], on: true },
  { id: 'person', label: 'People', key: '3', types: ['PERSON', 'TITLE'], on: true },
  { id: 'place', label: 'Places', key: '4', types: ['GPE', 'LOC', 'FAC', 'NORP'], on: true },
  { id: 'org', label: 'Organisations', key: '5', types: ['ORG'], on: true },
  { id: 'law', label: 'Deals, events', key: '6', types: ['LAW', 'EVENT', 'WORK_OF_ART', 'PRODUCT', 'LANGUAGE'], on: true },
  { id: 'date', label: 'Dates', key: '7', types: ['DATE', 'TIME'], on: true },
  { id: 'amount', label: 'Amounts', key: '8', types: ['MONEY', 'PERCENT', 'QUANTITY', 'CARDINAL', 'ORDINAL'], on: false },
  { id: 'reference', label: 'References', key: '9', types: [], on: false },
];

/** Marks that come and go with what is chosen; painted above the layers, in this order. */
export const TRANSIENT = /** @type {const} */ (['chain', 'sentence', 'active', 'addressee', 'actor', 'here']);

/** @type {ReadonlyMap<string, LayerId>} */
const BY_TYPE = new Map(LAYERS.flatMap((layer) => layer.types.map((type) => /** @type {const} */ ([type, layer.id]))));

/** @param {{type: string, form: string}} mention @returns {LayerId} */
export function layerOf(mention) {
  return mention.form === 'name' ? BY_TYPE.get(mention.type) ?? 'law' : BY_TYPE.get(mention.type) === 'date' ? 'date' : 'reference';
}

/** @param {string} type @returns {LayerId} */
export const layerOfType = (type) => BY_TYPE.get(type) ?? 'law';

const TYPE_WORDS = new Map(Object.entries({
  PERSON: 'Person', TITLE: 'Title', GPE: 'Country or place', LOC: 'Place', FAC: 'Building or site', NORP: 'Nationality or group',
  ORG: 'Organisation', LAW: 'Agreement or law', EVENT: 'Event', WORK_OF_ART: 'Work', PRODUCT: 'Product', LANGUAGE: 'Language',
  DATE: 'Date', TIME: 'Time', MONEY: 'Money', PERCENT: 'Percentage', QUANTITY: 'Quantity', CARDINAL: 'Number', ORDINAL: 'Rank',
}));

/** @param {string} type */
export const typeWords = (type) => TYPE_WORDS.get(type) ?? type;
