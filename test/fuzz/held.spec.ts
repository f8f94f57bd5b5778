import { fork } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askable, grows, heldBy, leftBy } from './held.js';

/** A process that is asked so often, and keeps some of what it was asked, or nothing. */
const process = async (kept: string): Promise<boolean> => {
  const dir = mkdtempSync(join(tmpdir(), 'leak-'));
  const file = join(dir, 'asked.mjs');
  writeFileSync(
    file,
    `const all = []; let at = 0;
     const answer = () => { at += 1; const asked = { at, address: 'x'.repeat(8) + at, id: '-'.repeat(36) + at }; ${kept} };
     const ask = (times) => { for (let i = 0; i < times; i += 1) answer(); };
     ask(20_000); process.send(at);
     process.on('message', () => { ask(100_000); process.send(at); });`,
  );
  const child = fork(file, { env: askable });
  const asked = async (): Promise<number> => ((await once(child, 'message')) as [number])[0];
  try {
    const first = await heldBy(child.pid!, await asked());
    child.send('more');
    return grows(first, await heldBy(child.pid!, await asked()));
  } finally {
    child.kill();
    rmSync(dir, { recursive: true });
  }
};

describe('Memory after its garbage is collected', () => {
  it.each([
    ['nothing', ''],
    ['the last hundred', 'all[at % 100] = asked;'],
  ])('does not grow where a request leaves %s', async (_, kept) => {
    expect(await process(kept)).toBe(false);
  });

  it('grows where each request leaves its address and id', async () => {
    expect(await process('all.push([asked, JSON.stringify(asked)]);')).toBe(true);
  });

  it('is told by the request, beyond what comes and goes', () => {
    const mb = 1_024 * 1_024;
    const first = { bytes: 80 * mb, requests: 1_000 };
    expect(leftBy(first, { bytes: 83 * mb, requests: 2_000 })).toBe(0);
    expect(leftBy(first, { bytes: 84 * mb, requests: 2_024 })).toBe(1_024);
    expect(leftBy(first, { bytes: 70 * mb, requests: 2_024 })).toBe(0);
  });
});
