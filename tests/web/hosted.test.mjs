// The hosted page and its network: usable before the engine is there, and without a network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { current, done, marked, PAGES, paste, sample, useBrowser, withPage } from './harness.mjs';

useBrowser();
const COFFEE = sample('coffee-talks');
/** What holds back the engine would not see what a service worker fetches. */
const BLOCKED = /registration blocked by Playwright/;
const ENGINE = /\/readout\.wasm$/;

test('an article pasted before the engine arrives is shown at once, and marked when it comes', () => {
  let arrive;
  const arrival = new Promise((resolve) => { arrive = resolve; });
  return withPage(PAGES.served(), async (page) => {
    await paste(page, { text: COFFEE });
    await page.locator('body[data-state=busy]').waitFor();
    await page.locator('readout-article').getByText('Mombasa').first().waitFor();
    await page.locator('#progress').waitFor();
    await page.getByRole('status').getByText('Reading the article.').waitFor({ state: 'attached' });
    assert.ok(await page.locator('#save').isDisabled());
    assert.equal(await page.locator('html').getAttribute('data-engine'), null);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    arrive();
    await page.locator('body[data-state=result]').waitFor();
    assert.ok((await marked(page, 'commitment')).length >= 2);
    await page.locator('#progress').waitFor({ state: 'hidden' });
  }, {
    allowed: ENGINE, expected: BLOCKED, serviceWorkers: 'block', settle: false,
    prepare: (page) => page.route(ENGINE, async (route) => {
      await arrival;
      await route.continue();
    }),
  });
});

test('an engine that does not come is said; with the network back it is fetched again', () => {
  let down = true;
  return withPage(PAGES.served(), async (page) => {
    await paste(page, { text: COFFEE });
    await page.getByRole('heading', { name: 'The engine could not be loaded' }).waitFor();
    assert.ok((await page.locator('readout-article').innerText()).includes('Mombasa'), 'the text is kept');
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('body[data-state=result]').waitFor();
    assert.ok((await marked(page, 'commitment')).length >= 2);
  }, {
    allowed: /\/(readout\.wasm|worker\.js)$/, expected: /Failed to load resource: net::ERR_FAILED|registration blocked by Playwright/, serviceWorkers: 'block',
    prepare: (page) => page.route(ENGINE, (route) => (down ? route.abort() : route.continue())),
  });
});

test('after the first visit it works with the network off', () => withPage(PAGES.served(), async (page) => {
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('html[data-engine=ready]').waitFor();
  await paste(page, { text: COFFEE });
  await done(page);
  assert.equal((await current(page)).text, COFFEE);
  assert.ok((await marked(page, 'commitment')).length >= 2);
  assert.ok(await page.evaluate(async () => {
    await document.fonts.load('1em "Source Serif 4"');
    return document.fonts.check('1em "Source Serif 4"') && document.fonts.check('1em Inter');
  }), 'in its own faces');
}, { allowed: /^(blob|data):|127\.0\.0\.1/ }));
