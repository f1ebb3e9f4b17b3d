/* The page: articles as tabs, the address, the keys, saving. The parts it is made of know nothing of it. */
import { createAnalyzer } from './analyzer.js';
import { ReadoutArticle } from './article.js';
import { breathe, h } from './dom.js';
import { decode, fromFile, fromHtml, guardHtml } from './input.js';
import { LAYERS } from './layers.js';
import { ReadoutPanel } from './panel.js';
import { setForReading } from './reader.js';
import { Reading } from './reading.js';
import { pack, readChoice, unpack, writeChoice } from './share.js';
import { TextMap } from './textmap.js';
import { trusted } from './trusted.js';
import coffee from '../samples/coffee-talks.txt';
import grid from '../samples/baltic-grid.txt';
import fisheries from '../samples/fisheries-statement.txt';
/** @import { Input } from './input.js' */
/** @import { Choice } from './reading.js' */
/** @import { ErrorCode, Format } from './types.js' */

const SAMPLES = [
  { name: 'Trade talks', text: coffee },
  { name: 'A declaration of five states', text: grid },
  { name: 'A joint statement', text: fisheries },
];

/** A browser opens longer links, but chat programs and mail cut them. */
const LONGEST_LINK = 30_000;

/** More than this is worked on in turns. */
const LONG = 20_000;

const SHOWN_UNREAD = 10_000;
/** An article that is not read by then is shown without its marks. */
const PATIENCE_MS = 80;

/**
 * @typedef {object} Doc an open article
 * @property {number} id
 * @property {string} title
 * @property {string} text
 * @property {Uint8Array | null} bytes the file itself, where it could not be read as text
 * @property {Input | null} input what was made of a page that was pasted or dropped
 * @property {string} date the article's own, or ''
 * @property {Reading | null} reading
 * @property {{code: string, message: string} | null} problem
 * @property {Choice | null} choice
 * @property {number} place
 */

/** @template {HTMLElement} T @param {string} id @returns {T} */
const $ = (id) => /** @type {T} */ (document.getElementById(id));

guardHtml();
ReadoutArticle.define();
ReadoutPanel.define();
const article = /** @type {ReadoutArticle} */ ($('text'));
const panel = /** @type {ReadoutPanel} */ ($('panel'));

/* The engine: beside the page, or inside it. */

const inlined = document.getElementById('engine');
const analyzer = createAnalyzer(inlined
  ? {
    packed: inlined.textContent ?? '',
    worker: () => new Worker(trusted(URL.createObjectURL(new Blob([$('worker').textContent ?? ''], { type: 'text/javascript' })))),
  }
  : { wasm: new URL('readout.wasm', document.baseURI).href, worker: () => new Worker(trusted(new URL('worker.js', document.baseURI).href)) });
analyzer.ready.then(() => 'ready', () => 'broken').then((state) => {
  document.documentElement.dataset.engine = state;
  performance.mark('readout-engine');
});

if (!inlined && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register(trusted(new URL('sw.js', document.baseURI).href)).catch(() => {});
}

/* What is open. */

/** @type {Doc[]} */
const docs = [];
/** @type {Doc | null} */
let current = null;
let lastId = 0;
let editing = false;
let setting = new AbortController();

/** @param {Partial<Doc> & {text: string}} parts @returns {Doc} */
function makeDoc(parts) {
  return {
    id: ++lastId, title: '', bytes: null, input: null, date: '', reading: null, problem: null, choice: null, place: 0, ...parts,
  };
}

/** @param {string} text */
function titleOf(text) {
  const line = text.trimStart().split('\n', 1)[0].trim();
  return line.length > 60 ? `${line.slice(0, 58)}…` : line || 'Untitled';
}

/** @param {Doc} doc @param {{at?: string | null}} [how] */
function open(doc, { at = null } = {}) {
  docs.push(doc);
  doc.title ||= titleOf(doc.text);
  const found = at ? readChoice(at) : null;
  if (found) Object.assign(doc, found);
  show(doc);
  return analyse(doc);
}

/** @param {Doc | null} doc */
function show(doc) {
  if (editing) endEdit(false);
  current = doc;
  $('blank').textContent = '';
  $('start').hidden = doc !== null;
  $('work').hidden = doc === null;
  $('tools').hidden = doc === null;
  document.title = doc ? `${doc.title} · Readout` : 'Readout';
  showTabs();
  showChain();
  if (!doc) {
    document.body.dataset.state = 'start';
    setting.abort();
    return;
  }
  showInput(doc);
  set(doc);
}

/** Sets the article for reading and shows what is known of it. @param {Doc} doc */
async function set(doc) {
  setting.abort();
  setting = new AbortController();
  const { signal } = setting;
  const { reading } = doc;
  // First, while it is cheap: browsers lay out the whole page to set it.
  if (reading) /** @type {HTMLInputElement} */ ($('date')).value = doc.date || reading.analysis.date || '';
  else panel.reading = null;
  document.body.dataset.state = doc.problem ? 'problem' : 'busy';
  showProblem(doc);
  $('busy').hidden = reading !== null || doc.problem !== null;
  panel.hidden = !reading;
  $('dated').hidden = !reading;
  $('save').toggleAttribute('disabled', !reading);
  $('right').hidden = doc.problem !== null;
  if (!reading && !doc.problem) {
    // Most are read sooner than they could be set twice.
    article.replaceChildren();
    await new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS); });
    if (signal.aborted) return;
  }
  // Until it is read, and where it cannot be, the beginning is enough to know a text by.
  const text = reading ? doc.text : doc.text.slice(0, SHOWN_UNREAD);
  const shown = await setForReading(article, text, reading, signal);
  if (!shown || signal.aborted) return;
  article.show(text, shown.map, shown.sections);
  article.reading = reading;
  if (reading) {
    document.body.dataset.state = 'result';
    if (doc.choice) choose(doc.choice, doc.place, { scroll: true });
    performance.mark('readout-shown');
    if (performance.getEntriesByName('readout-opened').length) performance.measure('readout', 'readout-opened', 'readout-shown');
  }
}

/* Analysing. */

/** @type {AbortController | null} */
let analysing = null;

/** @param {Doc} doc @param {{again?: boolean}} [how] */
async function analyse(doc, { again = false } = {}) {
  analysing?.abort();
  const { signal } = (analysing = new AbortController());
  const progress = /** @type {HTMLProgressElement} */ ($('progress'));
  const slow = setTimeout(() => {
    progress.hidden = false;
    say('Reading the article.');
  }, 150);
  progress.value = 0;
  $('share-read').textContent = '';
  const { text } = doc;
  try {
    const analysis = await analyzer.analyze(doc.bytes ?? text, {
      signal,
      date: doc.date || undefined,
      onProgress: (share) => {
        progress.value = share;
        $('share-read').textContent = `${Math.round(share * 100)} %`;
      },
    });
    if (doc.text !== text) return;
    // What was unpacked and what is made of it in turns, where it is much.
    if (text.length > LONG) await breathe();
    if (signal.aborted || doc.text !== text) return;
    doc.problem = null;
    doc.reading = new Reading(text, analysis);
    if (text.length > LONG) await breathe();
    if (doc === current) {
      if (editing) showEdited(doc);
      else await set(doc);
      say(resultWords(doc.reading));
    }
  } catch (error) {
    const { code, message } = /** @type {{code?: ErrorCode, message: string}} */ (error);
    if (signal.aborted || code === 'superseded') return;
    if (code === 'worker-died' && !again) return analyse(doc, { again: true });
    doc.problem = { code: code ?? 'engine-stopped', message };
    doc.reading = null;
    if (doc === current && editing) showProblem(doc);
    else if (doc === current) await set(doc);
  } finally {
    clearTimeout(slow);
    if (!analysing || analysing.signal === signal) progress.hidden = true;
  }
}

/** @param {Reading} reading */
function resultWords(reading) {
  const { acts, entities } = reading.analysis;
  const commitments = acts.filter((act) => act.label === 'commitment').length;
  const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? '' : 's'}`;
  return `${count(commitments, 'commitment')}, ${count(acts.length - commitments, 'proposal')}, ${count(entities.length, 'name')}.`;
}

/** For those who hear the page. @param {string} words */
function say(words) { $('live').textContent = words; }

/* What can go wrong, in words, and what can be done. */

/** @type {Record<string, {title: string, words: string, actions: string[]}>} */
const PROBLEMS = {
  'empty': { title: 'There is nothing to read', words: 'The text is empty, or only spaces.', actions: ['edit', 'new'] },
  'too-long': { title: 'This text is too long', words: 'Readout reads up to 5 MB at a time, about 800,000 words. Open it in parts.', actions: ['edit', 'new'] },
  'bad-utf8': { title: 'This file’s letters cannot be read', words: 'It is not UTF-8. Older files are often Western European (Windows-1252).', actions: ['western', 'new'] },
  'not-text': { title: 'This is not a text', words: 'It looks like an image, an archive or a program. Open the article as .txt, .md or .html, or paste it.', actions: ['new'] },
  'not-english': { title: 'This text is not in English', words: 'Readout reads English only, and would guess wrongly here.', actions: ['edit', 'new'] },
  'worker-died': { title: 'The analysis stopped', words: 'It was started again and stopped again. Your text is kept.', actions: ['again', 'edit'] },
  'engine-stopped': { title: 'The analysis stopped', words: 'Your text is kept.', actions: ['again', 'edit'] },
  'no-webassembly': { title: 'This browser cannot run the analysis', words: 'WebAssembly is missing or switched off. Any current browser has it; some turn it off in lockdown or high-security modes.', actions: ['again'] },
  'not-loaded': { title: 'The engine could not be loaded', words: 'The network may be down. Your text is kept.', actions: ['again'] },
  'wrong-version': { title: 'The page and its engine are of different versions', words: 'Reload the page to get both anew.', actions: [] },
  'file': { title: 'The file could not be read', words: 'It may have been moved, or may be locked.', actions: ['new'] },
  'link': { title: 'This link is broken', words: 'The article in it is incomplete; a mail or chat program may have cut it.', actions: ['new'] },
};

/** @type {Record<string, {label: string, run: (doc: Doc) => void}>} */
const ACTIONS = {
  edit: { label: 'Edit the text', run: () => startEdit() },
  new: { label: 'New article', run: () => startNew() },
  again: { label: 'Try again', run: (doc) => { doc.problem = null; set(doc); analyse(doc); } },
  western: {
    label: 'Read it as Windows-1252',
    run: (doc) => {
      doc.text = decode(doc.bytes ?? new Uint8Array(), 'windows-1252') ?? '';
      doc.bytes = null;
      doc.problem = null;
      doc.title = titleOf(doc.text);
      show(doc);
      analyse(doc);
    },
  },
};

/** @param {Doc} doc */
function showProblem(doc) {
  const box = $('problem');
  box.hidden = doc.problem === null;
  if (!doc.problem) return;
  const { title, words, actions } = PROBLEMS[doc.problem.code] ?? PROBLEMS['engine-stopped'];
  const [heading, text, row] = box.children;
  heading.textContent = title;
  text.textContent = words;
  row.replaceChildren(...actions.map((id) => h('button', { type: 'button', onclick: () => ACTIONS[id].run(doc) }, ACTIONS[id].label)));
  say(`${title}. ${words}`);
}

/** Says what was left out of a page. @param {Doc} doc */
function showInput(doc) {
  const box = $('notice');
  const dropped = doc.input?.dropped ?? [];
  box.hidden = dropped.length === 0;
  if (!doc.input || box.hidden) return box.replaceChildren();
  const words = dropped.join(' ').split(/\s+/).length;
  const { full } = doc.input;
  box.replaceChildren(
    h('details', {},
      h('summary', {}, `Left out ${words} word${words === 1 ? '' : 's'} that ${words === 1 ? 'is' : 'are'} not the article`),
      h('ul', {}, dropped.slice(0, 60).map((line) => h('li', {}, line)))),
    h('button', {
      type: 'button',
      onclick: () => {
        doc.text = full;
        doc.input = null;
        doc.reading = null;
        doc.choice = null;
        show(doc);
        analyse(doc);
      },
    }, 'Put back'));
}

/* Tabs. */

function showTabs() {
  const list = $('tabs');
  list.hidden = docs.length < 2;
  list.replaceChildren(...docs.map((doc) => h('div', { class: 'tab', role: 'presentation' },
    h('button', {
      type: 'button', role: 'tab', 'aria-selected': String(doc === current), tabindex: doc === current || !current ? 0 : -1, 'aria-controls': 'work',
      title: doc.title, onclick: () => show(doc),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (event.key === 'Delete') close(doc);
        if (!step) return;
        event.preventDefault();
        stepTab(step);
        const selected = list.querySelector('[aria-selected=true]');
        if (selected instanceof HTMLElement) selected.focus();
      },
    }, doc.title),
    // Out of the tab list's reading order: Delete closes too.
    h('span', { class: 'close', title: 'Close (Delete)', 'aria-hidden': 'true', onclick: () => close(doc) }, '×'))));
}

/** @param {number} step */
function stepTab(step) {
  if (docs.length) show(docs[((current ? docs.indexOf(current) : 0) + step + docs.length) % docs.length]);
}

/** @param {Doc} doc */
function close(doc) {
  const index = docs.indexOf(doc);
  docs.splice(index, 1);
  show(docs[Math.min(index, docs.length - 1)] ?? null);
}

function startNew() {
  if (editing) endEdit(false);
  show(null);
  const paste = /** @type {HTMLTextAreaElement} */ ($('paste'));
  paste.value = '';
  writeAddress('', 'push');
  paste.focus();
}

/* Choosing: the text, the panel and the address agree. */

/** @param {Choice | null} choice @param {number} place @param {{scroll?: boolean}} [how] */
function choose(choice, place, { scroll = true } = {}) {
  if (current) Object.assign(current, { choice, place });
  article.select(choice, { scroll, place });
  panel.select(choice, { place, scroll: matchMedia('(min-width: 62rem)').matches });
  showChain();
}

/** @param {string} at @param {'push' | 'replace'} how */
function writeAddress(at, how) {
  const off = LAYERS.filter((layer) => layer.on !== article.layers.includes(layer.id)).map((layer) => layer.id);
  const parts = new URLSearchParams();
  if (current) parts.set('doc', String(current.id));
  if (at) parts.set('at', at);
  if (off.length) parts.set('flip', off.join('.'));
  const hash = parts.size ? `#${parts}` : '';
  if (hash === location.hash || (!hash && !location.hash)) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash || location.pathname + location.search);
}

document.addEventListener('readout-select', (event) => {
  const { choice, place, from } = /** @type {CustomEvent} */ (event).detail;
  if (!current) return;
  Object.assign(current, { choice, place });
  if (from === 'panel') view('text');
  if (from === 'panel') article.select(choice, { place });
  article.dismiss();
  showChain();
  writeAddress(writeChoice(choice, place), 'push');
});

addEventListener('popstate', readAddress);
addEventListener('hashchange', readAddress);

async function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const flip = (parts.get('flip') ?? '').split('.');
  setLayers(LAYERS.filter((layer) => layer.on !== flip.includes(layer.id)).map((layer) => layer.id));
  const packed = parts.get('a');
  if (packed) {
    performance.mark('readout-opened');
    try {
      await open(makeDoc({ text: await unpack(packed) }), { at: parts.get('at') });
    } catch {
      const doc = makeDoc({ text: '', title: 'Broken link', problem: { code: 'link', message: '' } });
      docs.push(doc);
      show(doc);
    }
    if (current) writeAddress(writeChoice(current.choice, current.place), 'replace');
    return;
  }
  const wanted = docs.find((doc) => String(doc.id) === parts.get('doc')) ?? null;
  const found = readChoice(parts.get('at') ?? '');
  if (wanted !== current) {
    if (wanted) Object.assign(wanted, found ?? { choice: null, place: 0 });
    show(wanted);
  } else if (current?.reading) {
    choose(found?.choice ?? null, found?.place ?? 0);
  }
}

/* The chain of a name: where it is named, one after the other. */

function showChain() {
  const bar = $('chain');
  const reading = current?.reading;
  const choice = current?.choice;
  const entity = choice?.kind === 'name' ? reading?.analysis.entities[choice.number] : null;
  bar.hidden = !entity;
  if (!entity || !reading) return;
  $('chain-name').textContent = entity.name;
  $('chain-count').textContent = `${(current?.place ?? 0) + 1} of ${reading.chain(entity).length}`;
}

/** @param {1 | -1} step */
function stepChain(step) {
  const reading = current?.reading;
  if (!current || !reading || current.choice?.kind !== 'name') return;
  const count = reading.chain(reading.analysis.entities[current.choice.number]).length;
  const place = (current.place + step + count) % count;
  choose(current.choice, place);
  say(`${place + 1} of ${count}`);
  writeAddress(writeChoice(current.choice, place), 'replace');
}

function clearChoice() {
  article.dismiss();
  if (!current?.choice) return;
  choose(null, 0);
  writeAddress('', 'push');
}

$('chain-next').addEventListener('click', () => stepChain(1));
$('chain-back').addEventListener('click', () => stepChain(-1));
$('chain-close').addEventListener('click', clearChoice);

/* Layers. */

$('layers').append(...LAYERS.map((layer) => h('button', {
  type: 'button', class: `layer ${layer.id}`, 'data-layer': layer.id, 'aria-pressed': 'false', title: `Key ${layer.key}`,
  onclick: () => toggleLayer(layer.id),
}, layer.label)));

/** @param {string[]} ids */
function setLayers(ids) {
  article.layers = ids;
  for (const button of $('layers').children) button.setAttribute('aria-pressed', String(ids.includes(button.getAttribute('data-layer') ?? '')));
  for (const label of ['commitment', 'proposal']) article.toggleAttribute(`data-no-${label}`, !ids.includes(label));
}

/** @param {string} id */
function toggleLayer(id) {
  const ids = LAYERS.map((layer) => layer.id).filter((other) => article.layers.includes(other) !== (other === id));
  setLayers(ids);
  writeAddress(current ? writeChoice(current.choice, current.place) : '', 'replace');
}

/* Input: paste, drop, open, samples. */

/** @param {Input} input */
function openInput(input) {
  performance.mark('readout-opened');
  const doc = makeDoc({ text: input.text, title: input.title && titleOf(input.title), input });
  const opened = open(doc);
  writeAddress('', 'push');
  return opened;
}

/** @param {string} text */
const openText = (text) => openInput({ text, title: '', dropped: [], full: text });

/** @param {Iterable<File>} files */
async function openFiles(files) {
  const all = [...files];
  const opened = await Promise.all(all.map(async (file) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const text = decode(bytes);
      // The engine says what is wrong with bytes that are not text.
      if (text === null || text.slice(0, 4096).includes('\0')) return makeDoc({ text: '', title: file.name, bytes });
      const input = fromFile(file.name, text);
      return makeDoc({ text: input.text, title: input.title ? titleOf(input.title) : file.name, input });
    } catch {
      return makeDoc({ text: '', title: file.name, problem: { code: 'file', message: '' } });
    }
  }));
  performance.mark('readout-opened');
  docs.push(...opened);
  for (const doc of opened) {
    show(doc);
    if (!doc.problem) await analyse(doc);
  }
  if (opened.length > 1) show(opened[0]);
  writeAddress('', 'push');
}

/** @param {DataTransfer | null} data @returns {Input | null} */
function inputOf(data) {
  const html = data?.getData('text/html');
  const text = data?.getData('text/plain') ?? '';
  if (html) {
    const input = fromHtml(html);
    // Some programs put markup on the clipboard that says less than their plain text.
    if (input.full.length > text.length / 2) return input;
  }
  return text ? { text, title: '', dropped: [], full: text } : null;
}

/** @param {EventTarget | null} target */
const isField = (target) => target instanceof HTMLElement && target !== $('paste')
  && (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('paste', (event) => {
  if (isField(event.target)) return;
  const paste = /** @type {HTMLTextAreaElement} */ ($('paste'));
  if (event.target === paste && paste.value.trim()) return;
  if (event.clipboardData?.files.length && !event.clipboardData.getData('text/plain')) {
    event.preventDefault();
    openFiles(event.clipboardData.files);
    return;
  }
  const input = inputOf(event.clipboardData);
  if (!input) return;
  event.preventDefault();
  openInput(input);
});

$('go').addEventListener('click', () => {
  const paste = /** @type {HTMLTextAreaElement} */ ($('paste'));
  $('blank').textContent = paste.value.trim() ? '' : paste.value ? 'There is nothing to read: only spaces.' : 'There is nothing to read yet. Paste an article first.';
  if (paste.value.trim()) openText(paste.value);
  else paste.focus();
});
$('paste').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) $('go').click();
});
$('files').addEventListener('change', () => {
  const input = /** @type {HTMLInputElement} */ ($('files'));
  openFiles(input.files ?? []);
  input.value = '';
});
$('samples').querySelector('ul')?.append(...SAMPLES.map(({ name, text }) => h('li', {},
  h('button', { type: 'button', onclick: () => openText(text) }, h('span', { class: 'name' }, name), h('span', { class: 'headline' }, text.split('\n', 1)[0])))));

let depth = 0;
addEventListener('dragenter', (event) => {
  event.preventDefault();
  ++depth;
  $('drop').hidden = false;
});
addEventListener('dragleave', () => { if (--depth <= 0) $('drop').hidden = true; });
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  depth = 0;
  $('drop').hidden = true;
  if (event.dataTransfer?.files.length) return openFiles(event.dataTransfer.files);
  const input = inputOf(event.dataTransfer);
  if (input) openInput(input);
});

/* Editing in place. The text is one editable stretch; marks are painted over it and never touch it, so that Undo stays the browser's. */

/** @type {HTMLElement | null} */
let editor = null;
const canPaint = 'highlights' in CSS && article.getAttribute('marks') !== 'mark';

/** @param {HTMLElement} root */
function editedText(root) {
  const map = new TextMap();
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      map.add(node, text.length);
      text += node.data;
    } else if (node.nodeName === 'BR' && node !== root.lastChild) {
      text += '\n';
    }
  }
  return { text, map };
}

function startEdit() {
  if (!current || editing) return;
  editing = true;
  setting.abort();
  view('text');
  $('edit').setAttribute('aria-pressed', 'true');
  $('edit').textContent = 'Done';
  document.body.dataset.editing = '';
  editor = h('div', { class: 'editor', contenteditable: 'plaintext-only', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Article text', spellcheck: 'false', dir: 'auto' }, current.text);
  editor.addEventListener('input', () => {
    const doc = current;
    if (!doc || !editor) return;
    doc.text = editedText(editor).text;
    doc.bytes = null;
    doc.input = null;
    doc.choice = null;
    performance.mark('readout-opened');
    analyse(doc);
  });
  article.replaceChildren(editor);
  showInput(current);
  $('right').hidden = false;
  if (current.reading) showEdited(current);
  editor.focus();
}

/** @param {Doc} doc */
function showEdited(doc) {
  if (!editor) return;
  showProblem(doc);
  const { text, map } = editedText(editor);
  if (text !== doc.text) return;
  if (canPaint) {
    article.show(text, map);
    article.reading = doc.reading;
  } else {
    panel.reading = doc.reading;
  }
  panel.hidden = !doc.reading;
  $('busy').hidden = true;
  performance.mark('readout-shown');
  performance.measure('readout', 'readout-opened', 'readout-shown');
}

function endEdit(isShown = true) {
  editing = false;
  editor = null;
  $('edit').setAttribute('aria-pressed', 'false');
  $('edit').textContent = 'Edit';
  delete document.body.dataset.editing;
  if (!current) return;
  current.title = current.input?.title || titleOf(current.text);
  if (isShown) show(current);
  if (isShown) $('edit').focus();
}

$('edit').addEventListener('click', () => (editing ? endEdit() : startEdit()));

/* Saving and sharing. */

/** @type {{label: string, format: Format, extension: string, type: string, copy?: boolean}[]} */
const FORMATS = [
  { label: 'Markdown', format: 'markdown', extension: 'md', type: 'text/markdown', copy: true },
  { label: 'CSV table', format: 'csv', extension: 'csv', type: 'text/csv', copy: true },
  { label: 'JSON', format: 'json', extension: 'json', type: 'application/json', copy: true },
  { label: 'Web Annotation', format: 'webannotation', extension: 'jsonld', type: 'application/ld+json', copy: true },
  { label: 'Page with marks', format: 'html', extension: 'html', type: 'text/html' },
];

/** @param {Format} format @param {(text: string) => void | Promise<void>} then */
async function exported(format, then) {
  if (!current) return;
  try {
    await then(await analyzer.export(current.text, format, { date: current.date || undefined }));
  } catch (error) {
    say(`It could not be saved: ${/** @type {Error} */ (error).message}`);
  }
  $('formats').hidePopover();
}

/** @param {string} text @param {string} words */
async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    toast(words);
  } catch {
    toast('The browser did not allow copying.');
  }
}

/** @param {string} text @param {string} name @param {string} type */
function download(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const fileName = () => (current?.title ?? 'readout').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 48) || 'readout';

$('formats').append(
  h('ul', {}, FORMATS.map(({ label, format, extension, type, copy: copies }) => h('li', {},
    h('span', {}, label),
    copies && h('button', { type: 'button', 'aria-label': `Copy ${label}`, onclick: () => exported(format, (text) => copy(text, `${label} copied.`)) }, 'Copy'),
    h('button', { type: 'button', 'aria-label': `Save ${label}`, onclick: () => exported(format, (text) => download(text, `${fileName()}.${extension}`, type)) }, 'Save')))),
  h('button', { type: 'button', class: 'print', onclick: () => { $('formats').hidePopover(); print(); } }, 'Print or PDF'));

addEventListener('beforeprint', () => {
  article.paintAll();
  panel.showAll();
});

$('share').addEventListener('click', async () => {
  if (!current) return;
  const packed = await pack(current.text);
  if (packed.length > LONGEST_LINK) {
    toast('The article is too long for a link. Save it instead.');
    return;
  }
  const at = writeChoice(current.choice, current.place);
  await copy(`${location.href.split('#')[0]}#a=${packed}${at && `&at=${at}`}`, 'Link copied. The article is inside it and is never sent to a server.');
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let toasting;
/** @param {string} words */
function toast(words) {
  const live = $('live');
  live.textContent = words;
  live.classList.add('shown');
  clearTimeout(toasting);
  toasting = setTimeout(() => live.classList.remove('shown'), 4000);
}

$('date').addEventListener('change', () => {
  if (!current) return;
  current.date = /** @type {HTMLInputElement} */ ($('date')).value;
  analyse(current);
});
$('dated').addEventListener('submit', (event) => event.preventDefault());

/* Narrow screens show the article or the readout. */

/** @param {'text' | 'panel'} name */
function view(name) {
  document.body.dataset.view = name;
  for (const button of $('switch').children) button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === name));
}
view('text');
$('switch').addEventListener('click', (event) => {
  const name = event.target instanceof Element ? event.target.getAttribute('data-view') : null;
  if (!name) return;
  view(/** @type {'text' | 'panel'} */ (name));
  scrollTo({ top: 0 });
});

/* Keys. */

/** @type {{keys: string[], words: string, run: () => void}[]} */
const KEYS = [
  { keys: ['j'], words: 'Next commitment or proposal', run: () => panel.step(1) },
  { keys: ['k'], words: 'Previous one', run: () => panel.step(-1) },
  { keys: ['n'], words: 'Next place of the chosen name', run: () => stepChain(1) },
  { keys: ['N'], words: 'Previous place', run: () => stepChain(-1) },
  ...LAYERS.map((layer) => ({ keys: [layer.key], words: `Marks: ${layer.label.toLowerCase()}`, run: () => toggleLayer(layer.id) })),
  { keys: ['e'], words: 'Edit the text', run: () => startEdit() },
  { keys: ['t'], words: 'Article or readout, on a narrow screen', run: () => view(document.body.dataset.view === 'text' ? 'panel' : 'text') },
  { keys: ['['], words: 'Previous tab', run: () => stepTab(-1) },
  { keys: [']'], words: 'Next tab', run: () => stepTab(1) },
  { keys: ['a'], words: 'New article', run: () => startNew() },
  { keys: ['?'], words: 'This list', run: () => showKeys() },
  { keys: ['Escape'], words: 'Leave: card, choice, editing', run: () => (editing ? endEdit() : clearChoice()) },
];
const keyList = /** @type {HTMLElement} */ ($('keys').querySelector('dl'));
keyList.append(...KEYS.flatMap(({ keys, words }) => [
  h('dt', {}, keys.map((key) => h('kbd', {}, key === 'N' ? 'Shift N' : key === 'Escape' ? 'Esc' : key.toUpperCase()))), h('dd', {}, words)]),
h('dt', {}, h('kbd', {}, 'Ctrl Enter')), h('dd', {}, 'Read the pasted text'));

function showKeys() { /** @type {HTMLDialogElement} */ ($('keys')).showModal(); }
$('help').addEventListener('click', showKeys);

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const path = event.composedPath()[0];
  const inField = path instanceof HTMLElement && (path.isContentEditable || path.matches('input:not([type=checkbox]), textarea, select'));
  if (event.key !== 'Escape' && (inField || !/** @type {HTMLInputElement} */ ($('single')).checked)) return;
  if (/** @type {HTMLDialogElement} */ ($('keys')).open) return;
  const key = KEYS.find(({ keys }) => keys.includes(event.key));
  if (!key) return;
  if (event.key !== 'Escape') event.preventDefault();
  key.run();
});

$('new').addEventListener('click', startNew);
$('home').addEventListener('click', startNew);
$('skip').addEventListener('click', () => {
  view('panel');
  (current ? $('right') : $('paste')).focus();
});

/* All faces at once, so that nothing is fetched later. */
for (const [face, sample] of [['"Source Serif 4"', 'aāạ'], ['Inter', 'aạ']]) document.fonts?.load(`1em ${face}`, sample);

readAddress();
