/* The wasm module behind plain functions: pointer and length in, one document out.
 *
 *   const engine = await loadEngine(source);
 *   const text = await engine.run(bytes, {format: 'json'});
 *
 * The module is a WASI reactor (Emscripten's STANDALONE_WASM): it imports a handful of calls that are never needed for
 * computing, answered here by a dozen lines instead of generated glue. Memory may grow in any call, so that views
 * of it are taken anew after each.
 */
import { ReadoutError } from './errors.js';
/** @import { ErrorCode, WasmSource } from './types.js' */

const ABI_VERSION = 2;

/** The status codes of readout.h, in its order. @type {(ErrorCode | null)[]} */
const STATUS = [null, 'empty', 'too-long', 'bad-utf8', 'not-text', 'not-english', 'bad-options'];

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} [_initialize]
 * @property {(size: number) => number} malloc
 * @property {(pointer: number) => void} free
 * @property {() => number} readout_abi_version
 * @property {() => number} readout_version
 * @property {(text: number, length: number, options: number, optionsLength: number) => number} readout_start
 * @property {(analysis: number) => number} readout_step
 * @property {(analysis: number) => number} readout_status
 * @property {(analysis: number) => number} readout_message
 * @property {(analysis: number) => number} readout_output
 * @property {(analysis: number) => number} readout_output_size
 * @property {(analysis: number) => void} readout_free
 */

/** @param {WasmSource} source @returns {Promise<WebAssembly.Module>} */
async function compile(source) {
  if (typeof WebAssembly !== 'object') throw new ReadoutError('no-webassembly', 'This browser has no WebAssembly.');
  if (source instanceof WebAssembly.Module) return source;
  let bytes = source;
  if (typeof bytes === 'string' || bytes instanceof URL) {
    let response;
    try {
      response = await fetch(bytes);
    } catch {
      throw new ReadoutError('not-loaded', `The engine could not be fetched from ${bytes}.`);
    }
    if (!response.ok) throw new ReadoutError('not-loaded', `The engine is not at ${bytes} (HTTP ${response.status}).`);
    bytes = await response.arrayBuffer();
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    // A policy without 'wasm-unsafe-eval' ends here too, as do bytes that are a web page and not a module.
    throw new ReadoutError('no-webassembly', `The engine could not be compiled: ${String(error)}`);
  }
}

/** @param {WasmSource} source @returns {Promise<Engine>} */
export async function loadEngine(source) {
  const module = await compile(source);
  /** @type {Exports | undefined} */
  let exports;
  const view = () => new DataView(/** @type {Exports} */ (exports).memory.buffer);
  /** @type {Record<string, (...args: number[]) => number | void>} */
  const answers = {
    proc_exit: (code) => { throw new ReadoutError('engine-stopped', `The engine stopped (${code}).`); },
    abort: () => { throw new ReadoutError('engine-stopped', 'The engine stopped.'); },
    fd_write: (_file, list, count, written) => {
      let total = 0;
      for (let i = 0; i < count; ++i) total += view().getUint32(list + 8 * i + 4, true);
      view().setUint32(written, total, true);
      return 0;
    },
    environ_sizes_get: (count, size) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
  };
  /** @type {WebAssembly.Imports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = answers[name] ?? (() => 0);
  }
  const instance = await WebAssembly.instantiate(module, imports);
  exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  exports._initialize?.();
  const version = exports.readout_abi_version();
  if (version !== ABI_VERSION) {
    throw new ReadoutError('wrong-version', `The engine speaks version ${version} of its interface, this page version ${ABI_VERSION}: they are from different releases.`);
  }
  return new Engine(module, exports);
}

export class Engine {
  #exports;

  /** @param {WebAssembly.Module} module @param {Exports} exports */
  constructor(module, exports) {
    this.module = module;
    this.#exports = exports;
    this.version = this.#words(exports.readout_version());
  }

  /** A NUL-terminated string. @param {number} pointer */
  #words(pointer) {
    const memory = new Uint8Array(this.#exports.memory.buffer);
    return new TextDecoder().decode(memory.subarray(pointer, memory.indexOf(0, pointer)));
  }

  /** @param {Uint8Array} bytes */
  #put(bytes) {
    const pointer = this.#exports.malloc(bytes.length || 1);
    if (!pointer) throw new ReadoutError('engine-stopped', 'There is not enough memory for this text.');
    new Uint8Array(this.#exports.memory.buffer).set(bytes, pointer);
    return pointer;
  }

  /**
   * Analyses bytes of UTF-8. Between stages `pause` is awaited: it may throw to cancel.
   * @param {Uint8Array} bytes
   * @param {object} options as readout.h has them
   * @param {(share: number) => void | Promise<void>} [pause]
   * @returns {Promise<string>} the document
   */
  async run(bytes, options, pause = () => {}) {
    const ffi = this.#exports;
    const given = Object.entries(options).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]);
    const optionBytes = new TextEncoder().encode(String(new URLSearchParams(given)));
    const text = this.#put(bytes);
    const pairs = this.#put(optionBytes);
    const analysis = ffi.readout_start(text, bytes.length, pairs, optionBytes.length);
    ffi.free(text);
    ffi.free(pairs);
    try {
      for (let share = 0; (share = ffi.readout_step(analysis)) < 1;) await pause(share);
      const code = STATUS[ffi.readout_status(analysis)];
      if (code !== null) throw new ReadoutError(code ?? 'engine-stopped', this.#words(ffi.readout_message(analysis)));
      const start = ffi.readout_output(analysis);
      return new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(new Uint8Array(ffi.memory.buffer, start, ffi.readout_output_size(analysis)));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw new ReadoutError('engine-stopped', `The engine stopped: ${error.message}`);
      throw error;
    } finally {
      // Frees nothing in a memory that a trap has left in an unknown state; its owner loads another.
      try { ffi.readout_free(analysis); } catch { /* the error that is on its way says more */ }
    }
  }
}
