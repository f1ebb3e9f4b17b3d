/* The worker: says what it got, answers each call by its id. Nothing it does can leave a call without an answer. */
import { Jobs } from './jobs.js';
import { ReadoutError } from './errors.js';
import { pieces } from './pieces.js';

/** @type {Jobs | undefined} */
let jobs;

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
