/* The address's fragment: what is chosen, and with "Copy link" the article itself, compressed. Fragments never leave the browser.
 *
 *   #at=C2                  the second commitment
 *   #a=…&at=n0.3            an article, the first name's fourth place
 */
/** @import { Choice } from './reading.js' */

/** @param {ReadableStream<Uint8Array>} stream */
const bytesOf = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());

/** @param {string} text */
export async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of await bytesOf(stream)) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} packed @returns {Promise<string>} rejects where the link is broken */
export async function unpack(packed) {
  const binary = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))));
}

/** @param {Choice | null} choice @param {number} place */
export function writeChoice(choice, place) {
  if (!choice) return '';
  if (choice.kind === 'act') return choice.tag;
  return choice.kind === 'name' ? `n${choice.number}${place ? `.${place}` : ''}` : `s${choice.number}`;
}

/** @param {string} words @returns {{choice: Choice, place: number} | null} */
export function readChoice(words) {
  const match = /^(?:([CP]\d{1,6})|n(\d{1,6})(?:\.(\d{1,6}))?|s(\d{1,6}))$/.exec(words);
  if (!match) return null;
  if (match[1]) return { choice: { kind: 'act', tag: match[1] }, place: 0 };
  if (match[2]) return { choice: { kind: 'name', number: Number(match[2]) }, place: Number(match[3] ?? 0) };
  return { choice: { kind: 'sentence', number: Number(match[4]) }, place: 0 };
}
