import type { Instant } from '#domain/kernel';
import type { Fault } from '../imports/import.events.js';
import type { Mapping } from './mapping.js';
import { momentReader } from './read-values.js';

/** When an entry happened, or why it cannot be told. */
export type Timed =
  | Readonly<{ at: Instant; doubts: readonly string[]; wrong?: undefined }>
  | Readonly<{ at?: undefined; doubts?: undefined; wrong: readonly [Fault['kind'], string] }>;

const unreadable = (told: string, zoneless: boolean): Timed => ({
  wrong: [
    'no-time',
    zoneless
      ? `${JSON.stringify(told)} names no zone, and time.zone of the mapping neither（${JSON.stringify(told)} 未写时区，映射中也没有 time.zone）.`
      : `${JSON.stringify(told)} is no time（无法识别时间 ${JSON.stringify(told)}）.`,
  ],
});

/** When it happened, or when the entry before did where the mapping says so. */
export const timeReader = ({ time }: Mapping, now: Instant) => {
  const momentOf = momentReader(time);
  const inUtc = momentReader({ ...time, zone: '+00:00' });
  const lacksZone = (told: string): boolean => time.zone === undefined && inUtc(told) !== undefined;
  const inPast = (at: Instant): Timed =>
    at > now
      ? { wrong: ['in-the-future', `${at} has not come yet（时间 ${at} 尚未到来）.`] }
      : { at, doubts: [] };
  return (
    attributes: Readonly<Record<string, string>>,
    { last }: Readonly<{ last?: Instant }>,
  ): Timed => {
    const told = attributes[time.from]?.trim() ?? '';
    const at = told === '' ? undefined : momentOf(told);
    if (at) return inPast(at);
    if (told !== '' || time.missing === undefined || last === undefined)
      return unreadable(told, lacksZone(told));
    const doubt = 'it has no time, and takes that of the entry before（缺少时间）';
    return { at: last, doubts: [doubt] };
  };
};
