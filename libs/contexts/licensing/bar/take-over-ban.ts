import {
  type Act,
  type Asks,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { again, from, mustBeFromBefore, takenOverAlways } from '#domain/procedure';
import { barCommand } from './bar.state.js';
import { barRecorded } from './record-bar.js';
import type { Bar } from './standing.js';

const { day, id, oneOf, optional, text } = fields;

const asks = {
  rule: oneOf(['ACB-1', 'ACB-2', 'ACB-3', 'ACB-5'], { about: 'By which rule（限制依据）' }),
  from: day({ about: 'Runs from（起算日）', past: true }),
  industry: optional(
    text({ about: 'Industry where it binds in that alone（限制的行业代码）', max: 6 }),
  ),
  organ: id({ names: 'organ', about: 'Organ that keeps it here（承接机关）' }),
  takenOver: takenOverAlways,
};

type OnPaper = Asks<typeof asks> & Readonly<{ barId: string; subject: string }>;

/**
 * Takes over a ban on heading units that ran before its organ kept it here（任职限制补录）: it ends
 * by the rule of its day, or never (ACB-1 … ACB-5). Whose it is the installation alone can tell, by
 * the keyed token of the identity number.
 */
export const takeOverBan = barCommand('TakeOverBan', {
  title: 'Take over a ban from paper（任职限制补录）',
  by: [],
  system: ['installation'],
  asks,
  fills: filledWith<Pick<OnPaper, 'barId' | 'subject'>>(),
  repeat: (asked, { over, standing }) => {
    if (over.includes(asked.barId)) return true;
    const there = standing.find(({ barId }) => barId === asked.barId);
    const { rule, from: since, takenOver } = asked;
    return again(
      there && { rule: there.rule, from: there.from, takenOver: there.takenOver },
      { rule, from: since, takenOver },
      'bar-exists',
    );
  },
  rule: (asked, _, act) => {
    mustBeFromBefore(act, asked.organ, asked.takenOver);
    if (asked.from > localDateOf(act.now))
      refuse('day-not-come', `${asked.from} 尚未到来（that day has not come yet）.`, asked.rule);
    return [{ type: 'BarRecorded', data: barRecorded(barOf(asked, act), act) }];
  },
});

export type TakeOverBan = MessageOf<typeof takeOverBan>;

const barOf = (asked: OnPaper, act: Act): Bar => {
  const { barId, subject, rule, from: since, industry, takenOver } = asked;
  const until = lastDayOf(asked, act);
  if (until !== undefined && until < localDateOf(act.now))
    refuse('ban-is-over', `该限制已于 ${until} 届满（the ban was over on ${until}）.`, rule);
  const bar = { barId, kind: 'principal-ban', subject, source: barId, rule, from: since } as const;
  return {
    ...bar,
    ...(until !== undefined && { until }),
    ...(industry !== undefined && { industry }),
    takenOver,
  };
};

/** Five years by its rule; for life where that says so, in any unit or in the same industry. */
const lastDayOf = ({ rule, from: since, industry }: OnPaper, act: Act): Bar['until'] => {
  const ofLife = act.law.amountIf(rule, 'lifetime', since) === 1;
  const inOne = act.law.amountIf(rule, 'sameIndustryOnly', since) === 1;
  if (ofLife && inOne && industry === undefined)
    refuse(
      'industry-missing',
      '终身限制及于同一行业的，须写明行业代码（for life in the same industry: say which）.',
      rule,
    );
  return ofLife ? undefined : act.law.clock(rule, from(since)).dueDate;
};
