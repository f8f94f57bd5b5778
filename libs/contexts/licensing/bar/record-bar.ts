import { type Act, sentInstead, type MessageOf, refuse, same, startOfDay } from '#domain/kernel';
import { start } from '#domain/procedure';
import { news } from '../desk/news.js';
import { barCommand } from './bar.state.js';
import { type Bar, barClock } from './standing.js';

/** The rules of re-application whose length the law itself sets. */
const setByLaw = ['LIC-B1', 'LIC-B2'];

/**
 * Keeps somebody from applying again (LIC-B1, LIC-B2), or a principal from the post (LIC-B7). It
 * sits on the person's or the unit's own stream, so that a change of company does not shake it off.
 */
export const recordBar = barCommand('RecordBar', {
  title: 'Record a bar or a ban（记录限制）',
  ...news,
  fills: sentInstead<Bar>(),
  repeat: (asked, { over, standing }, act) => {
    if (over.includes(asked.barId)) return true;
    const there = standing.find(({ barId }) => barId === asked.barId);
    if (!there || same(there, barRecorded(asked, act).bar)) return there !== undefined;
    return refuse('bar-exists', 'Another bar already has this id（该编号已被另一限制使用）.');
  },
  rule: (asked, _, act) => {
    if (asked.kind === 'reapplication' && !setByLaw.includes(asked.rule))
      refuse(
        'bar-without-rule',
        'A bar on new applications follows from LL 78 or LL 79（不得再次申请的限制只能依据行政许可法第七十八条、第七十九条）.',
      );
    return [{ type: 'BarRecorded', data: barRecorded(asked, act) }];
  },
});

export type RecordBar = MessageOf<typeof recordBar>;

/** The law sets the length of a bar; a ban ends on the day that was decided, or never. */
const clocksOf = ({ rule, barId, from, until }: Bar, act: Act) => {
  const facts = { start: startOfDay(from) };
  const as = { duty: 'licence-approver', name: barClock({ rule, barId }) } as const;
  if (setByLaw.includes(rule)) return [start(act, { rule, ...as }, facts)];
  return until === undefined ? [] : [start(act, { rule: 'LIC-B7', ...as }, { ...facts, until })];
};

/** A bar with the clock that ends it, and the day on which that is. */
export const barRecorded = (asked: Bar, act: Act) => {
  const { barId, kind, subject, rule, source, from, item, industry, takenOver } = asked;
  const clocks = clocksOf(asked, act);
  const until = clocks[0]?.set.dueDate;
  const bar: Bar = { barId, kind, subject, rule, source, from, until, item, industry };
  return { bar: takenOver ? { ...bar, takenOver } : bar, clocks };
};
