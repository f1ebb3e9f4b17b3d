// The npm package in other people's pages: as modules, by a script tag, and without a trace in their document.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { flat, marked, root, sample, serverUrl, useBrowser, withPage } from './harness.mjs';

const COFFEE = sample('coffee-talks');
const folder = mkdtempSync(join(tmpdir(), 'readout-'));
cpSync(`${root}dist/npm`, join(folder, 'readout'), { recursive: true });
const STORY = `<readout-article id="story"><h1>${COFFEE.split('\n')[0]}</h1>${COFFEE.split('\n\n').slice(1).map((part) => `<p>${part.replace('urged', '<em>urged</em>')}</p>`).join('\n')}</readout-article>
  <readout-panel for="story"></readout-panel>`;
const page = (name, head) => writeFileSync(join(folder, name), `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Theirs</title>${head}<body>${STORY}</body></html>`);
page('modules.html', '<script type="module" src="host.js"></script>');
writeFileSync(join(folder, 'host.js'), "import './readout/define.js'; import './readout/define.js'; import { ReadoutArticle } from './readout/readout.js'; ReadoutArticle.define();");
page('script.html', '<script src="readout/readout.global.js" defer></script>');
useBrowser(folder);

/** The element starts the engine when the document is there, which may be after its load event. */
const ENGINE = { allowed: /readout\/(worker(\.global)?\.js|readout\.wasm)$/ };
const ready = (page) => page.locator('readout-panel #commitment tbody tr').first().waitFor();

describe('elements', () => {
  for (const name of ['modules.html', 'script.html']) {
    test(`${name}: the host's article is marked where it stands, under a strict policy`, () => withPage(`${serverUrl()}${name}`, async (page) => {
      await ready(page);
      const { text, analysis } = await page.evaluate(() => {
        const article = document.querySelector('readout-article');
        return { text: article.text, analysis: JSON.parse(JSON.stringify(article.analysis)) };
      });
      const acts = analysis.acts.filter((act) => act.label === 'proposal');
      assert.ok(acts.length > 0);
      assert.deepEqual((await marked(page, 'proposal')).map(flat), acts.map((act) => flat(text.slice(act.start, act.end))));
      // The document is as its author wrote it, and other people's highlights are let be.
      assert.equal(await page.locator('readout-article').evaluate((article) => article.querySelectorAll('mark, button, span, [class], [style]').length), 0);
      await page.evaluate(() => {
        CSS.highlights.set('theirs', new Highlight(new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 })));
        document.querySelector('readout-article').remove();
      });
      assert.deepEqual(await marked(page, 'proposal'), []);
      assert.equal(await page.evaluate(() => CSS.highlights.get('theirs').size), 1);
    }, ENGINE));
  }

  test('the panel follows its article and tells of choices; attributes are the state', () => withPage(`${serverUrl()}modules.html`, async (page) => {
    await ready(page);
    const choices = await page.evaluate(() => {
      globalThis.choices = [];
      document.addEventListener('readout-select', (event) => globalThis.choices.push(event.detail));
    }).then(() => () => page.evaluate(() => globalThis.choices));
    await page.locator('readout-panel tr[data-tag=P1] .line').click();
    assert.equal((await marked(page, 'active')).length, 1);
    assert.deepEqual(await choices(), [{ choice: { kind: 'act', tag: 'P1' }, place: 0, from: 'panel' }]);
    assert.ok(!page.url().includes('#'), "the host's address is its own");
    await page.evaluate(() => document.querySelector('readout-article').setAttribute('layers', 'person'));
    assert.deepEqual(await marked(page, 'proposal'), []);
    assert.ok((await marked(page, 'person')).length > 0);
    await page.evaluate(() => {
      const article = document.querySelector('readout-article');
      article.setAttribute('layers', 'proposal');
      article.setAttribute('marks', 'mark');
    });
    assert.ok(await page.locator('mark.readout-proposal').count() > 0);
    await page.evaluate(() => document.querySelector('readout-article').removeAttribute('marks'));
    assert.equal(await page.locator('mark').count(), 0, 'the marks are taken out again');
  }, ENGINE));

  test('every file that the exports map names is there', () => {
    const { exports } = JSON.parse(readFileSync(`${root}dist/npm/package.json`, 'utf8'));
    for (const target of Object.values(exports).flatMap((value) => (typeof value === 'string' ? value : Object.values(value)))) readFileSync(join(root, 'dist/npm', target));
  });
});
