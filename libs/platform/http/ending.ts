import { Logger } from '@nestjs/common';
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

/** All parts of a process have so long, of the ten seconds after which a container is killed. */
const wholeGraceMs = 9_500;

/**
 * Ends the process though one of its parts does not: what waits for a store, a database or a broker
 * that is gone waits for ever, and nobody is there to kill what its parent left behind. What is on
 * record is safe at any instant; what was in hand is asked again by whoever asked. Answers what to
 * call when the end begins.
 */
export const endingAnyway =
  (withinMs = wholeGraceMs): (() => void) =>
  () => {
    setTimeout(() => {
      new Logger('Serve').error(
        `进程停止超时，强制结束。 Some part did not end in ${withinMs} ms: the process ends without it.`,
      );
      process.exit(1);
    }, withinMs).unref();
  };
