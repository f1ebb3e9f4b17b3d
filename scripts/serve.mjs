// serve.mjs DIR PORT: serves a folder on this machine only, with the headers a real host should send.
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

// The policy the page is built for: nothing from elsewhere, no inline script, no eval, Trusted Types.
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'";

// A body as `brotli -q QUALITY` has it, whose window grows with the file's size.
export const brotliAt = (quality, body) => brotliCompressSync(body, {params: {
  [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  [constants.BROTLI_PARAM_LGWIN]: Math.min(24, Math.max(10, Math.ceil(Math.log2(body.length + 16))))}});

// Starts the server; port 0 picks a free one. Resolves to {url, sent, close}; sent() is the bytes of all bodies so far.
// `brotli` is the quality (11 is what a host should store) at which all but the faces are compressed; 0 for none.
export function serve(dir, port = 0, {brotli = 0} = {}) {
  const root = resolve(dir);
  const packed = new Map();
  let sent = 0;
  const pack = (body, tag) => {
    if (!packed.has(tag)) packed.set(tag, brotliAt(brotli, body));
    return packed.get(tag);
  };
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      const file = normalize(join(root, path.endsWith('/') ? path + 'index.html' : path));
      if (file !== root && !file.startsWith(root + sep)) throw new Error('outside');
      let body = await readFile(file);
      // Asked again at each visit, sent again only when it has changed: the service worker's copies cost no second transfer.
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const headers = {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache', ETag: tag,
      };
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers);
        response.end();
        return;
      }
      if (brotli && extname(file) !== '.woff2' && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
        body = pack(body, tag);
        headers['Content-Encoding'] = 'br';
      }
      sent += body.length;
      response.writeHead(200, headers);
      response.end(body);
    } catch {
      response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'});
      response.end('not found\n');
    }
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(port, '127.0.0.1', () => done({
      url: `http://127.0.0.1:${server.address().port}/`,
      sent: () => sent,
      close: () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections?.();
      }),
    }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dir, port] = process.argv.slice(2);
  try {
    console.log(`Readout is at ${(await serve(dir, Number(port))).url}   (Ctrl+C ends it)`);
  } catch (error) {
    console.error(`The page cannot be served on port ${port}: ${error.message}. Choose another: PORT=8081 scripts/run`);
    process.exit(1);
  }
}
