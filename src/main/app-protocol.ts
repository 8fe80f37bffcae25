import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from './content-policy';
import { findFile, listFiles } from './file-list';

const RENDERER_DIR = join(__dirname, '../renderer');
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves exactly the files that were built, at exactly their paths, with the policy as a header. */
export function serveApp(session: Session): void {
  const files = listFiles(RENDERER_DIR);
  session.protocol.handle('app', (request) => respond(files, request.url));
}

async function respond(files: ReadonlyMap<string, string>, address: string): Promise<Response> {
  const file = findFile(files, address);
  if (file === undefined) return new Response('', { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const content = await readFile(file);
  const body = file.endsWith('.html') ? content.toString('utf8').replace(NONCE_PLACEHOLDER, nonce) : content;
  return new Response(body, {
    headers: {
      'content-type': MIME_TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
