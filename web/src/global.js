/* For a script tag: the global `Readout`, both elements registered; worker.js and readout.wasm lie beside this file. */
import { createAnalyzer as create } from './analyzer.js';
import { ReadoutArticle } from './article.js';
import { ReadoutError } from './errors.js';
import { ReadoutPanel } from './panel.js';
import { trusted } from './trusted.js';
/** @import { Analyzer, AnalyzerOptions } from './types.js' */

const base = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** A worker must come from the page's own origin; a script from elsewhere is imported by a small one that does. */
function makeWorker() {
  const url = new URL('worker.global.js', base).href;
  if (new URL(url).origin === location.origin) return new Worker(trusted(url));
  return new Worker(trusted(URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' }))));
}

/** @param {AnalyzerOptions} [options] */
const createAnalyzer = ({ wasm, worker } = {}) => create({ wasm: wasm ?? new URL('readout.wasm', base).href, worker: worker ?? makeWorker });

/** @type {Analyzer | undefined} */
let shared;
ReadoutArticle.defaultAnalyzer = () => (shared ??= createAnalyzer());
ReadoutArticle.define();
ReadoutPanel.define();
Object.assign(globalThis, { Readout: { createAnalyzer, ReadoutArticle, ReadoutPanel, ReadoutError } });
