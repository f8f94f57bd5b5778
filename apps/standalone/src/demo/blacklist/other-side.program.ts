import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned, secretFromText, type Signed, signed } from '#platform/webhooks';

// The system of another body, in a process of its own: it checks who hands it something, keeps a
// copy on its disk, and says under its own signature what stands at its place and what is gone.

type Came = Readonly<{ id: string; type: string; subject: string; time: string }>;

/** What it was told as it is started. */
export type Told = Readonly<{
  file: string;
  port: number;
  secret: string;
  answers: string;
  place: string;
}>;

/** An entry in its copy, and the event that told of it last. */
export type Shown = Readonly<{ subject: string; id: string; shown: boolean }>;

const { file, port, secret, answers, place } = JSON.parse(process.argv[2]!) as Told;
const key = secretFromText(secret);
const now = (): number => Math.floor(Date.now() / 1_000);

const linesOf = (path: string): readonly Came[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Came)
    : [];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

/** Says what became of an entry at its place; tries until it is heard. */
const say = async ({ id, type, time }: Came): Promise<void> => {
  const isOff = type === 'publication.withdrawn';
  const said = {
    event: id,
    answer: isOff ? 'gone' : 'stands',
    place,
    answeredOn: time.slice(0, 10),
  };
  const body = JSON.stringify(said);
  for (let tries = 0; tries < 20; tries += 1) {
    const proof = signed({ id: `answer ${id}`, seconds: now(), body }, [key]);
    const headers = { ...proof, 'content-type': 'application/json' };
    const { ok } = await fetch(answers, { method: 'POST', headers, body });
    if (ok) return;
    await new Promise((done) => setTimeout(done, 250));
  }
};

const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request);
  if (!isSigned(request.headers as unknown as Signed, body, [key], now()))
    return void response.writeHead(401).end();
  const { id, type, subject, time } = JSON.parse(body) as Came;
  const came = { id, type, subject, time };
  if (!linesOf(file).some((one) => one.id === id))
    appendFileSync(file, `${JSON.stringify(came)}\n`);
  response.writeHead(204).end();
  if (type.startsWith('publication.')) await say(came);
};

/** Its own copy: of each entry what it was told last, and whether it shows it. */
const copy = (response: ServerResponse): void => {
  const last = new Map(linesOf(file).map((one) => [one.subject, one]));
  const all = [...last.values()].map(({ subject, id, type }): Shown => ({
    subject,
    id,
    shown: type === 'publication.public',
  }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(all));
};

const server = createServer((request, response) => {
  if (request.method === 'GET') return copy(response);
  void take(request, response);
});
server.listen(port, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('disconnect', () => process.exit(0));
