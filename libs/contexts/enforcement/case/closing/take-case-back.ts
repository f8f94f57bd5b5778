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
import { actingAs, again, decidingOrgans, from, start } from '#domain/procedure';
import { rules } from '../case.law.js';
import { handlingOf } from '../duties.js';

const { text } = fields;

/**
 * A case given to the police comes back without criminal liability (移送退回): it may be fined
 * again (E44). The law does not say whether the time to decide stood still meanwhile: the cautious
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
    if (!transferred || transferred.to === 'competent-organ')
      return refuse(
        'not-transferred',
        'The case is not with police or supervision（案件不在公安或者监察机关）.',
        'PL 27',
      );
    if (!filed)
      return refuse(
        'case-not-filed',
        'It was given away before filing: record a new clue（立案前已移送，须另行登记线索）.',
        'PL 54',
      );
    const returnedOn = localDateOf(act.validAt);
    return [
      {
        type: 'CaseReturned',
        data: {
          back: asked,
          returnedOn,
          by: id,
          ifStayed: ifStayed(filed.filedOn, transferred.transferredOn, returnedOn, act),
          clocks: [start(act, { rule: rules.casePeriod, duty: 'officer' }, from(filed.filedOn))],
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
