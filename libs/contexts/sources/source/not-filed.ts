import { type Act, type Instant, label, localDateOf } from '#domain/kernel';
import { newsOf, owe, periodsOver, type Suspicion } from '#domain/procedure';
import { recurs } from './recurs.js';
import type { SourceEvent } from './source.events.js';
import type { HazardSource, Known } from './source.state.js';

type Asked = Parameters<ReturnType<typeof periodsOver>>;
type Over = readonly SourceEvent[] | undefined;

/** What the office owes once the unit has not filed in time（逾期未备案）. */
export const orderFilingClock = 'order-filing';

/** The one whose filing was missed, as enforcement is told of it. */
const suspicionOf = (
  { identified, assessed }: HazardSource & Pick<Known, 'identified'>,
  due: Instant,
  act: Act,
): Suspicion => {
  const { name, unit, area, organ, handlingOrgan } = identified.source;
  return {
    unit,
    facts: `重大危险源（${name}）安全评估报告日期${assessed?.assessedOn ?? '-'}，应当于${localDateOf(due)}前备案，逾期未备案`,
    foundOn: localDateOf(act.now),
    area,
    organ,
    handlingOrgan,
  };
};

/**
 * A clock of a source that is over. Where it was that of the filing, it is a clue of enforcement at
 * once, and somebody owes by name what the law asks then: ordered to file, the clue decided (WSL
 * 101(2), X20); a period missed owes the next one.
 */
export const overFor = (
  asked: Asked[0],
  ring: Asked[1],
  source: HazardSource,
  act: Asked[3],
): Over => {
  if (asked.clock !== 'MHS-5') return periodsOver(recurs)(asked, ring, source, act);
  const news = newsOf(asked, ring);
  const { identified } = source;
  if (news.type !== 'ClockExpired' || !identified) return undefined;
  const duty = owe(act, {
    duty: orderFilingClock,
    rule: 'DTY-SETTLE',
    what: label(
      'order it to be filed, and decide on the clue (WSL 101)',
      '重大危险源逾期未备案：责令限期改正，对已转执法的线索依照安全生产法第一百零一条决定是否立案',
    ),
    by: { kind: 'post', role: 'officer', organ: identified.source.handlingOrgan },
    why: ['WSL 101', 'X20'],
  });
  const suspicion = suspicionOf({ ...source, identified }, asked.due, act);
  return [
    { type: 'ClockExpired', data: { ...news.data, clocks: [duty] } },
    {
      type: 'FilingMissed',
      data: { missed: `filing-${identified.sourceId}-${localDateOf(asked.due)}`, suspicion },
    },
  ];
};
