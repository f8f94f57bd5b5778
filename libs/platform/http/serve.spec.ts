import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import { serve } from './serve.js';

@Injectable()
class Broken {
  constructor() {
    throw new Error('no such setting');
  }
}

@Module({ providers: [Broken] })
class Breaks {}

const about = { title: 'broken', description: '', version: '0', host: '127.0.0.1', port: 0 };

describe('An API whose module cannot be built', () => {
  it('is told to whoever starts it, and ends nothing else', async () => {
    const served = serve(Breaks, { ...about, logLevel: 'silent' });
    await expect(served).rejects.toThrow('no such setting');
  });
});

/** A process whose start takes until it is told to end, and goes on with what that took away. */
const startsLong = (): string => `
  const { serve } = await import(${JSON.stringify(new URL('./serve.js', import.meta.url).href)});
  let pool = {};
  class Slow {
    async onApplicationBootstrap() {
      process.send('begins');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      pool.connect();
    }
    onModuleDestroy() {
      pool = undefined;
    }
  }
  await serve({ module: class {}, providers: [Slow] }, ${JSON.stringify({ ...about, logLevel: 'info' })});
`;

describe.each(['SIGTERM', 'SIGINT'] as const)(
  'A process told by %s to end while it starts',
  (signal) => {
    it('ends at once and in good order', async () => {
      const dir = mkdtempSync(join(import.meta.dirname, 'starts-long-'));
      writeFileSync(join(dir, 'main.mjs'), startsLong());
      const child = fork(join(dir, 'main.mjs'), {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        execArgv: [],
      });
      try {
        let said = '';
        for (const stream of [child.stdout!, child.stderr!])
          stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
        await once(child, 'message');
        child.kill(signal);
        const [code] = (await once(child, 'close')) as [number | null];
        expect(said).not.toMatch(/Error|Node\.js v/);
        expect(said).toContain('启动中收到停止信号');
        expect(code).toBe(0);
      } finally {
        child.kill('SIGKILL');
        rmSync(dir, { recursive: true });
      }
    }, 30_000);
  },
);
