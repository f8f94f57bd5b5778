import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectAsync } from 'mqtt';

/** Where the program is on this machine, if it is. */
export const mosquitto = ((): string | undefined => {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin`;
  try {
    return execFileSync('which', ['mosquitto'], { env: { PATH: path }, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
})();

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** A broker of its own on loopback; nothing of it is left when it stops. */
export const startBroker = async (): Promise<
  Readonly<{ url: string; stop: () => Promise<void> }>
> => {
  const dir = mkdtempSync(join(tmpdir(), 'broker-'));
  const port = await freePort();
  const file = join(dir, 'mosquitto.conf');
  writeFileSync(file, `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence false\n`);
  const child: ChildProcess = spawn(mosquitto!, ['-c', file], { stdio: 'ignore' });
  const url = `mqtt://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      const client = await connectAsync(url, { reconnectPeriod: 0, connectTimeout: 1_000 });
      await client.endAsync();
      break;
    } catch {
      await sleep(50);
    }
  }
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, stop };
};

/** Publishes one message and waits until the broker has it. */
export const publish = async (url: string, topic: string, payload: string): Promise<void> => {
  const client = await connectAsync(url);
  await client.publishAsync(topic, payload, { qos: 1 });
  await client.endAsync();
};
