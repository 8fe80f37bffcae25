import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { PROJECT_DIR } from '../electron-path';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
};

export interface BuiltFilesServer {
  readonly origin: string;
  readonly close: () => Promise<unknown>;
}

/** Serves the built interface on this machine only, for engines that have no `app:` scheme. */
export async function serveBuiltFiles(): Promise<BuiltFilesServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/blank.html') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>blank</title>');
      return;
    }
    readFile(join(PROJECT_DIR, 'out/renderer', path)).then(
      (content) =>
        response
          .setHeader('content-type', MIME_TYPES[extname(path)] ?? 'application/octet-stream')
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}
