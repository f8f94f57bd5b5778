import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the stack that runs on a data folder is reached. */
export type Running = Readonly<{
  commandUrl: string;
  queryUrl: string;
  issuerUrl: string;
  databaseUrl?: string;
}>;

const fileIn = (dir: string): string => join(dir, 'running.json');

/**
 * Notes where the stack is, so that commands run by hand find it although its usual ports were
 * taken.
 */
export const noteRunning = (
  dir: string,
  { commandUrl, queryUrl, issuerUrl, databaseUrl }: Running,
): void => {
  const noted = JSON.stringify({ commandUrl, queryUrl, issuerUrl, databaseUrl });
  writeFileSync(fileIn(dir), noted, { mode: 0o600 });
};

/** Where the read models and the key store of the stack that runs on a folder are. */
export const databaseOn = (dir: string): string | undefined =>
  existsSync(fileIn(dir))
    ? (JSON.parse(readFileSync(fileIn(dir), 'utf8')) as Running).databaseUrl
    : undefined;

export const forgetRunning = (dir: string): void => rmSync(fileIn(dir), { force: true });

/**
 * Where the stack on a folder is; by the usual order of ports when a base is given or nothing is
 * noted.
 */
export const runningOn = (dir: string, portBase: number | undefined): Running => {
  if (portBase === undefined && existsSync(fileIn(dir)))
    return JSON.parse(readFileSync(fileIn(dir), 'utf8')) as Running;
  const at = (offset: number): string => `http://127.0.0.1:${(portBase ?? 3_000) + offset}`;
  return { issuerUrl: at(0), commandUrl: at(1), queryUrl: at(2) };
};
