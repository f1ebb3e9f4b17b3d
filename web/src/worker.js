/* The worker: says what it got, answers each call by its id. Nothing it does can leave a call without an answer. */
import { Jobs } from './jobs.js';
import { ReadoutError } from './errors.js';
import { pieces } from './pieces.js';

/** @type {Jobs | undefined} */
let jobs;

/** Read while nobody waits: the first runs of an engine are slow, until the browser has compiled what is used in earnest. */
const WARM_UP = 'Ministers agree on fish\n\nLIMA, March 3 - Foreign Minister Ana Diaz of Peru met Chile’s trade minister, John Smith, on Monday. '
  + 'Peru will send 20 officers to the port of Arica by 30 June, she said, if the European Union pays $5 million. '
  + 'He urged her government to share its data and called for talks next year. “We are ready to sign,” Smith told reporters. '
  + 'Both sides reaffirmed the 2019 agreement and expressed hope that it would not be withdrawn.\n\n- Chile is committed to the plan.';

async function warmUp() {
  const bytes = new TextEncoder().encode(WARM_UP);
  // Number 0 is older than any call: the first that comes takes its place.
  for (let i = 0; i < 6; ++i) await jobs?.run(0, bytes, { format: 'json' }, true, () => {});
}

/** @param {unknown} error */
const failure = (error) => error instanceof ReadoutError
  ? { code: error.code, message: error.message }
  : { code: 'engine-stopped', message: String(error) };

/** The single-file page hands over the engine packed, as text. @param {string} text */
async function unpack(text) {
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** @param {MessageEvent} event */
self.onmessage = async ({ data: { type, id, wasm, packed, bytes, options, analyzes } }) => {
  if (type === 'load') {
    try {
      jobs = new Jobs(packed ? await unpack(packed) : wasm);
      const engine = await jobs.engine;
      postMessage({ type: 'ready', version: engine.version, module: engine.module });
      warmUp().catch(() => {});
    } catch (error) {
      postMessage({ type: 'broken', ...failure(error) });
    }
  } else if (type === 'stop') {
    jobs?.stop(id, new ReadoutError('closed', 'stopped'));
  } else if (type === 'run') {
    try {
      if (!jobs) throw new ReadoutError('not-loaded', 'The engine is not loaded.');
      const text = await jobs.run(id, bytes, options, analyzes, (share) => postMessage({ type: 'progress', id, share }));
      if (analyzes) for (const piece of pieces(JSON.parse(text))) postMessage({ type: 'piece', id, piece });
      postMessage({ type: 'done', id, text: analyzes ? null : text });
    } catch (error) {
      postMessage({ type: 'failed', id, ...failure(error) });
    }
  }
};
