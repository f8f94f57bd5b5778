import type { NextFunction, Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import { worded } from '../problems/language.js';

const tooSlow = 'The body did not arrive in time（请求体未按时送达）.';

/** What a file comes in as; of such a body only the route itself reads anything. */
export const uploadType = 'application/offset+octet-stream';

/** What a paper is shown as by whoever holds it; of such a body, too, only its route reads. */
export const paperType = 'application/pdf';

/** A file may take longer, as long as some of it comes: so many bytes in that time. */
const uploadBytesMin = 65_536;

/**
 * Ends a request whose body does not arrive within so many milliseconds: who sends a byte a minute
 * must not hold a connection for as long as they like. Of a file that much must come in that time
 * that it is on its way.
 */
export const bodyWithin =
  (ms: number) =>
  (request: Request, response: Response, next: NextFunction): void => {
    let seen = request.socket.bytesRead;
    const late = setInterval(() => {
      const came = request.socket.bytesRead - seen;
      seen += came;
      if (request.is(uploadType) && came >= uploadBytesMin) return;
      clearInterval(late);
      if (request.complete || response.headersSent) return;
      const told = problem(408, 'body-too-slow', worded(tooSlow, 'zh'));
      response
        .status(408)
        .set('Connection', 'close')
        .type('application/problem+json')
        .send(JSON.stringify({ ...told, instance: request.path }));
    }, ms).unref();
    for (const event of ['end', 'close']) request.once(event, () => clearInterval(late));
    next();
  };
