/* The package: what embedders import. Importing it registers nothing and runs in Node too. */
import { createAnalyzer as create } from './analyzer.js';
import { trusted } from './trusted.js';
/** @import { AnalyzerOptions } from './types.js' */

export { ReadoutArticle } from './article.js';
export { ReadoutPanel } from './panel.js';
export { ReadoutError } from './errors.js';

/**
 * An analyzer; in a browser it runs in a worker. Both addresses are written so that bundlers find the files.
 * @param {AnalyzerOptions} [options]
 */
export function createAnalyzer({ wasm, worker } = {}) {
  return create({
    wasm: wasm ?? new URL('./readout.wasm', import.meta.url),
    worker: worker ?? (typeof Worker === 'function' && (() => new Worker(trusted(new URL('./worker.js', import.meta.url)), { type: 'module' }))),
  });
}
