import type { Analysis, Analyzer, AnalyzerOptions, ErrorCode } from './types.js';

/** In a browser: runs in a worker. In Node: give `wasm` the bytes of readout.wasm. */
export function createAnalyzer(options?: AnalyzerOptions): Analyzer;

export class ReadoutError extends Error {
  constructor(code: ErrorCode, message?: string);
  readonly code: ErrorCode;
}

/** What is chosen: an act by its tag ("C1", "P2"), a name or a sentence by its index in the analysis. */
export type Choice = { kind: 'act'; tag: string } | { kind: 'name'; number: number } | { kind: 'sentence'; number: number };

/** Marks the article inside it. Events: readout-analysis, readout-error, readout-select. */
export class ReadoutArticle extends HTMLElement {
  /** Registers the element, once; a second call does nothing. */
  static define(tag?: string, registry?: CustomElementRegistry): void;
  /** Makes the analyzer of elements that were given none. */
  static defaultAnalyzer: (() => Analyzer) | null;
  /** Setting it analyses the article. */
  analyzer: Analyzer | null;
  analysis: Analysis | null;
  readonly text: string;
  readonly choice: Choice | null;
  /** Mirrors the attribute `layers`. */
  layers: readonly string[];
  /** Reads the children anew and analyses them. */
  analyze(): Promise<void>;
  select(choice: Choice | null, how?: { scroll?: boolean; place?: number }): void;
}

/** The readout of the article whose id is in the attribute `for`. Event: readout-select. */
export class ReadoutPanel extends HTMLElement {
  static define(tag?: string, registry?: CustomElementRegistry): void;
  select(choice: Choice | null, how?: { scroll?: boolean; place?: number }): void;
}

declare global {
  interface HTMLElementTagNameMap { 'readout-article': ReadoutArticle; 'readout-panel': ReadoutPanel }
}
