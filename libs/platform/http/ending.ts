import type { Server } from 'node:http';

/** Less than the ten seconds after which a container is killed. */
const graceMs = 8_000;

/**
 * Lets a server that is told to end answer what it has in hand, and no more: clients that keep
 * their connection are told with each answer that it is the last on it, and after the grace what
 * is left is cut. Answers what to call when the end begins.
 */
export const ending = (server: Server, withinMs = graceMs): (() => void) => {
  let hasBegun = false;
  server.prependListener('request', (_, response) => {
    if (hasBegun) response.setHeader('Connection', 'close');
  });
  return () => {
    hasBegun = true;
    setTimeout(() => server.closeAllConnections(), withinMs).unref();
  };
};
