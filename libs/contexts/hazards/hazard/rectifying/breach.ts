import { type Act, localDateOf } from '#domain/kernel';
import type { Hazard } from '../hazard.state.js';
import type { Breach } from './rectifying.events.js';

const ways = { late: '未按期消除', failed: '治理后经审查不合格' } as const;

/** What enforcement is told when a unit did not remove its hazard in time (HAZ-S12, X2, X3). */
export const breachOf = (
  { reported, limit }: Hazard,
  act: Act,
  how: keyof typeof ways,
): Breach | undefined => {
  if (reported?.report.subject.kind !== 'unit') return undefined;
  const { hazardId, report } = reported;
  const { organ, handlingOrgan, mandate, area, facts } = report;
  const { id, name, creditCode } = report.subject;
  return {
    hazardId,
    unit: { id, name, ...(creditCode !== undefined && { creditCode }) },
    facts: `重大事故隐患${ways[how]}（期限${limit ?? '-'}）：${facts}`,
    foundOn: localDateOf(act.now),
    area,
    organ,
    handlingOrgan,
    ...(mandate !== undefined && { mandate }),
  };
};
