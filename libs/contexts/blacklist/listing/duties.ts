import {
  type Act,
  type ClockChange,
  label,
  type LocalDate,
  type Owner,
  type Role,
} from '#domain/kernel';
import { from, owe, owing, start, type Started, stop, voided } from '#domain/procedure';
import { rules } from './listing.law.js';
import type { Known, Listing, Measure } from './listing.state.js';

// What the office owes about an entry（职责台账）: at each step somebody, by a day.

type Organs = Readonly<{ organ: string; handlingOrgan: string }>;

const post =
  (role: Role) =>
  ({ organ }: Organs): Owner<Role> => ({ kind: 'post', role, organ });
const officer = ({ handlingOrgan }: Organs): Owner<Role> => ({
  kind: 'post',
  role: 'officer',
  organ: handlingOrgan,
});
const head = post('head-of-organ');

const duties = {
  [rules.confirm]: {
    what: label('confirm the candidate or close it', '确认拟列入线索或者终结'),
    by: officer,
    why: ['BLK-S1'],
  },
  [rules.notify]: {
    what: label('notify the subject', '告知拟列入对象'),
    by: officer,
    why: ['BLK-S2', 'M11-9'],
  },
  [rules.decide]: {
    what: label('decide whether the subject is listed', '决定是否列入'),
    by: head,
    why: ['BLK-S4', 'M11-10'],
  },
  [rules.serve]: {
    what: label(
      'serve decision and notice on repair together',
      '列入决定书、信用修复告知书一并送达',
    ),
    by: officer,
    why: ['BLK-S13', 'CRD-8'],
  },
  [rules.repairNotice]: {
    what: label('serve the notice on repair that is still owed', '补送信用修复告知书'),
    by: officer,
    why: ['CRD-8', 'E68'],
  },
  [rules.enter]: {
    what: label('enter it in the credit system', '录入信用系统'),
    by: officer,
    why: ['M11-11'],
  },
  [rules.publish]: {
    what: label('publish the entry', '公示列入信息'),
    by: officer,
    why: ['M11-11', 'WSL 78'],
  },
  [rules.measures]: {
    what: label('send the measures', '移送联合惩戒措施'),
    by: officer,
    why: ['BLK-S14', 'WSL 78'],
  },
  [rules.answerExit]: {
    what: label('decide on the early exit', '答复提前移出申请'),
    by: head,
    why: ['BLK-S8', 'BLK-D6'],
  },
  [rules.revoke]: {
    what: label('revoke the listing: the penalty fell', '处罚已撤销或者变更，撤销列入'),
    by: head,
    why: ['BLK-S11', 'BLK-D5'],
  },
};

/** Somebody owes that step from now on, or from the day that the facts say. */
export const oweStep = owing(duties);

/** The clock of one measure, for one step of it. */
export const measureClock = (rule: string, measureId: string): string => `${rule}.${measureId}`;

const words = {
  [rules.answer]: label('have the measure answered', '催办联合惩戒措施答复'),
  [rules.lift]: label('lift the measure', '解除联合惩戒措施'),
} as const;

/** The answer of the other side, or the lifting, is owed for one measure. */
export const oweMeasure = (
  act: Act,
  { about }: Known,
  rule: keyof typeof words,
  measureId: string,
): Started =>
  owe(act, {
    duty: measureClock(rule, measureId),
    rule,
    what: words[rule],
    by: officer(about),
    why: ['BLK-S14', rule === rules.lift ? 'CRD-7' : 'BLK-D16'],
  });

/** From the day of the decision: the term, and what is due within days (BLK-D1, D3, D4, D15). */
export const afterDecision = (act: Act, about: Organs, listedOn: LocalDate): readonly Started[] => [
  start(act, { rule: rules.term, duty: 'officer' }, from(listedOn)),
  oweStep(act, about, rules.serve, from(listedOn)),
  oweStep(act, about, rules.enter, from(listedOn)),
  oweStep(act, about, rules.publish, from(listedOn)),
];

/** A measure binds the other side, or nobody knows whether it does（已移送未被拒绝、未解除）. */
export const bindsStill = ({ answered, lifted }: Measure): boolean =>
  answered?.accepted !== false && lifted === undefined;

/** Off the list: what waits for the entry waits no more, and each measure is lifted (CRD-7). */
export const afterEnd = (listing: Known, act: Act, why: string): readonly ClockChange[] => [
  ...voided(listing, act.validAt, why, (clock) => !clock.startsWith(rules.lift)),
  ...listing.measures
    .filter(bindsStill)
    .map(({ measureId }) => oweMeasure(act, listing, rules.lift, measureId)),
];

/** Ends what was owed for a step. */
export const done = (
  listing: Listing,
  act: Act,
  ...clocks: readonly string[]
): readonly ClockChange[] => stop(listing, act.validAt, ...clocks);
