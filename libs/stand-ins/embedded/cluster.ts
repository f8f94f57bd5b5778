import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, canReach, giveTo } from './account.js';
import { type Binaries, sharedFolder } from './binaries.js';
import { madeFolder } from '#platform/config';

/** What the launcher remembers about a data folder, in a file inside it. */
export type Remembered = Readonly<{
  password: string;
  port: number;
  flags: readonly string[];
  /** Process that started the server, and may be asked whether it still lives. */
  launcher: number;
}>;

const rememberedIn = (dir: string): string => path.join(dir, 'launcher.json');

/** What was remembered, or nothing in a folder that was never started. */
export const remembered = (dir: string): Remembered | undefined => {
  const file = rememberedIn(dir);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
};

/** Writes the note beside the data, whole or not at all. */
export const remember = (dir: string, note: Remembered): void => {
  const draft = `${rememberedIn(dir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
  renameSync(draft, rememberedIn(dir));
};

/**
 * UTF-8 as character type, because pg_trgm finds nothing in Chinese text under `C`; everything else
 * plain, so that sorting is the same on every machine.
 */
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--lc-messages=C',
  '--lc-monetary=C',
  '--lc-numeric=C',
  '--lc-time=C',
];

const initialise = async (
  draft: string,
  { initdb }: Binaries,
  account: Account | undefined,
): Promise<string> => {
  rmSync(draft, { recursive: true, force: true });
  madeFolder(draft, 0o700);
  giveTo(account, draft);
  const password = randomBytes(18).toString('hex');
  const secret = `${draft}.secret`;
  writeFileSync(secret, password, { mode: 0o600 });
  giveTo(account, secret);
  const args = [
    '-D',
    draft,
    '-U',
    'postgres',
    '--pwfile',
    secret,
    '-A',
    'scram-sha-256',
    ...locale,
  ];
  try {
    await run(initdb, [...args, '--no-sync'], account);
  } finally {
    rmSync(secret, { force: true });
  }
  return password;
};

const run = (program: string, args: readonly string[], account?: Account): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });

/**
 * Behind a folder the server may not enter, the data itself lies in the shared place and `dir` only
 * points to it.
 */
const reachable = (dir: string, account: Account | undefined): string => {
  madeFolder(path.dirname(dir));
  if (canReach(account, dir)) return dir;
  const digest = createHash('sha256').update(dir).digest('hex').slice(0, 16);
  const real = path.join(sharedFolder, `data-${digest}`);
  madeFolder(sharedFolder, 0o755);
  if (!lstatSync(dir, { throwIfNoEntry: false })) symlinkSync(real, dir);
  return real;
};

/**
 * Makes the data folder a PostgreSQL cluster unless it is one. Built beside it and renamed, so that
 * a kill in the middle leaves no half cluster. Answers the folder the server must be given.
 */
export const ensureCluster = async (
  asked: string,
  programs: Binaries,
  account: Account | undefined,
): Promise<string> => {
  const dir = reachable(path.resolve(asked), account);
  if (existsSync(path.join(dir, 'PG_VERSION'))) return dir;
  const draft = `${dir}.initdb`;
  const password = await initialise(draft, programs, account);
  remember(draft, { password, port: 0, flags: [], launcher: process.pid });
  rmSync(dir, { recursive: true, force: true });
  renameSync(draft, dir);
  return dir;
};
