// The parts by themselves: the analyzer in Node with the shipped engine, and the plain functions behind the page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, sample } from './harness.mjs';
import { dateWords } from '../../web/src/reading.js';

const { createAnalyzer, ReadoutError } = await import(pathToFileURL(`${root}dist/npm/readout.js`).href);
const wasm = readFileSync(`${root}dist/npm/readout.wasm`);
const COFFEE = sample('coffee-talks');

/** A module of web/src with its imports, as Node can load it. */
async function load(name) {
  const file = join(mkdtempSync(join(tmpdir(), 'readout-')), `${name}.mjs`);
  const { outputFiles } = await build({ entryPoints: [`${root}web/src/${name}.js`], bundle: true, format: 'esm', write: false, loader: { '.css': 'text' } });
  writeFileSync(file, outputFiles[0].text);
  return import(pathToFileURL(file).href);
}

const rejectsWith = (promise, code) => assert.rejects(promise, (error) => error.code === code || assert.fail(`${error.code} instead of ${code}: ${error.message}`));

describe('analyzer', () => {
  test('gives a frozen analysis whose spans lie in the text', async () => {
    const analyzer = createAnalyzer({ wasm });
    assert.match((await analyzer.ready).version, /^\d+\.\d+\.\d+/);
    const analysis = await analyzer.analyze(COFFEE);
    assert.equal(analysis.schema, 1);
    assert.ok(Object.isFrozen(analysis) && Object.isFrozen(analysis.acts) && Object.isFrozen(analysis.acts[0].cue));
    for (const span of [...analysis.sentences, ...analysis.mentions, ...analysis.acts]) assert.ok(0 <= span.start && span.start < span.end && span.end <= COFFEE.length);
    analyzer.close();
    await rejectsWith(analyzer.analyze(COFFEE), 'closed');
  });

  test('each kind of bad input has its code', async () => {
    const analyzer = createAnalyzer({ wasm });
    await rejectsWith(analyzer.analyze(''), 'empty');
    await rejectsWith(analyzer.analyze(' \n\t '), 'empty');
    await rejectsWith(analyzer.analyze(COFFEE, { maxBytes: 100 }), 'too-long');
    await rejectsWith(analyzer.analyze(new Uint8Array([0x41, 0xff, 0xfe, 0x42])), 'bad-utf8');
    await rejectsWith(analyzer.analyze(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])), 'not-text');
    await rejectsWith(analyzer.analyze('Hai bên nhất trí tiếp tục đàm phán về thương mại và đầu tư trong thời gian tới. '.repeat(3)), 'not-english');
    assert.equal((await analyzer.analyze(COFFEE)).schema, 1, 'and the next text is read');
  });

  test('the newest call wins; an aborted one rejects with its reason', async () => {
    const analyzer = createAnalyzer({ wasm });
    await analyzer.ready;
    const calls = [analyzer.analyze(COFFEE), analyzer.analyze(COFFEE), analyzer.analyze(COFFEE)];
    const results = await Promise.allSettled(calls);
    assert.deepEqual(results.map(({ status }) => status), ['rejected', 'rejected', 'fulfilled']);
    assert.equal(results[0].reason.name, 'SupersededError');
    assert.ok(results[0].reason instanceof ReadoutError);
    const stop = new AbortController();
    const call = analyzer.analyze(COFFEE, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(call, /enough/);
    await assert.rejects(analyzer.analyze(COFFEE, { signal: AbortSignal.abort(new Error('before')) }), /before/);
  });

  test('a long text tells its progress, and can be stopped on the way', async () => {
    const analyzer = createAnalyzer({ wasm });
    const long = `${COFFEE}\n\n`.repeat(120);
    const shares = [];
    await analyzer.analyze(long, { onProgress: (share) => shares.push(share) });
    assert.ok(shares.length > 0 && shares.every((share, i) => share > 0 && share < 1 && (i === 0 || share >= shares[i - 1])), shares.join());
    const stop = new AbortController();
    await assert.rejects(analyzer.analyze(long, { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) }), /stopped/);
  });

  test('exports supersede nothing', async () => {
    const analyzer = createAnalyzer({ wasm });
    const [analysis, markdown, json] = await Promise.all([analyzer.analyze(COFFEE), analyzer.export(COFFEE, 'markdown'), analyzer.export(COFFEE, 'json')]);
    assert.match(markdown, /Kenya/);
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(analysis)));
    await rejectsWith(analyzer.export(COFFEE, 'no-such-format'), 'bad-options');
  });

  test('an engine that is no engine is refused', async () => {
    await rejectsWith(createAnalyzer({ wasm: new TextEncoder().encode('<!doctype html>') }).ready, 'no-webassembly');
    // (module (memory (export "memory") 1) (func (export "readout_abi_version") (result i32) i32.const 7))
    const other = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 5, 3, 1, 0, 1, 7, 32, 2, 6, 109, 101, 109, 111, 114, 121, 2, 0, 19,
      ...new TextEncoder().encode('readout_abi_version'), 0, 0, 10, 6, 1, 4, 0, 65, 7, 11]);
    await rejectsWith(createAnalyzer({ wasm: other }).ready, 'wrong-version');
  });
});

describe('plain functions', () => {
  test('an analysis crosses in pieces and arrives whole', async () => {
    const { pieces, Assembly } = await load('pieces');
    const analysis = { schema: 1, acts: [1, 2], mentions: Array.from({ length: 5001 }, (_, id) => ({ id })) };
    const assembly = new Assembly();
    let count = 0;
    for (const piece of pieces(structuredClone(analysis))) {
      assembly.add(structuredClone(piece));
      ++count;
    }
    const whole = assembly.finish();
    assert.deepEqual(whole, analysis);
    assert.ok(count > 2 && Object.isFrozen(whole.mentions[5000]));
  });

  test('lines are joined to paragraphs as the sentences say', async () => {
    const { blocksOf } = await load('reader');
    const text = 'Title\n\nOne goes\non here. Two\nthree.\n- item\n';
    const at = (words, paragraph, kind = 'sentence') => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, paragraph, kind });
    const words = (blocks) => blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
    assert.deepEqual(words(blocksOf(text, [])), ['sentence: Title', 'sentence: One goes', 'sentence: on here. Two', 'sentence: three.', 'sentence: - item']);
    assert.deepEqual(words(blocksOf(text, [at('Title', 0, 'heading'), at('One goes\non here.', 1), at('Two\nthree.', 1), at('item', 2, 'listItem')])),
      ['heading: Title', 'sentence: One goes\non here. Two\nthree.', 'listItem: - item']);
    assert.deepEqual(blocksOf('', []), []);
  });

  test('a party that is a pronoun says whom it stands for', async () => {
    const { Reading } = await load('reading');
    const analyzer = createAnalyzer({ wasm });
    for (const [text, who] of [['The central bank said it would cut its rates by June.', 'it (The central bank)'], ['Kenya said it would cut its tariff by June.', 'it (Kenya)']]) {
      const reading = new Reading(text, await analyzer.analyze(text));
      assert.equal(reading.partyInFull(reading.analysis.acts[0].actor), who);
    }
    analyzer.close();
  });

  test('a link’s article comes out as it went in', async () => {
    const { pack, unpack, readChoice, writeChoice } = await load('share');
    for (const text of ['', 'a', COFFEE, '🎉 Hồ Chí Minh\r\n\0']) {
      const packed = await pack(text);
      assert.match(packed, /^[\w-]*$/);
      assert.equal(await unpack(packed), text);
    }
    assert.ok((await pack(COFFEE)).length < COFFEE.length, 'it is shorter than the article');
    await assert.rejects(unpack('%%%'));
    await assert.rejects(pack(COFFEE).then((packed) => unpack(packed.slice(0, 200))));
    for (const [choice, place, words] of [[{ kind: 'act', tag: 'C12' }, 0, 'C12'], [{ kind: 'name', number: 3 }, 2, 'n3.2'], [{ kind: 'sentence', number: 0 }, 0, 's0']]) {
      assert.equal(writeChoice(choice, place), words);
      assert.deepEqual(readChoice(words), { choice, place });
    }
    for (const words of ['', 'C', 'X1', 'n', 'n1.', 'C1 ', 's-1']) assert.equal(readChoice(words), null, words);
  });
});

describe('types', () => {
  test('the sources pass the TypeScript compiler', () => {
    execFileSync(`${root}node_modules/.bin/tsc`, ['--project', `${root}web/jsconfig.json`], { stdio: 'pipe' });
  });

  test('the package’s declarations hold for who uses it, and catch mistakes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-'));
    writeFileSync(join(folder, 'use.ts'), `import { createAnalyzer, type Analysis } from 'readout';
      const analysis: Analysis = await createAnalyzer().analyze('x', { date: '2025-01-01' });
      const words: string[] = analysis.acts.map((act) => act.rule + act.actor?.start);
      document.querySelector('readout-article')!.select({ kind: 'act', tag: words[0] });
      // @ts-expect-error a label is not a number
      const label: number = analysis.acts[0].label;
      export {};`);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true, noEmit: true, types: [], lib: ['es2022', 'dom'], baseUrl: '.', paths: { readout: [`${root}dist/npm/readout.d.ts`] } },
      files: ['use.ts'],
    }));
    execFileSync(`${root}node_modules/.bin/tsc`, ['--project', folder], { stdio: 'pipe' });
  });
});

test('dates in words: a day, its time or part, a month, a part of the year; a duration is none', () => {
  assert.equal(dateWords('2025-11-24'), '24 Nov 2025');
  assert.equal(dateWords('2025-11-24T09:00'), '24 Nov 2025, 09:00');
  assert.equal(dateWords('2025-11-18TNI'), '18 Nov 2025, night');
  assert.equal(dateWords('2025-11'), 'November 2025');
  assert.equal(dateWords('2026-Q1'), 'First quarter 2026');
  assert.equal(dateWords('P3D'), null);
});
