/* createAnalyzer(): text in, a frozen analysis out; in a worker or in the calling thread, the same either way. */
import { ReadoutError } from './errors.js';
import { Jobs } from './jobs.js';
import { Assembly, freeze } from './pieces.js';
/** @import { Analysis, Analyzer, AnalyzeOptions, AnalyzerOptions, WasmSource } from './types.js' */

/** A worker that says nothing for so long, in the midst of work, counts as dead. */
const SILENCE_MS = 60_000;

/**
 * @typedef {{format: string, date?: string, maxBytes?: number}} RunOptions
 * @typedef {object} Backend what runs a job: a thread of its own, or this one
 * @property {Promise<{version: string}>} ready
 * @property {(id: number, bytes: Uint8Array, options: RunOptions, analyzes: boolean, onProgress: (share: number) => void) => Promise<unknown>} run
 * @property {(id: number, reason: unknown) => void} stop
 * @property {() => void} close
 */

/** @param {WasmSource} wasm @returns {Backend} */
function localBackend(wasm) {
  const jobs = new Jobs(wasm);
  return {
    ready: jobs.engine,
    run: async (id, bytes, options, analyzes, onProgress) => {
      const text = await jobs.run(id, bytes, options, analyzes, onProgress);
      return analyzes ? freeze(JSON.parse(text)) : text;
    },
    stop: (id, reason) => jobs.stop(id, reason),
    close: () => {},
  };
}

/**
 * @param {() => Worker} makeWorker
 * @param {{wasm?: WasmSource, packed?: string}} load the engine: as wasm.js takes it, or gzip in base64
 * @returns {Backend}
 */
function workerBackend(makeWorker, load) {
  /** @typedef {{resolve: (value: unknown) => void, reject: (reason: unknown) => void, onProgress: (share: number) => void, assembly: Assembly}} Call */
  /** @type {Map<number, Call>} */
  const calls = new Map();
  /** @type {Worker | null} */
  let worker = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence;
  /** @type {Promise<{version: string}>} */
  let ready;

  const watch = () => {
    clearTimeout(silence);
    if (calls.size) silence = setTimeout(() => die('The worker does not answer.'), SILENCE_MS);
  };

  /** Every call under way rejects; the next one starts another worker. @param {string} message */
  function die(message) {
    worker?.terminate();
    worker = null;
    clearTimeout(silence);
    const error = new ReadoutError('worker-died', message);
    for (const call of calls.values()) call.reject(error);
    calls.clear();
  }

  function start() {
    ready = new Promise((resolve, reject) => {
      const started = makeWorker();
      worker = started;
      started.onmessage = ({ data }) => {
        const call = calls.get(data.id);
        if (data.type === 'ready') {
          load = { wasm: data.module };
          resolve({ version: data.version });
        } else if (data.type === 'broken') {
          reject(new ReadoutError(data.code, data.message));
          started.terminate();
          worker = null;  // the next call tries again
        } else if (data.type === 'progress') {
          call?.onProgress(data.share);
        } else if (data.type === 'piece') {
          call?.assembly.add(data.piece);
        } else if (call) {
          calls.delete(data.id);
          if (data.type === 'done') call.resolve(data.text ?? call.assembly.finish());
          else call.reject(new ReadoutError(data.code, data.message));
        }
        watch();
      };
      started.onerror = (event) => {
        event.preventDefault();
        const message = `The worker stopped: ${event.message || 'it could not be started'}`;
        reject(new ReadoutError('worker-died', message));
        if (worker === started) die(message);
      };
      started.onmessageerror = () => die('The worker sent what cannot be read.');
      started.postMessage({ type: 'load', ...load });
    });
    ready.catch(() => {});
    return ready;
  }

  if (typeof WebAssembly !== 'object') {
    ready = Promise.reject(new ReadoutError('no-webassembly', 'This browser has no WebAssembly.'));
    ready.catch(() => {});
  } else {
    try {
      ready = start();
    } catch (error) {
      ready = Promise.reject(new ReadoutError('worker-died', `The worker could not be started: ${String(error)}`));
      ready.catch(() => {});
    }
  }

  return {
    get ready() { return ready; },
    run: async (id, bytes, options, analyzes, onProgress) => {
      if (!worker && typeof WebAssembly === 'object') {
        try {
          start();
        } catch (error) {
          throw new ReadoutError('worker-died', `The worker could not be started: ${String(error)}`);
        }
      }
      await ready;
      if (!worker) throw new ReadoutError('worker-died', 'The worker stopped.');
      const running = worker;
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject, onProgress, assembly: new Assembly() });
        running.postMessage({ type: 'run', id, bytes, options, analyzes });
        watch();
      });
    },
    stop: (id, reason) => {
      calls.get(id)?.reject(reason);
      calls.delete(id);
      worker?.postMessage({ type: 'stop', id });
      watch();
    },
    close: () => {
      die('closed');
      ready = Promise.reject(new ReadoutError('closed', 'This analyzer is closed.'));
      ready.catch(() => {});
    },
  };
}

/**
 * @param {AnalyzerOptions & {packed?: string}} options `packed` is the engine as gzip in base64, for the single-file page
 * @returns {Analyzer}
 */
export function createAnalyzer({ wasm, worker = false, packed }) {
  const makeWorker = typeof worker === 'function' ? worker : worker && once(worker);
  const backend = makeWorker ? workerBackend(makeWorker, packed ? { packed } : { wasm: wasm instanceof URL ? wasm.href : wasm }) : localBackend(need(wasm));
  let lastId = 0;
  let closed = false;
  /** @type {Map<number, (reason: unknown) => void>} */
  const running = new Map();
  /** @type {number | null} */
  let analyzing = null;

  /** @param {string | Uint8Array} text @param {string} format @param {boolean} analyzes @param {AnalyzeOptions} options @returns {Promise<any>} */
  function call(text, format, analyzes, { signal, onProgress = () => {}, date, maxBytes }) {
    if (closed) return Promise.reject(new ReadoutError('closed', 'This analyzer is closed.'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++lastId;
    if (analyzes) {
      if (analyzing !== null) halt(analyzing, new ReadoutError('superseded', 'A newer analysis took the place of this one.'));
      analyzing = id;
    }
    // A lone surrogate becomes U+FFFD: one code unit for one code unit, so that offsets stay true.
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return new Promise((resolve, reject) => {
      running.set(id, reject);
      const abort = () => halt(id, signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      backend.run(id, bytes, { format, date, maxBytes }, analyzes, (share) => running.has(id) && onProgress(share))
        .then(resolve, reject)
        .finally(() => {
          signal?.removeEventListener('abort', abort);
          running.delete(id);
          if (analyzing === id) analyzing = null;
        });
    });
  }

  /** @param {number} id @param {unknown} reason */
  function halt(id, reason) {
    running.get(id)?.(reason);
    running.delete(id);
    backend.stop(id, reason);
  }

  return {
    get ready() { return backend.ready; },
    analyze: (text, options = {}) => call(text, 'json', true, options),
    export: (text, format, options = {}) => call(text, format, false, options),
    close: () => {
      closed = true;
      for (const id of [...running.keys()]) halt(id, new ReadoutError('closed', 'This analyzer was closed.'));
      backend.close();
    },
  };
}

/** @param {Worker} worker */
function once(worker) {
  let used = false;
  return () => {
    if (used) throw new ReadoutError('worker-died', 'The worker died; give a function that makes one, so that it can be started again.');
    used = true;
    return worker;
  };
}

/** @param {WasmSource | undefined} wasm */
function need(wasm) {
  if (!wasm) throw new TypeError('createAnalyzer needs `wasm` when it runs in the calling thread.');
  return wasm;
}
