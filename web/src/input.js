/* From what people paste and drop to plain text: headings, lists and paragraphs survive; menus, scripts and the like do
 * not, and what was left out is handed back so that the page can say so. */
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';

/** @typedef {{text: string, title: string, dropped: string[], full: string}} Input `full` is the text with what was dropped */

const HEADING = /^H[1-6]$/;
const BLOCK = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|HTML|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|THEAD|TR|UL)$/;
/** Parts of a page that are not its article; a menu that a person copied along is still a menu. */
const CHROME = 'nav, aside, footer, form, button, [role=navigation], [role=complementary], [aria-hidden=true]';

/** @param {Node} root @returns {string[]} the blocks of text, in order */
function blockTexts(root) {
  /** @type {string[]} */
  const blocks = [];
  let line = '';
  const flush = () => {
    const text = line.split('\n').map((part) => part.replace(/[ \t\r\f]+/g, ' ').trim()).filter(Boolean).join('\n');
    if (text && !/^([-•*]|\d+\.)$/.test(text)) blocks.push(text);
    line = '';
  };
  /** @param {Node} node @param {boolean} pre */
  const walk = (node, pre) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const data = node.nodeValue ?? '';
      line += pre ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    const name = node.nodeName;
    if (name === 'BR') line += '\n';
    if (/^(HEAD|TITLE|SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(name)) return;
    const block = BLOCK.test(name);
    if (block) flush();
    if (name === 'LI') line = node.parentNode?.nodeName === 'OL' ? `${[...node.parentNode.children].indexOf(/** @type {Element} */ (node)) + 1}. ` : '- ';
    if ((name === 'TD' || name === 'TH') && line.trim()) line += ' | ';
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, pre || name === 'PRE');
    if (block) flush();
  };
  walk(root, false);
  flush();
  return blocks;
}

/** Lists stay together, all else is parted by a blank line. @param {string[]} blocks */
const join = (blocks) => blocks.reduce((text, block, i) => {
  const item = /^(- |\d+\. )/;
  return i === 0 ? block : text + (item.test(block) && item.test(blocks[i - 1]) ? '\n' : '\n\n') + block;
}, '');

/**
 * Takes off what the page's policy would complain of as soon as it is parsed, long before DOMPurify takes it out.
 * This keeps the console quiet; it is not what keeps the page safe.
 * @param {string} html
 */
const hush = (html) => html
  .replace(/<style\b[^]*?<\/style\s*>/gi, '')
  .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?:on\w+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/** @param {string} html a page, or a piece of one from the clipboard @returns {Input} */
export function fromHtml(html) {
  const clean = /** @type {HTMLElement} */ (DOMPurify.sanitize(hush(html), {
    RETURN_DOM: true, WHOLE_DOCUMENT: true, FORBID_TAGS: ['style', 'svg', 'math', 'img', 'picture', 'video', 'audio', 'iframe'],
    ADD_TAGS: ['title'], FORBID_ATTR: ['style'],
  }));
  const page = clean.ownerDocument;
  const title = page.title.trim() || page.querySelector('h1')?.textContent?.trim() || '';
  const all = blockTexts(clean);
  const full = join(all);
  // A piece of an article is taken as it is; a page goes through Readability.
  let kept = all;
  if (page.querySelector(CHROME)) {
    for (const part of page.querySelectorAll(CHROME)) if (!part.querySelector('article, main, p + p + p')) part.remove();
    const rest = blockTexts(clean);
    const headline = page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
    const article = new Readability(page, { serializer: (node) => node }).parse();
    const found = article?.content ? blockTexts(article.content) : [];
    if (headline && found.length && !found.includes(headline)) found.unshift(headline);
    const size = (/** @type {string[]} */ blocks) => blocks.reduce((sum, block) => sum + block.length, 0);
    // Where it keeps next to nothing, it has not found the article.
    kept = size(found) > 0.3 * size(rest) ? found : rest;
  }
  const left = new Set(kept);
  return { text: join(kept), title, dropped: all.filter((block) => !left.has(block)), full };
}

/** Markdown's marks are taken off, its structure stays. @param {string} source @returns {Input} */
export function fromMarkdown(source) {
  const text = source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```.*$/gm, '')
    .replace(/^#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '\n$1\n')
    .replace(/^[ \t]*[*+-][ \t]+/gm, '- ')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, title: /^#[ \t]+(.*)$/m.exec(source)?.[1] ?? '', dropped: [], full: text };
}

/**
 * The text of a file, or null where its bytes are not UTF-8 or UTF-16 with a mark.
 * @param {Uint8Array} bytes @param {string} [encoding]
 */
export function decode(bytes, encoding) {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding ?? mark, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {string} name of a file @param {string} text @returns {Input} */
export function fromFile(name, text) {
  if (/\.x?html?$/i.test(name) || /^\s*<(!doctype html|html)\b/i.test(text)) return fromHtml(text);
  if (/\.(md|markdown)$/i.test(name)) return fromMarkdown(text.replace(/\r\n/g, '\n'));
  return { text, title: '', dropped: [], full: text };
}

/** A default Trusted Types policy: whatever a library writes as HTML goes through DOMPurify. */
export function guardHtml() {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  types?.createPolicy('default', { createHTML: (/** @type {string} */ html) => DOMPurify.sanitize(html) });
}
