// What scripts/bench prints of the page itself, dist/hosted in Chromium: bytes of the first load, cold start, paste to marks,
// main-thread time while editing, the longest task of long texts. Times come from the page's performance marks and from traces
// of the renderer's main thread; nothing here fails, machines are noisy.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serve} from '../../scripts/serve.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const samples = readdirSync(join(ROOT, 'web/samples')).filter((f) => f.endsWith('.txt')).sort()
  .map((f) => readFileSync(join(ROOT, 'web/samples', f), 'utf8').trim());
const print = (name, value, unit, note = '') => console.log(`${name.padEnd(60)} ${String(value).padStart(9)} ${unit.padEnd(4)} ${note}`);
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const range = (values) => `${sorted(values)[0].toFixed(1)} to ${sorted(values).at(-1).toFixed(1)}, ${values.length} runs`;

// 500 words of the samples, paragraphs kept; and the samples over and over, up to a size.
const article = samples.join('\n\n').match(/(?:\S+\s+){500}/)[0].trim();
const grow = (bytes) => `${samples.join('\n\n')}\n\n`.repeat(Math.ceil(bytes / samples.join('').length)).slice(0, bytes);

const server = await serve(join(ROOT, 'dist/hosted'), 0, {brotli: 11});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const open = async () => {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(server.url);
  await page.locator('html[data-engine=ready]').waitFor();
  return page;
};
const done = (page) => page.locator('body[data-state=result], body[data-state=problem]').waitFor();
// The text is in the page before the clock starts: how it got to the clipboard is not ours.
const hold = (page, text) => page.evaluate((held) => { globalThis.held = held; }, text);
const paste = (page) => page.evaluate(() => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', globalThis.held);
  document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
});

// The tasks of the page's main thread while `work` runs, in milliseconds by the clock, and of its own processor time (what is
// left when other programs do not get in between).
async function tasks(page, work) {
  await browser.startTracing(page, {categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata']});
  await work();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString());
  const of = (thread) => {
    const ids = new Set(traceEvents.filter((e) => e.name === 'thread_name' && thread.test(e.args.name)).map((e) => `${e.pid}/${e.tid}`));
    return traceEvents.filter((e) => ids.has(`${e.pid}/${e.tid}`) && e.ph === 'X' && e.name === 'RunTask');
  };
  const cpuOf = (runs) => runs.map((e) => (e.tdur ?? e.dur) / 1000);
  const at = (mark) => traceEvents.find((e) => e.name === mark && e.cat === 'blink.user_timing')?.ts ?? NaN;
  const [opened, shown] = [at('readout-opened'), at('readout-shown')];
  const between = [...of(/^CrRendererMain$/), ...of(/^DedicatedWorker/)].filter((e) => e.ts + e.dur > opened && e.ts < shown);
  const runs = of(/^CrRendererMain$/);
  return {wall: runs.map((e) => e.dur / 1000), cpu: cpuOf(runs), untilShown: cpuOf(between).reduce((sum, ms) => sum + ms, 0)};
}

console.log('The page, hosted, in Chromium');
{
  await open();  // the server packs once
  const before = server.sent();
  const page = await open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  print('first load, all files, brotli', ((server.sent() - before) / 1000).toFixed(1), 'kB', 'at most 1000');
  await page.context().close();
}
{
  const interactive = [], ready = [];
  for (let i = 0; i < 5; ++i) {
    const page = await open();
    const times = await page.evaluate(() => [performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, performance.getEntriesByName('readout-engine')[0].startTime]);
    interactive.push(times[0]);
    ready.push(times[1]);
    await page.context().close();
  }
  print('cold start: navigation to interactive, median', median(interactive).toFixed(1), 'ms', range(interactive));
  print('cold start: navigation to engine ready, median', median(ready).toFixed(1), 'ms', range(ready));
}
{
  const page = await open();
  await hold(page, article);
  const marks = [];
  for (let i = 0; i < 15; ++i) {
    await page.locator('#home').click();
    await page.evaluate(() => {
      performance.clearMarks();
      performance.clearMeasures();
    });
    await paste(page);
    await done(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    marks.push(await page.evaluate(() => performance.getEntriesByName('readout')[0].duration));
  }
  print('paste to marks, 500 words, the first after the load', marks[0].toFixed(1), 'ms');
  print('paste to marks, 500 words, median', median(marks.slice(1)).toFixed(1), 'ms', `below 50; ${range(marks.slice(1))}`);
  const own = [];
  for (let i = 0; i < 9; ++i) {
    await page.locator('#home').click();
    await page.waitForTimeout(300);
    own.push((await tasks(page, async () => {
      await paste(page);
      await done(page);
      await page.waitForTimeout(300);
    })).untilShown);
  }
  print('the same, processor time of page and worker, median', median(own).toFixed(1), 'ms', range(own));
  await page.locator('#edit').click();
  await page.keyboard.press('Control+End');
  const key = [], longest = [], keyOwn = [];
  for (let i = 0; i < 15; ++i) {
    await page.waitForTimeout(300);
    const runs = await tasks(page, async () => {
      await page.keyboard.type('abcdefghijklmno'[i]);
      await page.waitForTimeout(400);
    });
    key.push(runs.cpu.reduce((sum, ms) => sum + ms, 0));
    longest.push(Math.max(...runs.wall));
    keyOwn.push(Math.max(...runs.cpu));
  }
  print('a keystroke in 500 words: longest main-thread task, median', median(longest).toFixed(1), 'ms', `below 16; ${range(longest)}; processor ${median(keyOwn).toFixed(1)}`);
  print('a keystroke in 500 words: all its tasks, processor, median', median(key).toFixed(1), 'ms', `${range(key)}; with drawing`);
  await page.context().close();
}
for (const [name, size, most] of [['100 KB', 100_000, 50], ['1 MB', 1_000_000, 100]]) {
  const page = await open();
  const longest = [], own = [];
  let seen = 0, total = 0;
  for (let i = 0; i < 3; ++i) {
    await page.locator('#home').click();
    await hold(page, grow(size));
    await page.evaluate(() => {
      performance.clearMarks();
      performance.clearMeasures();
      globalThis.seen = 0;
      new MutationObserver(() => { globalThis.seen += document.getElementById('progress').hidden ? 0 : 1; }).observe(document.getElementById('progress'), {attributes: true});
    });
    const runs = await tasks(page, async () => {
      await paste(page);
      await done(page);
      // setting the text goes on after the analysis is there
      await page.evaluate(async () => { while (!performance.getEntriesByName('readout').length) await new Promise((resolve) => setTimeout(resolve, 50)); });
      await page.waitForTimeout(1000);
    });
    longest.push(Math.max(...runs.wall));
    own.push(Math.max(...runs.cpu));
    seen = await page.evaluate(() => globalThis.seen);
    total = await page.evaluate(() => performance.getEntriesByName('readout')[0].duration);
  }
  print(`${name} pasted: longest main-thread task, median`, median(longest).toFixed(1), 'ms', `below ${most}; ${range(longest)}; processor ${median(own).toFixed(1)}`);
  print(`${name} pasted: until all is marked`, total.toFixed(0), 'ms', seen ? `progress shown, ${seen} steps` : 'no progress shown');
  await page.context().close();
}
await browser.close();
await server.close();
