import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a process writes what it holds. */
export const heldFile = (pid: number): string => join(tmpdir(), `held-by-${pid}.json`);

/** The setting of a process that can be asked what it holds. */
export const askable = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'heap-on-ask.js')).href}`,
};

const answersWithinMs = 20_000;

/**
 * What a process holds once its garbage is collected, objects and buffers, after so many requests.
 */
export type Held = Readonly<{ bytes: number; requests: number }>;

/** Asks a process what it holds; it stands still meanwhile, for some tenths of a second. */
export const heldBy = async (pid: number, requests: number): Promise<Held> => {
  const file = heldFile(pid);
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (const until = Date.now() + answersWithinMs; !existsSync(file);) {
    if (Date.now() > until) throw new Error(`Process ${pid} does not say what it holds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.MemoryUsage;
  rmSync(file);
  return { bytes: heapUsed + external, requests };
};

/** What compiled code and buffers of connections come and go by. */
const noise = 3 * 1_024 * 1_024;

/**
 * What a request may leave behind, one with the other: a matter that was acted on is remembered,
 * some thousand of each kind. One that keeps its own address and correlation id takes more.
 */
const perRequest = 120;

/** Bytes that a request has left behind, one with the other, beyond what comes and goes. */
export const leftBy = (first: Held, last: Held): number => {
  const grown = Math.max(0, last.bytes - first.bytes - noise);
  return Math.round(grown / Math.max(1, last.requests - first.requests));
};

/** Whether what a process holds grows with what it is asked. */
export const grows = (first: Held, last: Held): boolean => leftBy(first, last) > perRequest;
