import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { ProblemException } from '../problems/problem.js';

/** Whether a route takes parameters: its class of them then knows each, and refuses others. */
export const takesQuery = (controller: object, method: string): boolean => {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object;
  return Object.keys(taken).some((one) => one.startsWith(`${RouteParamtypes.QUERY}:`));
};

/**
 * A route that takes no parameters refuses every one: who misspells one must not be answered as if
 * it had been heard.
 */
export class KnownQuery implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const names = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (names.length > 0 && !takesQuery(context.getClass(), context.getHandler().name))
      throw new ProblemException(
        400,
        'fields-not-valid',
        `Not valid: ${names.join(', ')}（字段不合要求）.`,
        names.map((field) => ({
          field,
          rule: 'whitelistValidation',
          message: `property ${field} should not exist`,
        })),
      );
    return next.handle();
  }
}
