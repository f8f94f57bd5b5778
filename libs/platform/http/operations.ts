import type { NextFunction, Request, Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemException } from './problems/problem.js';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Who watches the processes（运维监测）: metrics, the findings of health and the descriptions of
 * the API are for whoever shows the token of operations, or for everybody where none is set.
 */
export class Operations {
  constructor(private readonly settings: Readonly<{ OPERATIONS_TOKEN?: string | undefined }>) {}

  /** Whether somebody shows it. */
  watches(authorization = ''): boolean {
    const { OPERATIONS_TOKEN: token } = this.settings;
    if (!token) return true;
    const [, shown = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    return timingSafeEqual(digestOf(shown), digestOf(token));
  }

  /** Throws a 401 problem for whoever does not. */
  mustWatch(authorization?: string): void {
    if (!this.watches(authorization))
      throw new ProblemException(
        401,
        'operations-token-missing',
        'This is for those who watch the processes: show their token（仅限运维监测，请出示运维令牌）.',
      );
  }
}

/** Keeps what lies behind it to those who watch the processes. */
export const forOperations =
  (operations: Operations) =>
  ({ headers }: Request, _: Response, next: NextFunction): void => {
    operations.mustWatch(headers.authorization);
    next();
  };
