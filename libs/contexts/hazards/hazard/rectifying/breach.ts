import { type Act, localDateOf } from '#domain/kernel';
import type { Hazard } from '../hazard.state.js';
import type { Breach } from './rectifying.events.js';

/** What enforcement is told when a unit did not remove its hazard in time (HAZ-S12, X2, X3). */
export const breachOf = ({ reported, limit }: Hazard, act: Act): Breach | undefined => {
  if (reported?.report.subject.kind !== 'unit') return undefined;
  const { hazardId, report } = reported;
  const { organ, handlingOrgan, mandate, area, facts } = report;
  const { id, name, creditCode } = report.subject;
  return {
    hazardId,
    unit: { id, name, ...(creditCode !== undefined && { creditCode }) },
    facts: `重大事故隐患未按期消除（期限${limit ?? '-'}）：${facts}`,
    foundOn: localDateOf(act.now),
    area,
    organ,
    handlingOrgan,
    ...(mandate !== undefined && { mandate }),
  };
};
