import { v5 } from 'uuid';
import { instant } from '#domain/kernel';
import type { Told } from '../watching/watch.js';
import type { KnownPoint } from './known-points.js';

/** Names of alarms: UUIDv5 of point, kind and since when, so that no alarm is raised twice. */
const alarmNames = '6f1d2c1e-52ab-5c1e-9a54-0f1f4a1f2b77';

/** What an alarm is asked to do by what readings told of its point（报警、报警解除）. */
export const alarmOf = (
  { pointId, code, stands }: KnownPoint,
  { what, kind, since, at, value, limit }: Told,
): Readonly<{ id: string; type: 'ClearAlarm' | 'RaiseAlarm'; data: object }> => {
  const id = v5(`${pointId}|${kind}|${since}`, alarmNames);
  const shown = value !== undefined && { value };
  if (what === 'clear')
    return { id, type: 'ClearAlarm', data: { ...shown, clearedAt: instant(new Date(at)) } };
  const data = {
    alarmId: id,
    pointId,
    code,
    stands,
    kind,
    ...shown,
    ...(limit !== undefined && { limit }),
    since: instant(new Date(since)),
    raisedAt: instant(new Date(at)),
  };
  return { id, type: 'RaiseAlarm', data };
};
