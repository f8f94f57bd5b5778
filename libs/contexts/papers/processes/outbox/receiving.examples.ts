import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned, type Signed } from '#platform/webhooks';

/** How the other side behaves: well, or in one of the ways that others have. */
export type Manner = 'takes' | 'slow' | 'refuses' | 'silent' | 'dies';

/** One event as it came in; `again` when its id was there already. */
export type Came = Readonly<{ id: string; type: string; subject: string; again: boolean }>;

/** This file is also the program of the process: the system of another body. */
export const program = import.meta.filename;

const lines = (file: string): readonly Came[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Came)
    : [];

/** All that came in, in its order, whoever of the receiving processes took it. */
export const cameIn = lines;

/** The copy that the other side keeps: each entry with what was told of it last. */
export const copyOf = (file: string): ReadonlyMap<string, string> =>
  new Map(
    lines(file)
      .filter(({ again }) => !again)
      .map(({ subject, type }) => [subject, type]),
  );

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

const take = (file: string, body: string): void => {
  const { id, type, subject } = JSON.parse(body) as Came;
  const again = lines(file).some((one) => one.id === id);
  appendFileSync(file, `${JSON.stringify({ id, type, subject, again })}\n`);
};

const slowMs = 60;
const state: { manner: Manner } = { manner: 'takes' };

const answer = async (
  [file, secret]: readonly [string, Buffer],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request);
  const { manner } = state;
  if (manner === 'silent') return;
  if (manner === 'refuses') return void response.writeHead(503).end();
  const seconds = Math.floor(Date.now() / 1_000);
  if (!isSigned(request.headers as unknown as Signed, body, [secret], seconds))
    return void response.writeHead(401).end();
  take(file, body);
  if (manner === 'dies') process.kill(process.pid, 'SIGKILL');
  if (manner === 'slow') await new Promise((done) => setTimeout(done, slowMs));
  response.writeHead(204).end();
};

const run = (file: string, port: number, secret: Buffer): void => {
  const server = createServer((request, response) => {
    void answer([file, secret], request, response);
  });
  server.listen(port, '127.0.0.1', () =>
    process.send?.({ port: (server.address() as AddressInfo).port }),
  );
  process.on('message', (manner: Manner) => {
    state.manner = manner;
    process.send?.({ manner });
  });
  process.on('disconnect', () => process.exit(0));
};

const [, self, file = '', port = '0', secret = ''] = process.argv;
if (self === program) run(file, Number(port), Buffer.from(secret, 'base64'));
