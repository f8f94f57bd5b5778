import type { Field, Fields } from './fields.js';
import type { Act } from '../people/act.js';
import { endOfDay, type Instant, instant, isLocalDate, localDate } from '../time/instant.js';

type Words = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Words => typeof value === 'object' && value !== null;

const shapesOf = (field: Field): readonly Fields[] => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape.fields];
  return field.kind === 'choice' ? Object.values(field.shapes).map(({ fields }) => fields) : [];
};

/** What the fields that say when it happened say, within parts and choices as well. */
const toldIn = (fields: Fields, words: Words): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]): readonly string[] => {
    const value = words[name];
    if ('happened' in field && field.happened && typeof value === 'string') return [value];
    const inside: readonly unknown[] = Array.isArray(value) ? value : [value];
    const tables = inside.filter(isTable);
    return shapesOf(field).flatMap((shape) => tables.flatMap((each) => toldIn(shape, each)));
  });

/** What happened on a day has certainly happened when the day is over. */
const momentOf = (told: string): Instant =>
  isLocalDate(told) ? endOfDay(localDate(told)) : instant(told);

/**
 * The act as of when its fact happened, where the request says when: a mail that was received on
 * the third and is entered on the fifth is valid from the third（事实发生时间） (CAL-14, E50). What
 * is told of the future is left to the rule.
 */
export const asItHappened = (asks: Fields, data: object, act: Act): Act => {
  const told = toldIn(asks, { ...data });
  if (told.length === 0) return act;
  const last = told.map(momentOf).toSorted().at(-1) ?? act.now;
  return { ...act, validAt: last < act.now ? last : act.now };
};
