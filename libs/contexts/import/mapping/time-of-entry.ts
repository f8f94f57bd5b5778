import type { Instant } from '#domain/kernel';
import type { Fault } from '../imports/import.events.js';
import type { Mapping } from './mapping.js';
import { momentReader } from './read-values.js';

/** When an entry happened, or why it cannot be told. */
export type Timed =
  | Readonly<{ at: Instant; doubt?: string; wrong?: undefined }>
  | Readonly<{ at?: undefined; doubt?: undefined; wrong: readonly [Fault['kind'], string] }>;

const unreadable = (told: string): Timed => ({
  wrong: ['no-time', `${JSON.stringify(told)} is no time（无法识别时间）.`],
});

/** When it happened, or when the entry before did where the mapping says so. */
export const timeReader = ({ time }: Mapping, now: Instant) => {
  const momentOf = momentReader(time);
  const inPast = (at: Instant): Timed =>
    at > now ? { wrong: ['in-the-future', `${at} has not come yet（时间在未来）.`] } : { at };
  return (
    attributes: Readonly<Record<string, string>>,
    { last }: Readonly<{ last?: Instant }>,
  ): Timed => {
    const told = attributes[time.from]?.trim() ?? '';
    const at = told === '' ? undefined : momentOf(told);
    if (at) return inPast(at);
    if (told !== '' || time.missing === undefined || last === undefined) return unreadable(told);
    return { at: last, doubt: `it has no time, and takes that of the entry before（缺少时间）` };
  };
};
