/* Registers <readout-article> and <readout-panel>, with one analyzer for all that are given none. */
import { createAnalyzer, ReadoutArticle, ReadoutPanel } from './readout.js';
/** @import { Analyzer } from './types.js' */

/** @type {Analyzer | undefined} */
let shared;
ReadoutArticle.defaultAnalyzer ??= () => (shared ??= createAnalyzer());
ReadoutArticle.define();
ReadoutPanel.define();
