import { ProblemException } from './problem.js';

/** One client asks more often than anybody needs to. */
export const tooMany = (): ProblemException =>
  new ProblemException(
    429,
    'too-many-requests',
    'Too many requests; wait as long as Retry-After says（请求过于频繁，请稍后再试）.',
  );
