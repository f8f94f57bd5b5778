import {
  type Act,
  type Command,
  type Decide,
  type LocalDate,
  refuse,
  same,
  startOfDay,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { start as startClock } from '../desk/clocks.js';
import type { BarRecorded } from './bar.events.js';
import type { Bars } from './bar.state.js';
import type { Bar } from './standing.js';

export type RecordBar = Command<
  'RecordBar',
  {
    barId: string;
    kind: Bar['kind'];
    subject: string;
    rule: string;
    source: string;
    from: LocalDate;
    /** Bans: the last day as the deciding context set it; for life when absent. Bars: the law sets it. */
    until?: LocalDate;
    item?: string;
    industry?: string;
  }
>;

/** The rules of re-application whose length the law itself sets. */
const setByLaw = ['LIC-B1', 'LIC-B2'];

/** The law sets the length of a bar; a ban ends on the day that was decided, or never. */
const clocksOf = ({ rule, barId, from, until }: RecordBar['data'], act: Act) => {
  const facts = { start: startOfDay(from) };
  const as = { duty: 'licence-approver', name: `${rule}:${barId}` };
  if (setByLaw.includes(rule)) return [startClock(act, rule, facts, as)];
  return until === undefined ? [] : [startClock(act, 'LIC-B7', { ...facts, until }, as)];
};

/**
 * Keeps somebody from applying again (LIC-B1, LIC-B2), or a principal from the post (LIC-B7). It sits on the person's or
 * the unit's own stream, so that a change of company does not shake it off.
 */
export const recordBar: Decide<RecordBar, Bars, BarRecorded> = (asked, bars, act) => {
  reactionOr(act);
  const { barId, kind, subject, rule, source, from, item, industry } = asked;
  if (bars.over.includes(barId)) return [];
  if (kind === 'reapplication' && !setByLaw.includes(rule))
    refuse(
      'bar-without-rule',
      'A bar on new applications follows from LL 78 or LL 79（不得再次申请）.',
    );
  const clocks = clocksOf(asked, act);
  const until = clocks[0]?.set.dueDate;
  const bar: Bar = { barId, kind, subject, rule, source, from, until, item, industry };
  const there = bars.standing.find((old) => old.barId === barId);
  if (!there) return [{ type: 'BarRecorded', data: { bar, clocks } }];
  return same(there, bar) ? [] : refuse('bar-exists', 'Another bar（限制） already has this id.');
};
