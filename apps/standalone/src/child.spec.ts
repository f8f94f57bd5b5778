import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child.js';
import { freePort } from './ports.js';

describe('A process of the stack', () => {
  it('SEC-17 goes on when its log cannot be written', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'child-'));
    const port = await freePort();
    const entry = join(dir, 'talks.mjs');
    writeFileSync(
      entry,
      `import { createServer } from 'node:http';
      setInterval(() => console.log('still here'), 20);
      createServer((_, answer) => answer.end()).listen(${port}, '127.0.0.1');`,
    );
    // Whatever is written there finds the disk full.
    symlinkSync('/dev/full', join(dir, 'talks.log'));
    const readyUrl = `http://127.0.0.1:${port}/`;
    const child = new Child({
      name: 'talks',
      entry,
      env: {},
      logDir: dir,
      readyUrl,
      readyWithinMs: 20_000,
    });
    try {
      await child.start();
      await sleep(200);
      expect(child.running).toBe(true);
      expect((await fetch(readyUrl)).ok).toBe(true);
    } finally {
      await child.end();
      rmSync(dir, { recursive: true });
    }
  });
});
