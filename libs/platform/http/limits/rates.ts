import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  type ThrottlerLimitDetail,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
} from '@nestjs/throttler';
import type { Request } from 'express';
import type { Settings } from '#platform/config';
import { permissionAt } from '../access/permit.js';
import { tooMany } from '../problems/too-many.js';
import { SharedRates } from './shared-rates.js';

/** Requests a minute that one client may send to one route; nothing where nobody counts. */
export type Rates = Readonly<{ public?: number | undefined; signedIn?: number | undefined }>;

/** What people at their desks never reach, and who tries all numbers of licences does at once. */
const usual: Rates = { public: 120, signedIn: 1_200 };

/** The rates of a process: in production always, elsewhere only where they are set. */
export const ratesOf = (settings: Settings): Rates => {
  const { public: everybody, signedIn } = settings.NODE_ENV === 'production' ? usual : {};
  return {
    public: settings.RATE_PUBLIC_PER_MINUTE ?? everybody,
    signedIn: settings.RATE_SIGNED_IN_PER_MINUTE ?? signedIn,
  };
};

const aMinute = 60_000;
const enough = Number.MAX_SAFE_INTEGER;

/** The rates as the throttler takes them: one counter for each client and route. */
export const throttling = (rates: Rates, redisUrl?: string): ThrottlerModuleOptions => {
  const reflector = new Reflector();
  const limit = (context: ExecutionContext): number =>
    (isForEverybody(reflector, context) ? rates.public : rates.signedIn) ?? enough;
  const isUncounted = (context: ExecutionContext): boolean => limit(context) === enough;
  const storage = redisUrl === undefined ? {} : { storage: new SharedRates(redisUrl) };
  return {
    throttlers: [{ ttl: aMinute, limit }],
    skipIf: isUncounted,
    setHeaders: true,
    ...storage,
  };
};

const isForEverybody = (reflector: Reflector, context: ExecutionContext): boolean => {
  const permission = permissionAt(reflector, context);
  return permission !== undefined && 'everybody' in permission;
};

/** Health and metrics are asked by those who watch the process, as often as they like. */
const isWatched = ({ path }: Request): boolean => /^\/(health|metrics)(\/|$)/.test(path);

/**
 * Counts the requests of a client on each route: of whoever sends a token, of an address where none
 * is sent. Bad tokens are counted apart, by address.
 */
@Injectable()
export class RateLimit extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return isWatched(context.switchToHttp().getRequest<Request>());
  }

  protected override async getTracker({ ip, headers }: Request): Promise<string> {
    return headers.authorization ?? ip ?? '';
  }

  protected override async throwThrottlingException(
    _: ExecutionContext,
    __: ThrottlerLimitDetail,
  ): Promise<void> {
    throw tooMany();
  }
}
