import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
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

/** A process with a part that waits, when it ends, for a store that does not answer any more. */
const waitsForEver = (): string => `
  const { serve } = await import(${JSON.stringify(new URL('./serve.js', import.meta.url).href)});
  const { endWithParent } = await import(${JSON.stringify(new URL('./orphan.js', import.meta.url).href)});
  const { connect } = await import('node:net');
  class Waits {
    async onApplicationShutdown() {
      const store = connect(Number(process.env.STORE), '127.0.0.1');
      await new Promise((resolve) => store.on('data', resolve));
    }
  }
  endWithParent();
  await serve({ module: class {}, providers: [Waits] }, ${JSON.stringify({ ...about, logLevel: 'info' })});
  process.send('listens');
`;

/** What started it, and is killed. */
const parentOf = `
  import { fork } from 'node:child_process';
  const child = fork(process.argv[2], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  child.on('message', (said) => process.send(said));
`;

describe('A process of which one part waits for a store that is gone', () => {
  const within = 120_000;
  let dir: string;
  let store: Server;
  const forked = async (file: string, ...more: readonly string[]) => {
    const { port } = store.address() as AddressInfo;
    const child = fork(join(dir, file), more, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, STORE: String(port) },
    });
    await once(child, 'message');
    return child;
  };
  /** Its waiting part is cut off by the end of the process, and by nothing else. */
  const ends = async (): Promise<boolean> => {
    const [waiting] = (await once(store, 'connection')) as [Socket];
    const late = AbortSignal.timeout(13_000);
    return once(waiting.resume(), 'close', { signal: late }).then(
      () => true,
      () => false,
    );
  };
  beforeAll(async () => {
    dir = mkdtempSync(join(import.meta.dirname, 'waits-'));
    writeFileSync(join(dir, 'main.mjs'), waitsForEver());
    writeFileSync(join(dir, 'parent.mjs'), parentOf);
    store = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(store, 'listening');
  });
  afterAll(() => {
    store.close();
    rmSync(dir, { recursive: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends without it when told by %s, before a container is killed',
    async (signal) => {
      const child = await forked('main.mjs');
      const ended = ends();
      child.kill(signal);
      const hasEnded = await ended;
      child.kill('SIGKILL');
      expect(hasEnded).toBe(true);
    },
    within,
  );

  it(
    'ends so too when whoever started it was killed',
    async () => {
      const child = await forked('parent.mjs', join(dir, 'main.mjs'));
      const ended = ends();
      child.kill('SIGKILL');
      expect(await ended).toBe(true);
    },
    within,
  );
});
