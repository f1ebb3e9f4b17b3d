// build.mjs WASM DIST: makes what is shipped: DIST/hosted/, DIST/readout.html (the same in one file), DIST/npm/.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const [wasmPath, dist] = process.argv.slice(2);
const web = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const wasm = readFileSync(wasmPath);
const read = (path) => readFileSync(join(web, path), 'utf8');
const hash = (data, encoding = 'base64') => createHash('sha256').update(data).digest(encoding);
const out = (path, data) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), data);
};

/* Bundling. */

// The elements carry their styles as text, for adopted style sheets.
const css = {
  name: 'css-as-text',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await build({ entryPoints: [path], minify: true, write: false })).outputFiles[0].text, loader: 'text',
    }));
  },
};

async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [join(web, entry)], bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'inline',
    target: ['chrome119', 'firefox121', 'safari17.4'], plugins: [css], loader: { '.txt': 'text' }, ...options,
  });
  return outputFiles[0].text;
}

/* Faces: the letters of European and Vietnamese names and the weights in use, as small as they get. Other scripts are left to
 * the reader's own faces. */

const letters = (...ranges) => ranges.flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
const LETTERS = {
  latin: letters([0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x2010, 0x2026], [0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x20ac], [0x2122], [0x2190, 0x2193], [0x2212]),
  'latin-ext': letters([0x100, 0x17f], [0x218, 0x21b]),
  vietnamese: letters([0x102, 0x103], [0x110, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x300, 0x301], [0x303], [0x309], [0x323], [0x1ea0, 0x1ef9], [0x20ab]),
};
const FACES = await Promise.all([
  ['Source Serif 4', 'source-serif-4', 640, ['latin', 'latin-ext', 'vietnamese']],
  ['Inter', 'inter', 680, ['latin', 'vietnamese']],
].flatMap(([family, name, boldest, subsets]) => {
  const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  const sheet = readFileSync(join(folder, 'index.css'), 'utf8');
  return subsets.map(async (subset) => {
    const whole = `${name}-${subset}-wght-normal.woff2`;
    const rule = sheet.split('@font-face').find((part) => part.includes(whole));
    const data = await subsetFont(readFileSync(join(folder, 'files', whole)), LETTERS[subset], {
      targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: boldest } }, noLayoutClosure: true,
    });
    return { family, file: `${name}-${subset}.woff2`, boldest, range: /unicode-range:\s*([^;]+);/.exec(rule)[1], data };
  });
}));
const faces = (address) => FACES.map(({ family, file, boldest, range, data }) =>
  `@font-face{font-family:"${family}";font-weight:400 ${boldest};font-display:swap;src:url(${address(file, data)}) format("woff2");unicode-range:${range}}`).join('');

async function pageStyle(address) {
  const { outputFiles } = await build({ entryPoints: [join(web, 'page.css')], bundle: true, minify: true, write: false });
  return faces(address) + outputFiles[0].text;
}

/* The page. */

const page = (head, assets) => read('index.html').replace('<!-- head -->', () => head).replace('<!-- assets -->', () => assets);
const policy = (directives) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${directives}; base-uri 'none'; form-action 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types readout dompurify default">`;

// Inside the page: browsers ask for an icon anew with each entry of the history.
const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
const pageCode = await bundle('src/page.js', { format: 'iife' });
const workerCode = await bundle('src/worker.js', { format: 'iife' });

async function hosted() {
  rmSync(join(dist, 'hosted'), { recursive: true, force: true });
  out('hosted/readout.js', pageCode);
  out('hosted/worker.js', workerCode);
  out('hosted/readout.wasm', wasm);
  out('hosted/readout.css', await pageStyle((file) => `fonts/${file}`));
  for (const { file, data } of FACES) out(`hosted/fonts/${file}`, data);
  out('hosted/icon.svg', read('icon.svg'));
  out('hosted/manifest.webmanifest', JSON.stringify({
    name: 'Readout', short_name: 'Readout', description: 'Who promised what, who asked whom: the readout of any news article.',
    start_url: './', scope: './', display: 'standalone', background_color: '#fbfaf7', theme_color: '#fbfaf7',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  }));
  out('hosted/index.html', page(
    policy("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'"),
    ['<link rel="stylesheet" href="readout.css">',
      ...FACES.filter(({ file }) => file.endsWith('-latin.woff2')).map(({ file }) => `<link rel="preload" href="fonts/${file}" as="font" type="font/woff2" crossorigin>`),
      `<link rel="icon" href="${icon}" type="image/svg+xml">`, '<link rel="manifest" href="manifest.webmanifest">',
      '<script src="readout.js" defer></script>'].join('\n')));
  const files = ['./', 'readout.js', 'worker.js', 'readout.wasm', 'readout.css', 'icon.svg', 'manifest.webmanifest', ...FACES.map(({ file }) => `fonts/${file}`)];
  const version = hash(Buffer.concat([wasm, ...['index.html', 'readout.js', 'worker.js', 'readout.css'].map((file) => readFileSync(join(dist, 'hosted', file)))]), 'hex').slice(0, 16);
  out('hosted/sw.js', read('sw.js').replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)));
}

async function single() {
  const style = await pageStyle((_file, data) => `data:font/woff2;base64,${data.toString('base64')}`);
  // Inside a script element only this ends it early.
  const safe = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  const code = safe(pageCode);
  const html = page(
    policy(`script-src 'sha256-${hash(code)}' 'wasm-unsafe-eval'; style-src 'sha256-${hash(style)}'; worker-src blob:; connect-src 'none'; img-src data:; font-src data:`),
    `<link rel="icon" href="${icon}" type="image/svg+xml">\n<style>${style}</style>`);
  out('readout.html', html.replace('</body>', () =>
    `<script type="text/plain" id="worker">${safe(workerCode)}</script>\n` +
    `<script type="text/plain" id="engine">${gzipSync(wasm, { level: 9 }).toString('base64')}</script>\n<script>${code}</script>\n</body>`));
}

/* The package. */

async function npm() {
  rmSync(join(dist, 'npm'), { recursive: true, force: true });
  const external = { external: ['./readout.js', './worker.js'] };
  out('npm/readout.js', await bundle('src/readout.js', { format: 'esm' }));
  out('npm/define.js', await bundle('src/define.js', { format: 'esm', ...external }));
  out('npm/worker.js', await bundle('src/worker.js', { format: 'esm' }));
  out('npm/worker.global.js', workerCode);
  out('npm/readout.global.js', await bundle('src/global.js', { format: 'iife' }));
  out('npm/readout.wasm', wasm);
  out('npm/readout.d.ts', `${read('src/types.d.ts')}\n${read('src/readout.d.ts').replace(/^(import|export \*).*from '.\/types.js';\n/gm, '')}`);
  out('npm/define.d.ts', 'export {};\n');
  out('npm/package.json', read('package.json'));
  cpSync(join(web, 'README.md'), join(dist, 'npm/README.md'));
  for (const file of ['LICENSE', 'NOTICE']) {
    try { cpSync(join(web, '..', file), join(dist, 'npm', file)); } catch { /* not there yet */ }
  }
}

await hosted();
await single();
await npm();
