/* A long analysis crosses from the worker in pieces, so that unpacking it never holds the page for long.
 *
 *   {schema, ..., mentions: [0 … 5000]}  ▶  {all: {schema, ..., mentions: []}}  {layer: 'mentions', items: [0 … 2000]}  …
 */
const PIECE = 2000;

/** @typedef {{all: Record<string, unknown>} | {layer: string, items: unknown[]}} Piece */

/** @param {Record<string, unknown>} analysis @returns {Generator<Piece>} */
export function* pieces(analysis) {
  const long = Object.keys(analysis).filter((key) => {
    const value = analysis[key];
    return Array.isArray(value) && value.length > PIECE;
  });
  yield { all: { ...analysis, ...Object.fromEntries(long.map((key) => [key, []])) } };
  for (const layer of long) {
    const items = /** @type {unknown[]} */ (analysis[layer]);
    for (let i = 0; i < items.length; i += PIECE) yield { layer, items: items.slice(i, i + PIECE) };
  }
}

/** Frozen through and through. @template T @param {T} value @returns {T} */
export function freeze(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
}

/** Puts pieces together again. */
export class Assembly {
  /** @type {Record<string, unknown>} */
  #all = {};

  /** @param {Piece} piece */
  add(piece) {
    if ('all' in piece) {
      this.#all = piece.all;
    } else {
      for (const item of piece.items) freeze(item);
      const layer = /** @type {unknown[]} */ (this.#all[piece.layer]);
      for (const item of piece.items) layer.push(item);
    }
  }

  finish() { return freeze(this.#all); }
}
