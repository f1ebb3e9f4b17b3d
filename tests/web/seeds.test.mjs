// The annotated seed articles, where ../shared is there: each act is one click from its place in the text, with its card right.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flat, PAGES, read, root, useBrowser, withPage } from './harness.mjs';

useBrowser();
const GOLD = `${root}../shared/eval/gold`;
const seeds = existsSync(GOLD) ? readdirSync(GOLD).filter((name) => /^seed\d+\.json$/.test(name)) : [];
const STATUS = { new: 'New', reaffirmed: 'Reaffirmed', existing: 'Made earlier', fulfilled: 'Fulfilled', withdrawn: 'Withdrawn' };

/** Said in the same words, or by the name that ends them ("Minister Dien" is told as "Minister (Nguyen Hong Dien)"). */
const says = (shown, wanted) => flat(shown ?? '').includes(flat(wanted.text)) || flat(shown ?? '').includes(flat(wanted.text).split(' ').at(-1));

test('seeds', { skip: seeds.length ? false : '../shared is not here' }, async (t) => {
  for (const name of seeds) {
    const { text, acts } = JSON.parse(readFileSync(`${GOLD}/${name}`, 'utf8'));
    await t.test(name, () => withPage(PAGES.served(), async (page) => {
      const { analysis } = await read(page, text);
      const count = { commitment: 0, proposal: 0 };
      const tags = analysis.acts.map((act) => `${act.label === 'commitment' ? 'C' : 'P'}${++count[act.label]}`);
      for (const gold of acts) {
        const overlap = (act) => Math.min(act.end, gold.span.end) - Math.max(act.start, gold.span.start);
        const best = analysis.acts.filter((act) => act.label === gold.label.toLowerCase() && overlap(act) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
        assert.ok(best, `no act for “${gold.span.text}”`);
        const tag = tags[analysis.acts.indexOf(best)];
        await page.locator(`readout-panel tr[data-tag=${tag}] .line`).click();
        const active = await page.evaluate(() => {
          const [{ startContainer, startOffset, endContainer, endOffset }] = CSS.highlights.get('readout-active');
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        });
        assert.ok(overlap(best) > 0.5 * (gold.span.end - gold.span.start), `“${flat(active)}” for “${gold.span.text}”`);
        assert.ok(flat(active).endsWith(flat(text.slice(best.start, best.end)).slice(-20)));
        const box = await page.locator(`readout-article [data-act=${tag}]`).boundingBox();
        assert.ok(box.y > 50 && box.y < 800, `${tag} is in view: ${box.y}`);
        await page.locator(`readout-article [data-act=${tag}]`).hover();
        const card = page.locator('readout-article .pop');
        await card.locator('.tag', { hasText: new RegExp(`^${tag}$`) }).waitFor();
        const fields = Object.fromEntries(await card.locator('.card:has(.tag) dl').evaluate((list) =>
          [...list.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling.textContent])));
        for (const [field, term] of [['actor', 'Who'], ['addressee', 'To whom'], ['deadline', 'By when']]) {
          if (gold[field]) assert.ok(says(fields[term], gold[field]), `${tag} ${term}: ${fields[term]} for ${gold[field].text}`);
          else assert.ok(fields[term] === undefined || fields[term] === 'not said', `${tag} ${term}: ${fields[term]}`);
        }
        assert.equal(fields.Status, STATUS[gold.status], tag);
        await page.mouse.move(2, 2);
        await card.waitFor({ state: 'hidden' });
      }
    }));
  }
});
