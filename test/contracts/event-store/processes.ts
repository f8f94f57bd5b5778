import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../libs/stand-ins/event-node/main.js', import.meta.url));

/** The node as its own process, as `npm start` runs it. */
export type NodeProcess = Readonly<{
  child: ChildProcess;
  connectionString: string;
  port: number;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}>;

/** Starts the node; rejects with what it said when it does not come up. */
export const startProcess = async (
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<NodeProcess> => {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, EVENT_NODE_DATABASE_URL: databaseUrl, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const port = await new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const ready = /event node ready on (\d+)/.exec(said);
      if (ready) resolve(Number(ready[1]));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await exit)[0];
  };
  return { child, port, kill, connectionString: `esdb://127.0.0.1:${port}?tls=false` };
};
