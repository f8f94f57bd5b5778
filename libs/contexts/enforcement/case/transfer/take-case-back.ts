import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { officers, heads } from '../said/case.roles.js';
import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { actingAs, again, decidingOrgans, from, start, voided } from '#domain/procedure';
import { isOfTransfer, rules } from '../case.law.js';
import { handlingOf } from '../duties.js';

const { text } = fields;

/**
 * A case given away comes back（移送退回）: the police did not file and nobody contests it, or
 * found no crime; it goes on here, and may be fined unless a court fined it (R310 10, 13; CRM-11,
 * CRM-12; E44). The law does not say whether the time to decide stood still meanwhile: the cautious
 * date leads, counted from the filing, and the other one is told beside it (PL 27, 60).
 */
export const takeCaseBack = caseCommand('TakeCaseBack', {
  title: 'Take back a transferred case（移送退回）',
  at: 'return',
  by: [...officers, ...heads],
  asks: {
    organ: text({ about: 'Organ that gives it back（退回机关）', max: 200 }),
    reasons: text({ about: 'Reasons（退回理由）', called: 'reason' }),
    document: text({ about: 'Its document（退回文书）', max: 200 }),
  },
  afterArchive: true,
  who: (state, act) =>
    actingAs(
      act,
      ['head-of-organ', 'principal-head', 'officer'],
      decidingOrgans(handlingOf(state), act),
    ).id,
  repeat: (asked, state) =>
    !state.transferred && again(state.returned?.back, asked, 'not-transferred'),
  late: since.transferred,
  rule: (asked, state, act, id) => {
    const { transferred, filed } = state;
    if (!transferred)
      return refuse(
        'not-transferred',
        'The case is with no other organ（案件未移送其他机关）.',
        'PL 27',
      );
    if (!filed)
      return refuse(
        'case-not-filed',
        'It was given away before filing: record a new clue（立案前已移送，须另行登记线索）.',
        'PL 54',
      );
    const returnedOn = localDateOf(act.validAt);
    const ended = voided(state, act.validAt, 'returned', isOfTransfer);
    const data = { back: asked, returnedOn, by: id };
    // What was decided before it went is carried out all the time: there is no period to run.
    if (state.penalty ?? state.noPenalty)
      return [{ type: 'CaseReturned', data: { ...data, clocks: ended } }];
    const period = start(act, { rule: rules.casePeriod, duty: 'officer' }, from(filed.filedOn));
    return [
      {
        type: 'CaseReturned',
        data: {
          ...data,
          ifStayed: ifStayed(filed.filedOn, transferred.transferredOn, returnedOn, act),
          clocks: [...ended, period],
        },
      },
    ];
  },
});

/** The last day, if the time with the police does not count（另一种计算：移送期间不计入）. */
function ifStayed(filedOn: LocalDate, sent: LocalDate, back: LocalDate, act: Act): LocalDate {
  const stayed = [{ from: sent, to: back, reason: '移送公安机关期间', law: 'PL 27; E44' }];
  return act.law.clock(rules.casePeriod, { ...from(filedOn), stayed }).dueDate;
}

export type TakeCaseBack = MessageOf<typeof takeCaseBack>;
