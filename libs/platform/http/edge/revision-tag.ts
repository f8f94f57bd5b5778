import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { keptFor } from './kept-publicly.js';

const revisionIn = (answer: unknown): number | undefined =>
  typeof answer === 'object' &&
  answer !== null &&
  'revision' in answer &&
  typeof answer.revision === 'number'
    ? answer.revision
    : undefined;

/**
 * Whoever looks at a matter is told its revision as `ETag`, which `If-Match` of an act takes: the
 * act is refused when the matter has moved on（版本）. What is shown changes with the day while the
 * revision stays, so no answer is "not modified", but for what is kept publicly.
 */
export class RevisionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method, headers } = http.getRequest<Request>();
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || keptFor(context) !== undefined) return next.handle();
    delete headers['if-none-match'];
    return next.handle().pipe(
      map((answer: unknown) => {
        const revision = revisionIn(answer);
        if (revision !== undefined) http.getResponse<Response>().setHeader('ETag', `"${revision}"`);
        return answer;
      }),
    );
  }
}
