import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { withSealedWords } from '#domain/kernel';
import { matterKey } from '#platform/http';
import { PersonalData } from './personal-data.js';

const ofMatter = /^sealed:matter\//;

/** What stands for a sealed text, or for a sealed word of a text, which has a mask of its own. */
type Show = (seal: string, mask?: string) => string;

const withParts = (value: object, show: Show): object => {
  const before: readonly unknown[] = Object.values(value);
  const shown = before.map((one) => withTexts(one, show));
  if (!shown.some((one, at) => one !== before[at])) return value;
  const names = Object.keys(value);
  return Array.isArray(value)
    ? shown
    : Object.fromEntries(names.map((name, at) => [name, shown[at]]));
};

/** The same with every sealed text of a matter shown; what has none is handed on as it is. */
export const withTexts = (value: unknown, show: Show): unknown => {
  if (typeof value === 'string')
    return ofMatter.test(value) ? show(value) : withSealedWords(value, show);
  if (typeof value !== 'object' || value === null) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? withParts(value, show) : value;
};

const hide: Show = (_, mask = '***') => mask;

/** The same with every sealed text of a matter hidden, and sealed words of others masked. */
export const hiddenTexts = (value: object): object => withParts(value, hide);

/**
 * Opens sealed texts of a matter, and words that are sealed in texts, for who was let in to that
 * matter (`@OfMatter`); in lists, boards and exports they are hidden.
 */
@Injectable()
export class OpenSeals implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly personalData: PersonalData,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const asked = [context.getHandler(), context.getClass()];
    const isLetIn = this.reflector.getAllAndOverride<unknown>(matterKey, asked) !== undefined;
    const show: Show = isLetIn ? (seal) => this.personalData.shown(seal) : hide;
    return next.handle().pipe(map((answer) => withTexts(answer, show)));
  }
}
