import {
  type Act,
  type ClockChange,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  own,
  refuse,
  startOfDay,
} from '#domain/kernel';
import {
  alreadySo,
  drawUp,
  from,
  move,
  mustBePossibleDay,
  type Service,
  servedOnDay,
  start,
} from '#domain/procedure';
import { defenceClock, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { forms, papersOf } from '../papers.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { headOfCase } from '../duties.js';

const { day, oneOf, text } = fields;

type Recorded = Readonly<{ service: Service; servedOn: LocalDate }>;
type Asked = Readonly<{ of: 'notice' | 'decision'; servedOn: LocalDate; reasons: string }>;

/**
 * Corrects the day on which notice or decision reached the party（更正送达日期）. An officer
 * recorded it, the head corrects it: two hands. The clocks follow the true day, both days stay on
 * record (PL 61; E36). A decision that turns out to be made before the party had its days is in
 * question (PL 45, 62, 64).
 */
export const correctService = caseCommand('CorrectService', {
  title: 'Correct the day of service（更正送达日期）',
  at: 'service-corrections',
  by: heads,
  asks: {
    of: oneOf(['notice', 'decision'], { about: 'Of notice or decision（告知书或决定书）' }),
    servedOn: day({ about: 'The day it reached the party（实际送达日期）', past: true }),
    reasons: text({ about: 'Reasons and proof（更正理由及依据）', called: 'reason' }),
  },
  afterArchive: true,
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    state.correctedServices.some((one) => alreadySo(one, asked)) &&
    recordedOf(asked.of, state)?.servedOn === asked.servedOn,
  rule: (asked, state, act, correctedBy) => {
    const recorded = recordedOf(asked.of, state);
    if (!recorded)
      return refuse('not-served-yet', '尚无送达记录（no service is on record）.', 'PL 61');
    const { of, servedOn, reasons } = asked;
    const { service, servedOn: was } = recorded;
    mustBePossibleDay(servedOn, { servedOn: was, madeOn: madeOn(of, state) }, act, 'PL 61');
    const correctedOn = localDateOf(act.now);
    const until = lastDay(asked, state, act);
    const content = { of, was, servedOn, reasons, correctedOn };
    return [
      {
        type: 'ServiceCorrected',
        data: {
          of,
          service: servedOnDay(service, servedOn),
          servedOn,
          was,
          until,
          reasons,
          correctedOn,
          correctedBy,
          questions: premature(asked, until, state),
          documents: drawUp(papersOf(state), act, [forms.correction, content]),
          clocks: followed(asked, state, act),
        },
      },
    ];
  },
});

export type CorrectService = MessageOf<typeof correctService>;

function recordedOf(of: Asked['of'], { round, served }: Case): Recorded | undefined {
  return of === 'notice' ? round?.served : served;
}

function madeOn(of: Asked['of'], state: Case): LocalDate | undefined {
  if (of === 'notice') return state.round?.notice.notifiedOn;
  return (state.penalty ?? state.noPenalty)?.decidedOn;
}

function lastDay({ of, servedOn }: Asked, { penalty }: Case, act: Act): LocalDate | undefined {
  const dueDate = (rule: string) => act.law.clock(rule, from(servedOn)).dueDate;
  if (of === 'notice') return dueDate(rules.hearingRequest);
  const payable = penalty && penalty.fineFen > 0 && !penalty.onSpotCollection;
  return payable ? dueDate(rules.payment) : undefined;
}

const heardIn = (round: Case['round']): boolean =>
  round?.held !== undefined || round?.waived?.waiver.hearing === true;

function premature(
  { of }: Asked,
  until: LocalDate | undefined,
  { penalty, round }: Case,
): string | undefined {
  if (of !== 'notice' || !penalty || !until || heardIn(round)) return undefined;
  if (penalty.decidedOn > until) return undefined;
  return `告知书实际送达后，当事人陈述申辩、申请听证的期限至 ${until}，决定于 ${penalty.decidedOn} 作出（decided before the time of the party was over）`;
}

/** Clocks that ran from the wrong day run from the true one; what ran out too early runs again. */
function followed({ of, servedOn }: Asked, state: Case, act: Act): readonly ClockChange[] {
  const names =
    of === 'notice'
      ? [rules.hearingRequest, defenceClock]
      : [rules.payment, rules.review, rules.litigation];
  return names.flatMap((name): readonly ClockChange[] => {
    const running = own(state.clocks, name);
    if (running)
      return move(act, state, name, {
        facts: (was) => ({ ...was, start: startOfDay(servedOn) }),
        why: 'day of service corrected（更正送达日期）',
      });
    const ranOut = own(state.lapsed, name) !== undefined;
    const duty = name === rules.payment ? 'cashier' : 'officer';
    const rule = name === defenceClock ? rules.hearingRequest : name;
    return ranOut ? [start(act, { rule, duty, name }, from(servedOn))] : [];
  });
}
