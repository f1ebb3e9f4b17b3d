// The whole way, on the served page and on the single file from disk: paste, marks, panel, layers, address, keys.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { current, done, flat, marked, PAGES, paste, read, sample, useBrowser, withPage } from './harness.mjs';

useBrowser();
const COFFEE = sample('coffee-talks');

for (const [name, url] of Object.entries(PAGES)) {
  describe(name, () => {
    test('a pasted article is marked, each act where the analysis has it', () => withPage(url(), async (page) => {
      const { text, analysis } = await read(page, COFFEE);
      assert.equal(text, COFFEE);
      for (const label of ['commitment', 'proposal']) {
        const acts = analysis.acts.filter((act) => act.label === label);
        assert.ok(acts.length >= 2, `${acts.length} ${label}s`);
        assert.deepEqual((await marked(page, label)).map(flat), acts.map((act) => flat(text.slice(act.start, act.end))));
        assert.equal(await page.locator(`readout-article .tag.${label}`).count(), acts.length);
        await page.locator(`readout-panel #${label} tbody tr`).nth(acts.length - 1).waitFor();
        assert.equal(await page.locator(`readout-panel #${label} tbody tr`).count(), acts.length);
      }
      const people = analysis.mentions.filter((mention) => mention.form === 'name' && ['PERSON', 'TITLE'].includes(mention.type));
      assert.ok(people.some((mention) => text.slice(mention.start, mention.end) === 'Bambang Suryono'));
      assert.deepEqual((await marked(page, 'person')).map(flat), people.map((mention) => flat(text.slice(mention.start, mention.end))));
    }));

    test('panel and text show each other; back and forward go along', () => withPage(url(), async (page) => {
      const { text, analysis } = await read(page, COFFEE);
      const commitments = analysis.acts.filter((act) => act.label === 'commitment');
      const last = commitments[commitments.length - 1];
      const tag = `C${commitments.length}`;
      await page.locator(`readout-panel tr[data-tag=${tag}] .line`).click();
      assert.deepEqual((await marked(page, 'active')).map(flat), [flat(text.slice(last.start, last.end))]);
      await page.locator(`readout-article [data-act=${tag}]`).waitFor();
      const box = await page.locator(`readout-article [data-act=${tag}]`).boundingBox();
      assert.ok(box.y > 50 && box.y < 800, `the act is in view: ${box.y}`);
      assert.match(page.url(), new RegExp(`at=${tag}`));

      await page.locator('readout-article [data-act=P1]').click();
      await page.locator('readout-panel tr[data-tag=P1][aria-current]').waitFor();
      await page.goBack();
      await page.locator(`readout-panel tr[data-tag=${tag}][aria-current]`).waitFor();
      await page.goForward();
      await page.locator('readout-panel tr[data-tag=P1][aria-current]').waitFor();
    }));

    test('layers are switched by button and by key, and the address keeps them', () => withPage(url(), async (page) => {
      await read(page, COFFEE);
      const people = await marked(page, 'person');
      assert.ok(people.length > 3);
      await page.getByRole('button', { name: 'People' }).click();
      assert.deepEqual(await marked(page, 'person'), []);
      assert.match(page.url(), /flip=person/);
      await page.keyboard.press('3');
      assert.deepEqual(await marked(page, 'person'), people);
      await page.keyboard.press('1');
      assert.deepEqual(await marked(page, 'commitment'), []);
      assert.equal(await page.locator('readout-article .tag.commitment >> visible=true').count(), 0);
    }));

    test('a name lights up everywhere, with next and previous', () => withPage(url(), async (page) => {
      const { analysis } = await read(page, COFFEE);
      const entity = analysis.entities.find((each) => each.name === 'Kenya');
      assert.ok(entity, 'Kenya is a name');
      await page.locator('readout-panel button.name').filter({ hasText: /^Kenya\d+$/ }).click();
      const chain = await marked(page, 'chain');
      assert.ok(chain.length > 1, `${chain.length} places`);
      await page.locator('#chain-count').getByText(`1 of ${chain.length}`).waitFor();
      await page.keyboard.press('n');
      await page.locator('#chain-count').getByText(`2 of ${chain.length}`).waitFor();
      await page.getByRole('button', { name: 'Previous place' }).click();
      await page.locator('#chain-count').getByText(`1 of ${chain.length}`).waitFor();
      await page.keyboard.press('Escape');
      assert.deepEqual(await marked(page, 'chain'), []);
    }));

    test('a card says who, what and why, on hover and on focus', () => withPage(url(), async (page) => {
      const { text, analysis } = await read(page, COFFEE);
      const act = analysis.acts.find((each) => each.label === 'proposal' && each.actor && each.deadline) ?? analysis.acts.find((each) => each.label === 'proposal');
      const tag = `P${analysis.acts.filter((each) => each.label === 'proposal').indexOf(act) + 1}`;
      await page.locator(`readout-article [data-act=${tag}]`).hover();
      const card = page.locator('readout-article .pop');
      await card.waitFor();
      const words = flat(await card.innerText());
      assert.ok(words.includes(flat(text.slice(act.content.start, act.content.end))), words);
      assert.ok(words.includes(act.rule), words);
      if (act.deadline) assert.ok(words.includes(flat(text.slice(act.deadline.start, act.deadline.end))), words);
      await page.mouse.move(2, 790);
      await card.waitFor({ state: 'hidden' });
      await page.keyboard.press('Tab');
      await page.locator(`readout-article [data-act=${tag}]`).focus();
      await card.waitFor();
    }));

    test('offsets hold with emoji, carriage returns and lone surrogates', () => withPage(url(), async (page) => {
      const odd = `🎉🎉 Talks \ud83d in Nairobi\r\n\r\nOn Monday 🇰🇪 Kenya agreed to lower the tariff by July.\r\n\r\nHồ Chí Minh City 👩‍💻 welcomed it. Indonesia urged Kenya to act.`;
      const { text, analysis } = await read(page, odd);
      assert.equal(text, odd);
      assert.ok(analysis.acts.length > 0);
      for (const act of analysis.acts) assert.match(text.slice(act.cue.start, act.cue.end), /^(agreed|urged)$/);
      const places = (await marked(page, 'place')).map(flat);
      assert.ok(places.includes('Kenya') && places.includes('Indonesia'), places.join());
    }));

    test('without the CSS Custom Highlight API the same spans lie in <mark>', () => withPage(url(), async (page) => {
      const { text, analysis } = await read(page, COFFEE);
      const joined = flat((await marked(page, 'commitment')).join(''));
      assert.ok(await page.locator('mark.readout-commitment').count() > 0);
      const acts = analysis.acts.filter((act) => act.label === 'commitment');
      assert.equal(joined.replace(/ /g, ''), acts.map((act) => text.slice(act.start, act.end)).join('').replace(/\s/g, ''));
      assert.equal(await page.locator('readout-article').evaluate((article) => [...article.querySelectorAll('.tag, .join')].reduce((rest, extra) => rest.replace(extra.textContent, ''), article.textContent).replace(/\s/g, '')), COFFEE.replace(/\s/g, ''));
      await page.locator('readout-panel tr[data-tag=C2] .line').click();
      assert.ok(flat(text).includes(flat((await marked(page, 'active')).join(''))));
      await page.getByRole('button', { name: 'Commitments', exact: true }).click();
      assert.equal(await page.locator('mark.readout-commitment').count(), 0);
    }, { init: [() => delete CSS.highlights] }));
  });
}

describe('served', () => {
  test('rich text keeps headings, lists and paragraphs', () => withPage(PAGES.served(), async (page) => {
    await paste(page, {
      text: 'x',
      html: '<meta charset="utf-8"><h1>Ministers agree on fish</h1><p>Chile and Peru <b>agreed</b>\n to share the data.</p><ul><li>Chile will send officers.</li><li>Peru will pay.</li></ul><style>p { color: red }</style><p onclick="x()" style="color: red">It ends in <a href="x">May</a>.<script>alert(1)</script></p>',
    });
    await done(page);
    const { text } = await current(page);
    assert.equal(text, 'Ministers agree on fish\n\nChile and Peru agreed to share the data.\n\n- Chile will send officers.\n- Peru will pay.\n\nIt ends in May.');
  }));

  test('a page is read without its menus, and what was left out is said', () => withPage(PAGES.served(), async (page) => {
    const body = COFFEE.split('\n\n').slice(1).map((part) => `<p>${part}</p>`).join('');
    const html = `<!doctype html><title>Kenya asks</title><nav><a href="/">Home</a> <a href="/w">World news</a></nav><article><h1>Kenya asks Indonesia</h1>${body}</article><aside>Read next: something else</aside><footer>All rights reserved</footer>`;
    await page.locator('#files').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await done(page);
    const { text } = await current(page);
    assert.ok(text.startsWith('Kenya asks Indonesia\n\nMOMBASA'), text.slice(0, 60));
    assert.ok(!text.includes('World news') && !text.includes('rights reserved'));
    await page.getByText(/Left out \d+ words/).click();
    await page.getByText('All rights reserved').waitFor();
    await page.getByRole('button', { name: 'Put back' }).click();
    await page.locator('readout-article').getByText('All rights reserved').waitFor();
  }));

  test('several files are tabs; Markdown loses its marks', () => withPage(PAGES.served(), async (page) => {
    await page.locator('#files').setInputFiles([
      { name: 'one.md', mimeType: 'text/markdown', buffer: Buffer.from('# Talks in Oslo\n\nNorway **agreed** to [pay](http://x.invalid/) the *fund*.\n\n* one\n* two\n') },
      { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from(COFFEE) },
    ]);
    await done(page);
    await page.getByRole('tab', { name: 'Talks in Oslo', selected: true }).waitFor();
    assert.equal((await current(page)).text, 'Talks in Oslo\n\nNorway agreed to pay the fund.\n\n- one\n- two');
    await page.keyboard.press(']');
    await page.getByRole('tab', { name: 'two.txt', selected: true }).waitFor();
    await done(page);
    assert.equal((await current(page)).text, COFFEE);
    await page.getByRole('tab', { name: 'two.txt' }).press('Delete');
    await page.locator('#tabs').waitFor({ state: 'hidden' });
    assert.ok((await current(page)).text.startsWith('Talks in Oslo'));
  }));

  test('edited in place, the analysis follows, and Undo is the browser’s', () => withPage(PAGES.served(), async (page) => {
    const before = await read(page, COFFEE);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nKenya agreed to pay Peru.', { delay: 5 });
    await page.locator(`readout-panel #commitment`).getByText('pay Peru').waitFor();
    const edited = await current(page);
    assert.ok(edited.text.endsWith('Kenya agreed to pay Peru.'), edited.text.slice(-40));
    assert.equal(edited.analysis.acts.length, before.analysis.acts.length + 1);
    const acts = edited.analysis.acts.filter((act) => act.label === 'commitment');
    assert.deepEqual((await marked(page, 'commitment')).map(flat), acts.map((act) => flat(edited.text.slice(act.start, act.end))));
    for (let i = 0; i < 40 && (await page.locator('.editor').innerText()).includes('Peru'); ++i) await page.keyboard.press('Control+z');
    await page.locator(`readout-panel #commitment`).getByText('pay Peru').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    assert.equal(await page.locator('.editor').count(), 0);
  }));

  test('a key pressed the moment the article is read chooses, though the panel is still being made', () => withPage(PAGES.served(), async (page) => {
    await page.evaluate(() => new MutationObserver((_, observer) => {
      if (document.body.dataset.state !== 'result') return;
      observer.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    }).observe(document.body, { attributeFilter: ['data-state'] }));
    await read(page, COFFEE);
    await page.locator('readout-panel tr[data-tag=C1][aria-current]').waitFor({ timeout: 5_000 });
  }));

  test('a link holds the article and what is chosen', () => withPage(PAGES.served(), async (page) => {
    await read(page, COFFEE);
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => globalThis.copied);
    assert.match(link, /#a=[\w-]+&at=C1$/);
    await page.evaluate((hash) => { location.hash = hash; }, link.split('#')[1]);
    await page.getByRole('tab').nth(1).waitFor();
    await page.locator('readout-panel tr[data-tag=C1][aria-current]').waitFor();
    assert.equal((await current(page)).text, COFFEE);
    await page.evaluate((hash) => { location.hash = hash; }, link.split('#')[1].slice(0, 300));
    await page.getByRole('heading', { name: 'This link is broken' }).waitFor();
  }, { init: [() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied = text; } } }); }] }));

  test('tables are sorted and filtered', () => withPage(PAGES.served(), async (page) => {
    const { analysis } = await read(page, COFFEE);
    const panel = page.locator('readout-panel');
    const rows = () => panel.locator('#commitment tbody tr td.who').allInnerTexts();
    await panel.locator('#commitment th.who button').click();
    const sorted = await rows();
    assert.deepEqual(sorted, [...sorted].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await panel.getByLabel('With a deadline').check();
    assert.equal((await panel.locator('tbody tr').count()), analysis.acts.filter((act) => act.deadline).length);
    await panel.getByLabel('With a deadline').uncheck();
    const firmness = analysis.acts[0].strength;
    await panel.getByLabel('Any firmness').selectOption(firmness);
    assert.equal(await panel.locator('tbody tr').count(), analysis.acts.filter((act) => act.strength === firmness).length);
    await panel.getByLabel('Any firmness').selectOption('');
    const kind = analysis.acts[0].kind;
    await panel.getByLabel('Any kind').selectOption(kind);
    assert.equal(await panel.locator('tbody tr').count(), analysis.acts.filter((act) => act.kind === kind).length);
    await panel.getByLabel('Any kind').selectOption('');
    await panel.getByLabel('Any party').selectOption('Indonesia');
    const whole = (await panel.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td.who, td.to')].map((cell) => cell.innerText))));
    assert.ok(whole.length > 0 && whole.length < analysis.acts.length && whole.every((cells) => cells.some((cell) => cell.includes('Indonesia'))), JSON.stringify(whole));
  }));

  test('the summary is as long as wished and points into the text', () => withPage(PAGES.served(), async (page) => {
    const { text, analysis } = await read(page, COFFEE);
    const lines = page.locator('readout-panel #summary .line');
    assert.equal(await lines.count(), analysis.summary.sentences.length);
    await page.locator('readout-panel #length').fill('5');
    assert.equal(await lines.count(), 5);
    await page.locator('readout-panel .slider').getByText(/^5 of \d+ sentences, \d+ words, \d+ %$/).waitFor();
    await lines.nth(4).click();
    assert.deepEqual((await marked(page, 'sentence')).map(flat), [flat(await lines.nth(4).innerText())]);
    assert.ok(flat(text).includes(flat(await lines.nth(4).innerText())));
  }));

  test('it is saved in every format', () => withPage(PAGES.served(), async (page) => {
    const { text } = await read(page, COFFEE);
    /** @type {Record<string, string>} */
    const saved = {};
    for (const format of ['Markdown', 'CSV table', 'JSON', 'Web Annotation', 'Page with marks']) {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Save ${format}` }).click()]);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      saved[format] = Buffer.concat(chunks).toString();
      assert.match(download.suggestedFilename(), /^kenya-asks-indonesia.*\.(md|csv|json|jsonld|html)$/);
    }
    assert.match(saved.Markdown, /\|/);
    assert.match(saved['CSV table'], /commitment/);
    assert.equal(JSON.parse(saved.JSON).schema, 1);
    assert.ok(JSON.stringify(JSON.parse(saved['Web Annotation'])).includes('TextQuoteSelector'));
    assert.match(saved['Page with marks'], /^<!doctype html>/i);
    assert.ok(text.length > 0);
  }));

  test('the keys are listed and can be switched off', () => withPage(PAGES.served(), async (page) => {
    await read(page, COFFEE);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.getByLabel('Single keys are on').uncheck();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.keyboard.press('j');
    assert.deepEqual(await marked(page, 'active'), []);
  }));
});
