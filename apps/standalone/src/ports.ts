import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below those that a system gives to whoever calls out: such a port may be gone again before it is
 * listened on.
 */
const anyPort = (): number => randomInt(15_000, 32_000);

/** Takes the port if it is free, otherwise any free one: two stacks at once do not collide. */
export const freePort = (wanted = anyPort()): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(freePort()) : reject(error),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** The wanted port, or another where it is busy, which is said. */
export const portFor = async (
  what: string,
  wanted: number,
  say: (line: string) => void,
): Promise<number> => {
  const port = await freePort(wanted);
  if (port !== wanted)
    say(
      `  Port ${wanted} for ${what} is busy, another program listens there（端口被占用）: took ${port}`,
    );
  return port;
};
