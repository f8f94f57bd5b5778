import { createServer } from 'node:net';

/** Takes the port if it is free, otherwise any free one: two stacks at once do not collide. */
export const freePort = (wanted = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' && wanted !== 0 ? resolve(freePort()) : reject(error),
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
