// node web/screenshots.mjs [STATE...]: the pictures in docs/screenshots, of dist/hosted as it is: states, widths, light and dark.
// The two seed articles are taken from ../shared, where it is there.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}docs/screenshots`;
const COFFEE = readFileSync(`${root}web/samples/coffee-talks.txt`, 'utf8');
const STATEMENT = readFileSync(`${root}web/samples/fisheries-statement.txt`, 'utf8');
const TEN = readFileSync(`${root}tests/web/texts/ten-parties.txt`, 'utf8');
const SEEDS = `${root}../shared/seeds`;
mkdirSync(folder, { recursive: true });

const server = await serve(`${root}dist/hosted`);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });

const read = async (page, text) => {
  await page.locator('#paste').fill(text);
  await page.locator('#go').click();
  await page.locator('body[data-state=result], body[data-state=problem]').waitFor();
  await page.mouse.move(0, 0);
};

/** Shows a part of the readout, wherever it is. */
const part = async (page, width, id) => {
  if (width < 992) await page.keyboard.press('t');
  await page.waitForTimeout(400);  // the map is drawn a moment later
  await page.locator(`readout-panel #${id}`).evaluate((element) => {
    element.scrollIntoView({ behavior: 'instant', block: 'start' });
    scrollBy({ top: -110, behavior: 'instant' });
  });
};

/** @type {Record<string, (page: import('playwright-core').Page, width: number) => Promise<void>>} */
const STATES = {
  start: async () => {},
  article: async (page) => read(page, COFFEE),
  card: async (page) => {
    await read(page, COFFEE);
    await page.locator('readout-article [data-act=P1]').click();
    await page.locator('readout-article [data-act=P1]').hover();
    await page.locator('readout-article .pop').waitFor();
  },
  readout: async (page, width) => {
    await read(page, COFFEE);
    if (width < 992) await page.keyboard.press('t');
    else await page.locator('readout-panel #proposal').scrollIntoViewIfNeeded();
  },
  'ten-parties': async (page) => read(page, TEN),
  name: async (page) => {
    await read(page, COFFEE);
    await page.locator('readout-panel .name').first().evaluate((button) => button.click());
  },
  editing: async (page) => {
    await read(page, COFFEE);
    await page.locator('#edit').click();
  },
  save: async (page) => {
    await read(page, COFFEE);
    await page.locator('#save').click();
  },
  keys: async (page) => page.locator('#help').click(),
  'not-english': async (page) => read(page, 'Hai bên nhất trí tiếp tục đàm phán về thương mại và đầu tư trong thời gian tới tại thủ đô. '.repeat(5)),
  'not-a-text': async (page) => {
    await page.locator('#files').setInputFiles({ name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) });
    await page.locator('body[data-state=problem]').waitFor();
  },
  'too-long': async (page) => {
    await page.locator('#files').setInputFiles({ name: 'book.txt', mimeType: 'text/plain', buffer: Buffer.from(COFFEE.repeat(2500)) });
    await page.locator('body[data-state=problem]').waitFor();
  },
  'broken-letters': async (page) => {
    await page.locator('#files').setInputFiles({ name: 'old.txt', mimeType: 'text/plain', buffer: Buffer.from('The caf\xe9 would close, the minister said.', 'latin1') });
    await page.locator('body[data-state=problem]').waitFor();
  },
  busy: async (page) => {
    await page.locator('#files').setInputFiles({ name: 'book.txt', mimeType: 'text/plain', buffer: Buffer.from(`${COFFEE}\n\n`.repeat(1500)) });
    await page.locator('#progress').waitFor();
    await page.waitForTimeout(1500);
  },
  'no-webassembly': async (page) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.reload();
    await read(page, COFFEE);
  },
  'worker-died': async (page) => {
    await page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new Error('gone'); } }; });
    await page.reload();
    await read(page, COFFEE);
  },
  'left-out': async (page) => {
    const body = COFFEE.split('\n\n').slice(1).map((text) => `<p>${text}</p>`).join('');
    const html = `<!doctype html><title>x</title><nav><a href="/">Home</a> <a href="/w">World news</a></nav><article><h1>${COFFEE.split('\n')[0]}</h1>${body}</article><footer>All rights reserved</footer>`;
    await page.locator('#files').setInputFiles([
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) }, { name: 'statement.txt', mimeType: 'text/plain', buffer: Buffer.from(STATEMENT) },
    ]);
    await page.locator('body[data-state=result]').waitFor();
    await page.getByText(/Left out/).click();
  },
  'nothing-found': async (page) => read(page, 'The sky was grey and the sea was grey.\n\nIt had rained all through the night, and the grass was wet.'),
};
/** A part of the readout of a text: [state, text, part]. */
const PARTS = [
  ['map', COFFEE, 'map'],
  ['statement-readout', STATEMENT, 'summary'], ['statement-timeline', STATEMENT, 'timeline'],
  ['ten-parties-map', TEN, 'map'], ['ten-parties-timeline', TEN, 'timeline'],
];
for (const [i, name] of (existsSync(SEEDS) ? readdirSync(SEEDS) : []).filter((name) => name.endsWith('.txt')).sort().entries()) {
  const text = readFileSync(`${SEEDS}/${name}`, 'utf8');
  STATES[`seed-${i + 1}`] = async (page) => read(page, text);
  for (const id of ['commitment', 'timeline', 'map']) PARTS.push([`seed-${i + 1}-${id}`, text, id]);
}
for (const [state, text, id] of PARTS) {
  STATES[state] = async (page, width) => {
    await read(page, text);
    await part(page, width, id);
  };
}
const only = process.argv.slice(2);
const WIDTHS = { 360: 780, 768: 1024, 1280: 800, 1920: 1080 };
/** Every width for what is looked at most; the others once wide and once narrow. */
const EVERYWHERE = new Set(['start', 'article', 'card', 'seed-1', 'seed-2']);

for (const [width, height] of Object.entries(WIDTHS)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, state] of Object.entries(STATES)) {
      if (only.length && !only.includes(name)) continue;
      if (!EVERYWHERE.has(name) && (colorScheme === 'dark' || !['360', '1280'].includes(width))) continue;
      const context = await browser.newContext({ viewport: { width: Number(width), height }, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.evaluate(() => document.fonts.ready);
      await state(page, Number(width));
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
      await context.close();
    }
  }
}
await browser.close();
await server.close();
