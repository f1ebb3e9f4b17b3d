// The wasm module and the native command give the same bytes, on real articles and on random text.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {loadEngine} from '../../web/src/wasm.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NATIVE = join(ROOT, 'build/native/readout');
const FORMATS = ['json', 'markdown', 'html', 'text', 'csv', 'webannotation', 'conllu'];
const engine = await loadEngine(readFileSync(join(ROOT, 'build/wasm/readout.wasm')));

const articles = [];
for (const dir of ['web/samples', 'tests/golden', '../shared/seeds']) {
  if (!existsSync(join(ROOT, dir))) continue;
  for (const file of readdirSync(join(ROOT, dir)).filter((f) => f.endsWith('.txt')))
    articles.push([file, readFileSync(join(ROOT, dir, file))]);
}
const gold = join(ROOT, '../shared/eval/gold');
if (existsSync(gold)) {
  for (const file of readdirSync(gold).filter((f) => f.endsWith('.json')))
    articles.push([file, Buffer.from(JSON.parse(readFileSync(join(gold, file), 'utf8')).text)]);
}

function native(bytes, format) {
  const run = spawnSync(NATIVE, ['analyze', '--format', format], {input: bytes, maxBuffer: 1 << 28});
  return {status: run.status, output: run.stdout.toString()};
}

async function same(bytes, format) {
  const want = native(bytes, format);
  let got;
  try {
    got = {status: 0, output: await engine.run(bytes, {format})};
  } catch (error) {
    got = {status: 1, output: ''};
    assert.equal(error.name, 'ReadoutError', String(error.stack));
  }
  assert.equal(got.status, want.status);
  if (got.output !== want.output) assert.fail(firstDifference(got.output, want.output));
}

function firstDifference(a, b) {
  let i = 0;
  while (a[i] === b[i]) ++i;
  return `at ${i}:\nwasm   ${a.slice(i - 60, i + 80)}\nnative ${b.slice(i - 60, i + 80)}`;
}

test('there are samples to compare', () => assert.ok(articles.length >= 3));

for (const format of FORMATS)
  test(`every sample as ${format}`, async () => {
    for (const [, bytes] of format === 'json' ? articles : articles.slice(0, 6)) await same(bytes, format);
  });

test('random text', async () => {
  let seed = 20261124;
  const random = (n) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % n;
  const words = articles.slice(0, 6).flatMap(([, bytes]) => bytes.toString().split(/(?<= )/));
  const odd = ['\r\n', '\n\n', '\0', '😀', 'e\u0301', '\uFFFD', '“', '”', '\u05E9\u05DC\u05D5\u05DD ', '...', '(', '$1.4 bn ', '\u2028', '* ', 'U.S.-led '];
  for (let i = 0; i < 60; ++i) {
    let text = '';
    for (let k = random(200); k >= 0; --k) text += random(12) ? words[random(words.length)] : odd[random(odd.length)];
    await same(Buffer.from(text), 'json');
  }
});

test('bad input has the same status', async () => {
  for (const bytes of ['', '  \n', Buffer.from([0xc3, 0x28, 0x41]), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'a'.repeat(200_000)])
    await same(Buffer.from(bytes), 'json');
});

test('memory grows with a large text and the engine goes on', async () => {
  const text = Buffer.concat(Array.from({length: 400}, () => articles[0][1]));
  const large = JSON.parse(await engine.run(text, {format: 'json'}));
  assert.ok(large.sentences.length > 1000);
  await same(articles[0][1], 'json');
});

test('wrong options are refused in words', async () => {
  for (const options of [{format: 'xml'}, {date: '2025-13-01'}, {maxBytes: -1}, {unknown: 1}])
    await assert.rejects(engine.run(Buffer.from('The talks will go on.'), options), {name: 'ReadoutError', code: 'bad-options'});
});
