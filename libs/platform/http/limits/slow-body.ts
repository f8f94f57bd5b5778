import type { NextFunction, Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import { worded } from '../problems/language.js';

const tooSlow = 'The body did not arrive in time（请求体未按时送达）.';

/**
 * Ends a request whose body does not arrive within so many milliseconds: who sends a byte a minute
 * must not hold a connection for as long as they like.
 */
export const bodyWithin =
  (ms: number) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const late = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      const told = problem(408, 'body-too-slow', worded(tooSlow, 'zh'));
      response
        .status(408)
        .set('Connection', 'close')
        .type('application/problem+json')
        .send(JSON.stringify({ ...told, instance: request.path }));
    }, ms).unref();
    for (const event of ['end', 'close']) request.once(event, () => clearTimeout(late));
    next();
  };
