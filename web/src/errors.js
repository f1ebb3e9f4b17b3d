/** @import { ErrorCode } from './types.js' */

/** What went wrong, with a code for programs and a sentence for people. */
export class ReadoutError extends Error {
  /** @param {ErrorCode} code @param {string} [message] */
  constructor(code, message) {
    super(message || code);
    this.name = code === 'superseded' ? 'SupersededError' : 'ReadoutError';
    /** @type {ErrorCode} */
    this.code = code;
  }
}
