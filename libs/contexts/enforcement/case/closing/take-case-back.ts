import { caseCommand } from '../said/case.command.js';
import { officers, heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { actingAs, again, decidingOrgans, from, notBefore, start } from '#domain/procedure';
import { rules } from '../case.law.js';
import { handlingOf } from '../duties.js';

const { text } = fields;

/**
 * A case given to the police comes back without criminal liability (移送退回): it may be fined
 * again (E44). The time to decide starts on the day it came back, because the bureau could not act
 * meanwhile.
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
    notBefore(act, transferred.transferredOn, 'the transfer');
    const returnedOn = localDateOf(act.validAt);
    return [
      {
        type: 'CaseReturned',
        data: {
          back: asked,
          returnedOn,
          by: id,
          clocks: [start(act, { rule: rules.casePeriod, duty: 'officer' }, from(returnedOn))],
        },
      },
    ];
  },
});

export type TakeCaseBack = MessageOf<typeof takeCaseBack>;
