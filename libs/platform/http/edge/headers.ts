import type { NextFunction, Request, Response } from 'express';
import { paperType, uploadType } from '../limits/slow-body.js';
import { ProblemException } from '../problems/problem.js';

/**
 * What is answered to somebody who is signed in stays in no cache on the way（PIPL 51）: it is for
 * that person and that moment. What is public may be kept.
 */
export const notStored = ({ headers }: Request, response: Response, next: NextFunction): void => {
  if (headers.authorization !== undefined) response.setHeader('Cache-Control', 'no-store');
  next();
};

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isUpload = (request: Request): boolean =>
  request.method === 'PATCH' && request.path.startsWith('/uploads/') && !!request.is(uploadType);

const isPaper = (request: Request): boolean =>
  request.method === 'POST' && request.path === '/documents/check/file' && !!request.is(paperType);

/** Refuses (415) a body of another kind than JSON by its name, before it is read. */
export const jsonOnly = (request: Request, _: Response, next: NextFunction): void => {
  if (
    hasBody(request) &&
    !request.is('application/json') &&
    !isUpload(request) &&
    !isPaper(request)
  )
    throw new ProblemException(415, 'not-json', 'Send application/json（仅支持 JSON）.');
  next();
};
