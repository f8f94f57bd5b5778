import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../../migrations/index.js';
import type { Outbox } from './outbox.js';
import { OneKey, outboxOf } from './outbox.examples.js';
import { cameIn, type Manner, program as receiving } from './receiving.examples.js';
import { secretsOf } from './receiver-secrets.js';

export let databaseUrl: string;
export let database: DataSource;
export let file: string;
const children = new Set<ChildProcess>();
const outboxes: Outbox[] = [];

/**
 * A database and a copy for each test of a spec. Asked by every spec that tries it: what a module
 * says to the runner when it is loaded, it says to the first of them alone.
 */
export const eachOnItsOwn = (): void => {
  beforeEach(async () => {
    databaseUrl = await (await withPostgres()).freshDatabase();
    await migrate(databaseUrl, migrations);
    database = await readModels(databaseUrl, []);
    file = join(mkdtempSync(join(tmpdir(), 'receiver-')), 'copy.jsonl');
  });
  afterEach(async () => {
    await Promise.all(outboxes.splice(0).map((one) => one.stop()));
    for (const child of children) child.kill('SIGKILL');
    children.clear();
    await database.destroy();
  });
};

const secret = async (): Promise<Buffer> =>
  (await secretsOf(new OneKey(), { id: 'r-1', secret: 1 }))[0];

export const forked = (program: string, ...args: readonly string[]): ChildProcess => {
  const child = fork(program, [...args]);
  children.add(child);
  return child;
};

/** The other side, in a process of its own, at a port that it keeps when it comes back. */
export const otherSide = async (
  port = 0,
): Promise<{ child: ChildProcess; url: string; port: number }> => {
  const child = forked(receiving, file, String(port), (await secret()).toString('base64'));
  const [heard] = (await once(child, 'message')) as [{ port: number }];
  return { child, port: heard.port, url: `http://127.0.0.1:${heard.port}/in` };
};

export const behave = async (child: ChildProcess, manner: Manner): Promise<void> => {
  child.send(manner);
  await once(child, 'message');
};

export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 5_000) throw new Error('It does not come to be so.');
    await new Promise((done) => setTimeout(done, 20));
  }
};

export const started = (given: Parameters<typeof outboxOf>[0]): Outbox => {
  const outbox = outboxOf(given);
  outboxes.push(outbox);
  outbox.start();
  return outbox;
};

export const states = async (): Promise<Readonly<Record<string, number>>> => {
  const rows: { state: string; many: number }[] = await database.query(
    `SELECT state, count(*)::int AS many FROM outbox.delivery GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, many }) => [state, many]));
};
export const allTaken = async (many: number): Promise<boolean> => {
  const now = await states();
  return Object.keys(now).length === 1 && now['delivered'] === many;
};

/** What a receiver hears of that many matters when nothing stands in the way. */
export const heardOf = (matters: number): readonly string[] =>
  [
    ['0', 'publication.public'],
    ['1', 'dispatch.sent'],
    ['3', 'dispatch.accepted'],
    ['4', 'publication.withdrawn'],
  ].flatMap(([revision, type]) =>
    Array.from({ length: matters }, (_, at) => {
      const entry =
        type === 'publication.withdrawn' ? 0 : type === 'dispatch.accepted' ? 1 : revision;
      return `matter-440704.${at}@${entry}#${revision} ${type}`;
    }),
  );
export const heard = () =>
  cameIn(file)
    .filter(({ again }) => !again)
    .map(({ id, type }) => `${id} ${type}`);
