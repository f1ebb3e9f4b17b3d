// axe-core finds nothing to say about any state, in light, dark and forced colours; the keyboard reaches everything.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { done, PAGES, paste, read, root, sample, useBrowser, withPage } from './harness.mjs';

useBrowser();
const COFFEE = sample('coffee-talks');
const AXE = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');

async function audit(page, state) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`).join(' | ')}`));
  assert.deepEqual(violations, [], state);
}

test('axe-core: busy, nothing found, each in light and dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await withPage(PAGES.served(), async (page) => {
      await read(page, 'The sky was grey and the sea was grey. It had rained all through the night, and the grass was wet.');
      await audit(page, 'nothing found');
      await page.evaluate(() => { document.activeElement.blur(); });
      await paste(page, { text: `${COFFEE}\n\n`.repeat(1400) });
      await page.locator('body[data-state=busy] #progress').waitFor();
      await audit(page, 'busy');
    }, { colorScheme });
  }
});

for (const [scheme, options] of Object.entries({
  light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { forcedColors: 'active' }, narrow: { viewport: { width: 360, height: 740 } },
})) {
  test(`axe-core: ${scheme}`, () => withPage(PAGES.served(), async (page) => {
    await audit(page, 'start');
    await page.getByRole('button', { name: 'Read it' }).click();
    await audit(page, 'nothing to read');
    await read(page, COFFEE);
    await audit(page, 'result');
    await page.keyboard.press('j');
    await page.locator('readout-article [data-act=C1]').hover();
    await page.locator('readout-article .pop').waitFor();
    await page.waitForTimeout(500);  // the card fades in: while it does, it has less contrast
    await audit(page, 'chosen, with its card');
    await page.keyboard.press('Escape');
    if (scheme === 'narrow') {
      await page.keyboard.press('t');
      await audit(page, 'readout');
      await page.keyboard.press('t');
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('#formats').waitFor();
    await audit(page, 'formats');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await audit(page, 'keys');
    await page.keyboard.press('Escape');
    await page.locator('#edit').click();
    await audit(page, 'editing');
    await page.locator('#edit').click();
    await page.evaluate(() => document.activeElement.blur());
    await paste(page, { text: 'Bộ trưởng Bộ Công Thương đã có cuộc làm việc với Thứ trưởng Ngoại giao về thương mại. '.repeat(4) });
    await done(page);
    await page.locator('#problem').waitFor();
    await audit(page, 'problem, two tabs');
  }, options));
}

describe('keyboard and screen reader', () => {
  test('every act is reached by Tab in the text, named for those who hear it; the result is announced', () => withPage(PAGES.served(), async (page) => {
    const { analysis } = await read(page, COFFEE);
    const wanted = analysis.acts.length;
    const labels = await page.locator('readout-article .tag').evaluateAll((tags) => tags.map((tag) => tag.getAttribute('aria-label')));
    assert.equal(labels.length, wanted);
    for (const label of labels) assert.match(label, /^[CP]\d+, (commitment|proposal) by .+: .+/);
    assert.match(await page.getByRole('status').first().textContent(), /\d+ commitments?, \d+ proposals?, \d+ names?\./);
    await page.locator('readout-article .tag').first().focus();
    for (let i = 1; i < Math.min(wanted, 4); ++i) {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), labels[i]);
    }
    await page.keyboard.press('Enter');
    await page.locator('readout-panel [aria-current]').waitFor();
  }));

  test('the first Tab offers to skip to the readout', () => withPage(PAGES.served(), async (page) => {
    await read(page, COFFEE);
    await page.evaluate(() => document.activeElement.blur());
    await page.locator('#skip').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'right');
  }));

  test('nothing moves for those who asked for less motion', () => withPage(PAGES.served(), async (page) => {
    await read(page, COFFEE);
    await page.keyboard.press('j');
    await page.locator('readout-article .tag').first().hover();
    await page.locator('readout-article .pop').waitFor();
    assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
    assert.equal(await page.locator('readout-article .pop').evaluate((card) => getComputedStyle(card).transitionDuration), '0s');
  }, { reducedMotion: 'reduce' }));
});
