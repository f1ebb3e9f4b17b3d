// What the tests of the page share: a browser, a server, and pages that record what they must not do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const sample = (name) => readFileSync(`${root}web/samples/${name}.txt`, 'utf8');

let browser;
let server;

/** Starts a browser and a server for the tests of a file. */
export function useBrowser(folder = `${root}dist/hosted`) {
  before(async () => {
    [browser, server] = await Promise.all([
      chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      }),
      serve(folder),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
}

export const PAGES = {
  served: () => server.url,
  'single file': () => pathToFileURL(`${root}dist/readout.html`).href,
};
export const serverUrl = () => server.url;

/**
 * Opens the page, hands it to the test, and then checks that nothing was asked of the network after the load and
 * nothing was said on the console.
 * @param {string} url
 * @param {(page: import('playwright-core').Page) => Promise<void>} test
 * @param {object} [options] of the browser context; `init`: scripts to run first; `prepare`: what is done
 * with the page before it opens; `settle`: false where the engine is not to be waited for; `allowed`: what may be asked for;
 * `expected`: what may be said
 */
export async function withPage(url, test, { init = [], prepare = async () => {}, settle = true, allowed = /^(blob|data):/, expected = /^$/, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const said = [];
    const asked = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(String(error.stack)));
    for (const script of init) await page.addInitScript(script);
    await prepare(page);
    await page.goto(url);
    if (settle) await settled(page);
    page.on('request', (request) => asked.push(request.url()));
    await test(page);
    // What the reader saves comes out of the page itself.
    assert.deepEqual(asked.filter((address) => !allowed.test(address)), [], 'requests after the load');
    assert.deepEqual(said.filter((words) => !expected.test(words)), [], 'messages on the console');
  } finally {
    await context.close();
  }
}

/** The faces and the engine have arrived. */
const settled = (page) => page.evaluate(async () => {
  await document.fonts.ready;
  if (!document.getElementById('well')) return;
  for (let i = 0; i < 200 && document.documentElement.dataset.engine === undefined; ++i) await new Promise((resolve) => setTimeout(resolve, 25));
});

/** Pastes as the clipboard would. */
export async function paste(page, { text = '', html = '' }) {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    if (text) clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, { text, html });
}

export const done = (page) => page.locator('body[data-state=result], body[data-state=problem]').waitFor();

/** Pastes and waits; gives the text and the analysis as the page has them. */
export async function read(page, text) {
  await paste(page, { text });
  await done(page);
  return current(page);
}

export const current = (page) => page.evaluate(() => {
  const { text, analysis } = document.querySelector('readout-article');
  return { text, analysis: JSON.parse(JSON.stringify(analysis)) };
});

/** The texts under a mark, in order, whichever way it is painted; line ends between blocks are not part of any node. */
export const marked = (page, layer) => page.evaluate((layer) => {
  const marks = [...document.querySelectorAll(`mark.readout-${layer}`)];
  if (marks.length) return marks.map((mark) => mark.textContent);
  return [...(CSS.highlights?.get(`readout-${layer}`) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const content = live.cloneContents();
    for (const extra of content.querySelectorAll('.tag, .join')) extra.remove();
    return content.textContent;
  });
}, layer);

export const flat = (text) => text.replace(/\s+/g, ' ').trim();
