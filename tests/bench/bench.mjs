// What scripts/bench prints: sizes; times of a 500-word article, 1 MB and 5 MB, native and wasm; a cold start; peers in the same run.
// Times are the best of several rounds, peers and Readout taking turns, so that a noisy machine hits all alike.
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync, writeFileSync, existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import winkModel from 'wink-eng-lite-web-model';
import {brotliAt} from '../../scripts/serve.mjs';
import {loadEngine} from '../../web/src/wasm.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const wasmFile = join(ROOT, 'build/wasm/readout.wasm');
const samples = readdirSync(join(ROOT, 'web/samples')).filter((f) => f.endsWith('.txt')).sort()
  .map((f) => readFileSync(join(ROOT, 'web/samples', f), 'utf8'));
const wordsOf = (text) => text.split(/\s+/).filter(Boolean).length;
const print = (name, value, unit, note = '') => console.log(`${name.padEnd(52)} ${String(value).padStart(10)} ${unit.padEnd(9)} ${note}`);
const brotli = (bytes) => brotliAt(11, bytes).length;
const kb = (bytes) => (bytes / 1000).toFixed(1);

// The first 500 words of a sample; 1 MB and 5 MB of the samples over and over.
const article = samples.join('\n').match(/(?:\S+\s+){500}/)[0];
const grow = (bytes) => samples.join('\n\n').repeat(Math.ceil(bytes / samples.join('\n\n').length)).slice(0, bytes);

console.log('Size');
const wasm = readFileSync(wasmFile);
print('readout.wasm, raw', kb(wasm.length), 'kB');
print('readout.wasm, gzip', kb(gzipSync(wasm, {level: 9}).length), 'kB');
print('readout.wasm, brotli (engine, weights, lexicons)', kb(brotli(wasm)), 'kB', 'budget 900');
for (const file of readdirSync(join(ROOT, 'models')).filter((f) => f.endsWith('.bin')))
  print(`  models/${file}, brotli`, kb(brotli(readFileSync(join(ROOT, 'models', file)))), 'kB', `raw ${kb(statSync(join(ROOT, 'models', file)).size)}`);
const single = join(ROOT, 'dist/readout.html');
if (existsSync(single)) print('dist/readout.html, brotli', kb(brotli(readFileSync(single))), 'kB', `raw ${kb(statSync(single).size)}`);

console.log('\nTime, wasm in node');
const cold = [];
const encode = new TextEncoder();
for (let i = 0; i < 3; ++i) {
  const start = performance.now();
  const engine = await loadEngine(wasm);
  await engine.run(encode.encode(article), {});
  cold.push(performance.now() - start);
}
print('cold start: compile, instantiate, first article', Math.min(...cold).toFixed(1), 'ms', 'target 150');
const engine = await loadEngine(wasm);
async function best(rounds, work) {
  let least = Infinity;
  for (let i = 0; i < rounds; ++i) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
const articleBytes = encode.encode(article);
const warm = await best(200, () => engine.run(articleBytes, {}));
print('500-word article, warm', warm.toFixed(2), 'ms', 'target 5');
// The engine keeps what it made of the words it has met: here each stretch of the samples is new to an engine that has read those before.
const stretches = samples.join('\n').match(/(?:\S+\s+){500}/g).map((stretch) => encode.encode(stretch));
const module = await WebAssembly.compile(wasm);
const least = stretches.map(() => Infinity);
for (let round = 0; round < 60; ++round) {
  const fresh = await loadEngine(module);
  for (const [i, stretch] of stretches.entries()) least[i] = Math.min(least[i], await best(1, () => fresh.run(stretch, {})));
}
print('500 words of an article it has not read', (least.slice(1).reduce((a, b) => a + b) / (least.length - 1)).toFixed(2), 'ms');
const mb = {};
for (const size of [1e6, 5e6]) {
  const bytes = encode.encode(grow(size));
  mb[size] = await best(size === 1e6 ? 3 : 1, () => engine.run(bytes.subarray(0, 5e6), {}));
  print(`${size / 1e6} MB text`, mb[size].toFixed(0), 'ms');
}
print('5 MB over 1 MB', (mb[5e6] / mb[1e6]).toFixed(2), 'times', 'at most 6');

console.log('\nTime, native');
const native = join(ROOT, 'build/native/readout');
function nativeMs(text, copies) {
  const file = join(tmpdir(), `readout-bench-${process.pid}.txt`);
  writeFileSync(file, text);
  return best(3, () => spawnSync(native, ['analyze', ...Array(copies).fill(file)], {stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30}));
}
const many = await nativeMs(article, 201), one = await nativeMs(article, 1);
print('500-word article, warm (201 files less 1, shared)', ((many - one) / 200).toFixed(2), 'ms');
const native1 = await nativeMs(grow(1e6), 1), native5 = await nativeMs(grow(5e6).slice(0, 4_990_000), 1);
print('1 MB text', native1.toFixed(0), 'ms');
print('5 MB text', native5.toFixed(0), 'ms', `${(native5 / native1).toFixed(2)} times 1 MB`);

console.log('\nPeers, same articles, same run (words a second, best of 15 rounds by turns)');
const wink = winkNLP(winkModel);
const text = samples.join('\n\n');
const bytes = encode.encode(text);
const words = wordsOf(text);
const contenders = {
  'readout, everything to JSON': () => engine.run(bytes, {}),
  'wink-nlp, tags and entities': () => {
    const doc = wink.readDoc(text);
    return [doc.tokens().out(wink.its.pos), doc.entities().out()];
  },
  'compromise, people, places, organizations': () => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
  },
};
const fastest = {};
for (let round = 0; round < 15; ++round)
  for (const [name, work] of Object.entries(contenders)) {
    const start = performance.now();
    await work();
    fastest[name] = Math.min(fastest[name] ?? Infinity, performance.now() - start);
  }
const ours = fastest['readout, everything to JSON'];
for (const [name, ms] of Object.entries(fastest))
  print(name, Math.round(words / ms * 1000), 'words/s', name.startsWith('readout') ? '' : `readout is ${(ms / ours).toFixed(2)} times as fast`);
