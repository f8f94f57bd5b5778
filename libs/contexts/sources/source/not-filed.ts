import { label } from '#domain/kernel';
import { newsOf, owe, periodsOver } from '#domain/procedure';
import { recurs } from './recurs.js';
import type { HazardSource } from './source.state.js';

type Asked = Parameters<ReturnType<typeof periodsOver>>;
type Over = ReturnType<ReturnType<typeof periodsOver>>;

/** What the office owes once the unit has not filed in time（逾期未备案）. */
export const orderFilingClock = 'order-filing';

/**
 * A clock of a source that is over. Where it was that of the filing, somebody owes by name what the
 * law asks then: ordered to file, and fined (WSL 101(2), X20); a period missed owes the next one.
 */
export const overFor = (
  asked: Asked[0],
  ring: Asked[1],
  source: HazardSource,
  act: Asked[3],
): Over => {
  if (asked.clock !== 'MHS-5') return periodsOver(recurs)(asked, ring, source, act);
  const news = newsOf(asked, ring);
  if (news.type !== 'ClockExpired' || !source.identified) return undefined;
  const duty = owe(act, {
    duty: orderFilingClock,
    rule: 'DTY-SETTLE',
    what: label(
      'order it to be filed, and open a case (WSL 101)',
      '重大危险源逾期未备案：责令限期改正，依照安全生产法第一百零一条立案处罚',
    ),
    by: { kind: 'post', role: 'officer', organ: source.identified.source.handlingOrgan },
    why: ['WSL 101', 'X20'],
  });
  return [{ type: 'ClockExpired', data: { ...news.data, clocks: [duty] } }];
};
