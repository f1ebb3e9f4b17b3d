/** The analysis as the engine gives it. Offsets are UTF-16 code units into the text as given, half-open [start, end). */
export interface Span { readonly start: number; readonly end: number }
export interface Ref extends Span { readonly entity: number | string | null; readonly antecedent?: Span }
export interface Sentence extends Span { readonly paragraph: number; readonly kind: 'sentence' | 'heading' | 'listItem' }
export interface Money { readonly amount: number; readonly currency: string }
export interface Quantity { readonly amount: number; readonly unit: string }
export interface Mention extends Span {
  readonly id: number | string;
  readonly type: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly entity: number | string | null;
  readonly value: string | number | Money | Quantity | null;
  readonly rule: string | null;
}
export interface Entity {
  readonly id: number | string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly title: string | null;
  readonly country: string | null;
  readonly mentions: readonly (number | string)[];
  /** Of a plural such as "both sides": whom it stands for. */
  readonly members: readonly (number | string)[];
}
export interface Attribution extends Span {
  readonly id: number | string;
  readonly direct: boolean;
  readonly cue: Span | null;
  readonly speaker: Ref | null;
  readonly addressee: Ref | null;
  readonly content: Span | null;
  readonly rule: string | null;
}
export interface Deadline extends Span { readonly value: string | null }
export interface Act extends Span {
  readonly id: number | string;
  readonly label: 'commitment' | 'proposal';
  readonly kind: string;
  readonly polarity: 'positive' | 'negative';
  readonly strength: 'firm' | 'hedged' | 'aspirational';
  readonly status: 'new' | 'reaffirmed' | 'existing' | 'fulfilled' | 'withdrawn';
  readonly cue: Span | null;
  readonly actor: Ref | null;
  readonly addressee: Ref | null;
  readonly content: Span | null;
  readonly deadline: Deadline | null;
  readonly condition: Span | null;
  readonly reportedBy: Ref | null;
  readonly sentence: number;
  readonly rule: string;
  readonly plover: string | null;
}
export interface TimelineItem extends Span {
  readonly value: string | null;
  readonly sentence: number;
  readonly label: string;
}
export interface Ranked { readonly sentence: number; readonly score: number }
/** Who met whom, what was agreed, what is open, what comes next. */
export interface Fact extends Span {
  readonly kind: 'meeting' | 'agreed' | 'open' | 'next';
  readonly sentence: number;
  readonly parties: readonly (number | string)[];
  readonly place: Span | null;
  readonly time: Span | null;
  readonly topic: Span | null;
  readonly rule: string;
}

export interface Analysis {
  readonly schema: 1;
  readonly offsets: 'utf-16';
  readonly engine: { readonly name: string; readonly version: string; readonly model: string };
  readonly language: { readonly code: string; readonly confidence: number };
  /** The article's own date, ISO 8601, as given or found. */
  readonly date: string | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly acts: readonly Act[];
  /** The sentences that carry the news, in the text's order; and all that could, best first. */
  readonly summary: { readonly sentences: readonly Ranked[]; readonly ranking: readonly Ranked[] };
  readonly timeline: readonly TimelineItem[];
  readonly facts: readonly Fact[];
  /** Who to whom: the acts that have both, by the names of the parties; most acts first. `acts` are indices. */
  readonly map: readonly { readonly from: string; readonly to: string; readonly label: Act['label']; readonly acts: readonly number[] }[];
}

export type Format = 'markdown' | 'html' | 'text' | 'csv' | 'webannotation' | 'conllu' | 'json';

export type ErrorCode =
  | 'empty' | 'too-long' | 'bad-utf8' | 'not-text' | 'not-english' | 'bad-options'
  | 'superseded' | 'worker-died' | 'no-webassembly' | 'wrong-version' | 'engine-stopped' | 'not-loaded' | 'closed';

/** What a call rejects with. An aborted call rejects with the signal's own reason instead. */
export interface ReadoutError extends Error { readonly code: ErrorCode }

export interface AnalyzeOptions {
  /** Aborts this call; it rejects with `signal.reason`. */
  signal?: AbortSignal;
  /** Told the share of the work done, 0 to 1, at most some twenty times a second. */
  onProgress?: (share: number) => void;
  /** The article's own date, "YYYY-MM-DD": what "on Friday" is counted from. */
  date?: string;
  /** The input limit in bytes; 5,000,000 if not given. */
  maxBytes?: number;
}

/** The same in the calling thread and in a worker. The newest `analyze` wins: an older one still running rejects, code 'superseded'. */
export interface Analyzer {
  /** Settles when the engine is loaded, or rejects with the reason it could not be. Calls may be made before. */
  readonly ready: Promise<{ readonly version: string }>;
  /** Text, or bytes of UTF-8 (which may turn out not to be text). The result is frozen. */
  analyze(text: string | Uint8Array, options?: AnalyzeOptions): Promise<Analysis>;
  /** The analysis in another format, as text. Does not supersede `analyze`. */
  export(text: string | Uint8Array, format: Format, options?: AnalyzeOptions): Promise<string>;
  /** Ends the worker, frees the engine; calls still running reject, code 'closed'. */
  close(): void;
}

export type WasmSource = WebAssembly.Module | BufferSource | string | URL;

export interface AnalyzerOptions {
  /** The engine: a compiled module, its bytes, or its address. */
  wasm?: WasmSource;
  /** A worker, or a function that makes one (needed to restart a worker that died); false runs in the calling thread. */
  worker?: Worker | (() => Worker) | false;
}
