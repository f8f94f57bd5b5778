import {
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { map, type Observable } from 'rxjs';

const key = 'kept-publicly-seconds';

/**
 * What anybody may ask and anybody on the way may keep for so long（可缓存的公开查询）. Asked again
 * with `If-None-Match`, an answer that says the same is a 304.
 */
export const KeptPublicly = (seconds: number): MethodDecorator => SetMetadata(key, seconds);

/** For how long an answer may be kept; nothing where the route says nothing. */
export const keptFor = (context: ExecutionContext): number | undefined =>
  Reflect.getMetadata(key, context.getHandler()) as number | undefined;

/** How far the log has come changes while what is told does not: it has no part in the tag. */
const tagOf = (answer: object): string => {
  const told = JSON.stringify({ ...answer, position: undefined });
  return `W/"${createHash('sha256').update(told).digest('base64url').slice(0, 32)}"`;
};

const isKnown = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some((one) => ['*', tag, tag.slice(2)].includes(one.trim()));

/** Says how long the answer of such a route may be kept, and tells nothing twice. */
export class KeepingPublicly implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const seconds = keptFor(context);
    if (seconds === undefined) return next.handle();
    const http = context.switchToHttp();
    const { headers } = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      map((answer: object) => {
        const tag = tagOf(answer);
        response.setHeader('ETag', tag);
        if (headers.authorization === undefined)
          response.setHeader('Cache-Control', `public, max-age=${seconds}`);
        if (!isKnown(headers['if-none-match'], tag)) return answer;
        response.status(304);
        return undefined;
      }),
    );
  }
}
