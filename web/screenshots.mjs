// node web/screenshots.mjs: the pictures in docs/screenshots, of dist/hosted as it is: states, widths, light and dark.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}docs/screenshots`;
const COFFEE = readFileSync(`${root}web/samples/coffee-talks.txt`, 'utf8');
mkdirSync(folder, { recursive: true });

const server = await serve(`${root}dist/hosted`);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });

const read = async (page, text) => {
  await page.locator('#paste').fill(text);
  await page.locator('#go').click();
  await page.locator('body[data-state=result], body[data-state=problem]').waitFor();
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
  map: async (page, width) => {
    await read(page, COFFEE);
    if (width < 992) await page.keyboard.press('t');
    await page.locator('readout-panel #timeline').evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
    await page.locator('readout-panel #map').evaluate((part) => part.scrollIntoView({ behavior: 'instant', block: 'nearest' }));
  },
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
  'nothing-found': async (page) => read(page, 'The sky was grey and the sea was grey.\n\nIt had rained all through the night, and the grass was wet.'),
};
const WIDTHS = { 360: 780, 768: 1024, 1280: 800, 1920: 1080 };
/** Every width for what is looked at most; the others once wide and once narrow. */
const EVERYWHERE = new Set(['start', 'article', 'card']);

for (const [width, height] of Object.entries(WIDTHS)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, state] of Object.entries(STATES)) {
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
