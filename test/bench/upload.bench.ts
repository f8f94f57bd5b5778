import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { type Figure, rounded } from './figure.js';

// A video of 2 GB is handed in over HTTP, once in peace, and once while the command API is killed
// (SIGKILL) at random moments; beside `cp` and `sha256sum` of the same file in the same run.

const megabyte = 1_000_000;
const kills = 5;
/** Whoever hands in tries again so long: what was killed comes back late on a busy machine. */
const triesForMs = 300_000;
const head = Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex');

/** A file that begins as a video does; the rest is noise, another each time. */
const videoOf = async (path: string, bytes: number): Promise<void> => {
  const file = await open(path, 'w');
  const noise = randomBytes(8 * megabyte);
  await file.write(head);
  for (let written = head.length; written < bytes; written += noise.length) {
    noise.writeUInt32BE(written % 0xffffffff, 0);
    await file.write(noise.subarray(0, Math.min(noise.length, bytes - written)));
  }
  await file.close();
};

const secondsOf = async (task: () => unknown): Promise<number> => {
  const begun = performance.now();
  await task();
  return (performance.now() - begun) / 1_000;
};

const handIn = async (place: Place, path: string): Promise<string> => {
  const body = { origin: 'scene', device: '执法记录仪 03 号' };
  const key = `upload-${path.slice(-40)}`;
  const until = Date.now() + triesForMs;
  for (;;)
    try {
      const { status, body: said } = await place.as('officer1').handIn(path, body, { key });
      if (status === 201) return String(said.id);
      throw new Error(`${status} ${JSON.stringify(said)}`);
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(1_000);
    }
};

/** Ends the command API at random moments, until it is told to stop; answers how often. */
const killing = (stack: Stack, withinMs: number) => {
  let over = false;
  const killed = (async () => {
    for (let at = 0; at < kills; at += 1) {
      await sleep(200 + Math.random() * withinMs);
      if (over) return at;
      await stack.process('command-api').end('SIGKILL');
      await stack.process('command-api').start();
    }
    return kills;
  })();
  // It is told when it is asked: till then nothing ends the run, and leaves the stack alone.
  killed.catch(() => undefined);
  return {
    stop: (): Promise<number> => {
      over = true;
      return killed;
    },
  };
};

/** What comes back, read from the query API, by its digest. */
const digestOfOriginal = async (place: Place, id: string, bytes: number): Promise<string> => {
  const hash = createHash('sha256');
  const span = 64 * 1_048_576;
  for (let from = 0; from < bytes; from += span) {
    const range = `bytes=${from}-${Math.min(bytes, from + span) - 1}`;
    hash.update((await place.as('officer1').part(`/exhibits/${id}/original`, range)).body);
  }
  return hash.digest('hex');
};

/** Megabytes a second of an upload, its digest computed and kept sealed, beside a plain copy. */
export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-upload-'));
  const bytes = Math.round(2_000 * times) * megabyte;
  const perSecond = (seconds: number): number => rounded(bytes / megabyte / seconds);
  const stack = await startStack({ dir: join(dir, 'stack'), portBase: await freePort() });
  try {
    const place = await placeOf(stack);
    const [first, second, copy] = ['first', 'second', 'copy'].map((name) => join(dir, name));
    await videoOf(first!, bytes);
    await videoOf(second!, bytes);
    const copied = await secondsOf(() => {
      execFileSync('cp', [first!, copy!]);
      execFileSync('sha256sum', [copy!]);
    });
    say(`cp and sha256sum: ${perSecond(copied)} MB/s`);
    const calm = await secondsOf(() => handIn(place, first!));
    say(`uploaded: ${perSecond(calm)} MB/s`);
    const killer = killing(stack, (calm * 1_000) / kills);
    let id = '';
    let killed = 0;
    const disturbed = await secondsOf(async () => {
      try {
        id = await handIn(place, second!);
      } finally {
        killed = await killer.stop();
      }
    });
    const [digest] = execFileSync('sha256sum', [second!], { encoding: 'utf8' }).split(' ');
    const whole = digest === id && (await digestOfOriginal(place, id, bytes)) === digest;
    if (!whole) throw new Error('What was kept is another file than was handed in');
    return {
      name: 'upload',
      unit: 'MB/s',
      value: perSecond(calm),
      baseline: perSecond(copied),
      ratio: rounded(copied / calm),
      bytes,
      killed,
      killedPerSecond: perSecond(disturbed),
      whole,
    };
  } finally {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
