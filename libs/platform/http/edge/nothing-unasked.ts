import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { fieldsNotValid, notAsked } from '../fields/validation.js';

const takes = (what: RouteParamtypes, controller: object, method: string): boolean => {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object;
  return Object.keys(taken).some((one) => one.startsWith(`${what}:`));
};

const fieldsOf = (body: unknown): readonly string[] =>
  typeof body === 'object' && body !== null ? Object.keys(body) : [];

/**
 * A route that takes no parameters, or no body, refuses every one: who misspells one, or says what
 * nobody asked, must not be answered as if it had been heard.
 */
export class NothingUnasked implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, body } = context.switchToHttp().getRequest<Request>();
    const route = [context.getClass(), context.getHandler().name] as const;
    const names = [
      ...(takes(RouteParamtypes.QUERY, ...route) ? [] : Object.keys(query)),
      ...(takes(RouteParamtypes.BODY, ...route) ? [] : fieldsOf(body)),
    ];
    if (names.length > 0) throw fieldsNotValid(names.map((field) => notAsked(field, field)));
    return next.handle();
  }
}
