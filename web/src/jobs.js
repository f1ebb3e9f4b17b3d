/* One queue of work for the engine, the same in a worker and in the calling thread.
 *
 *   analyze A ──▶ running ─╮ newer analyze B: A stops between two stages, rejects "superseded"
 *   export  E ──▶ waiting  │ exports wait their turn and supersede nothing
 *   analyze B ──▶ waiting ◀╯
 */
import { ReadoutError } from './errors.js';
import { loadEngine } from './wasm.js';
/** @import { WasmSource } from './types.js' */

const PAUSE_MS = 40;

/** Lets messages in. setTimeout would be held to 4 ms after a few nested calls. @returns {Promise<void>} */
function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Jobs {
  #engine;
  /** Ends when every job so far has. @type {Promise<unknown>} */
  #last;
  /** @type {Map<number, unknown>} why a job is to stop */
  #stopped = new Map();
  #newest = 0;

  /** @param {WasmSource} source */
  constructor(source) {
    this.#engine = loadEngine(source);
    this.#last = this.#engine.catch(() => {});
  }

  /** The loaded engine; rejects with the reason it could not be. */
  get engine() { return this.#engine; }

  /** Jobs are numbered upwards. @param {number} id @param {unknown} reason */
  stop(id, reason) { this.#stopped.set(id, reason); }

  /**
   * @param {number} id
   * @param {Uint8Array} bytes
   * @param {{format: string, date?: string, maxBytes?: number}} options
   * @param {boolean} analyzes whether it takes the place of earlier analyses
   * @param {(share: number) => void} onProgress
   * @returns {Promise<string>} the document
   */
  run(id, bytes, options, analyzes, onProgress) {
    if (analyzes) this.#newest = Math.max(id, this.#newest);
    const check = () => {
      if (this.#stopped.has(id)) throw this.#stopped.get(id);
      if (analyzes && id < this.#newest) throw new ReadoutError('superseded', 'A newer analysis took the place of this one.');
    };
    const job = this.#last.then(async () => {
      const engine = await this.#engine;
      check();
      let paused = performance.now();
      return engine.run(bytes, options, async (share) => {
        if (performance.now() - paused < PAUSE_MS) return;
        onProgress(share);
        await breathe();
        check();
        paused = performance.now();
      });
    }).catch(async (error) => {
      // A trap leaves the memory in an unknown state: the next job gets a new instance.
      if (error instanceof ReadoutError && error.code === 'engine-stopped') this.#engine = loadEngine((await this.#engine).module);
      throw error;
    }).finally(() => this.#stopped.delete(id));
    this.#last = job.catch(() => {});
    return job;
  }
}
