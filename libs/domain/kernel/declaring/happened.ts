import type { Field, Fields } from './fields.js';
import type { Act } from '../people/act.js';
import {
  endOfDay,
  type Instant,
  instant,
  isLocalDate,
  localDate,
  localDateOf,
} from '../time/instant.js';
import { refuse } from '../values/refusal.js';

type Words = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Words => typeof value === 'object' && value !== null;

const shapesOf = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

type Mark = 'happened' | 'past';

const isMarked = (field: Field, mark: Mark): boolean =>
  (field.kind === 'day' || field.kind === 'moment') && field[mark] === true;

/** What the fields with such a mark say, within parts and choices as well. */
const toldIn = (fields: Fields, words: Words, marks: readonly Mark[]): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]): readonly string[] => {
    const value = words[name];
    if (typeof value === 'string' && marks.some((mark) => isMarked(field, mark))) return [value];
    const inside: readonly unknown[] = Array.isArray(value) ? value : [value];
    const tables = inside.filter(isTable);
    return shapesOf(field).flatMap((shape) => tables.flatMap((each) => toldIn(shape, each, marks)));
  });

/** What happened on a day has certainly happened when the day is over. */
const momentOf = (told: string): Instant =>
  isLocalDate(told) ? endOfDay(localDate(told)) : instant(told);

/**
 * The act as of when its fact happened, where the request says when: a mail that was received on
 * the third and is entered on the fifth is valid from the third（事实发生时间） (CAL-14, E50). What
 * is told of the future is refused (`mustHaveHappened`).
 */
export const asItHappened = (asks: Fields, data: object, act: Act): Act => {
  const told = toldIn(asks, { ...data }, ['happened']);
  if (told.length === 0) return act;
  const last = told.map(momentOf).toSorted().at(-1) ?? act.now;
  return { ...act, validAt: last < act.now ? last : act.now };
};

/**
 * Nobody puts on record what has not happened: what a request tells as a fact, its own or one that
 * it rests on, lies no later than today. The system hands on what is on record elsewhere.
 */
export const mustHaveHappened = (asks: Fields, data: object, { actor, now }: Act): void => {
  if (actor.kind !== 'person') return;
  const today = localDateOf(now);
  const ahead = toldIn(asks, { ...data }, ['happened', 'past']).find((told) =>
    isLocalDate(told) ? told > today : told > now,
  );
  if (ahead === undefined) return;
  const on = isLocalDate(ahead) ? ahead : localDateOf(instant(ahead));
  refuse(
    'not-happened-yet',
    `${on} 尚未到来：请在发生之后登记（it has not happened yet: record it when it has）.`,
    'E50',
  );
};
