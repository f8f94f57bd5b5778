import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import { deny, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { fitTogether, actingAs, again, empowered, stop, workingOrgans } from '#domain/procedure';
import { rules } from '../case.law.js';
import { clueDuty } from './clue-duty.js';
import { actsOf, matching, handlingOf } from '../duties.js';

const { text, texts } = fields;

/**
 * An officer asks for the case to be opened (立案审批表) and names the officers; whether it is, the
 * head decides.
 */
export const applyToFile = caseCommand('ApplyToFile', {
  title: 'Apply for filing（立案申请）',
  at: 'filing-application',
  by: officers,
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    grounds: text({ about: 'Grounds（立案理由）' }),
  },
  who: (state, act, { officers }) => {
    const handling = handlingOf(state);
    const { id } = actingAs(act, ['officer'], workingOrgans(handling));
    if (!officers.includes(id))
      deny(
        'not-on-the-case',
        'The applicant is one of the officers of the case（立案申请人须为本案办案人员）.',
        'PL 42',
      );
    empowered(handling, actsOf(state), act);
    fitTogether(officers, matching(state), act);
    return id;
  },
  repeat: (asked, state) => again(state.applied?.application, asked, 'already-applied'),
  rule: (asked, state, act, applicant) => {
    if (state.stage !== 'clue')
      refuse('not-a-clue', 'Only a clue is filed（只有线索可以申请立案）.', 'PL 54');
    return [
      {
        type: 'FilingApplied',
        data: {
          application: asked,
          appliedOn: localDateOf(act.now),
          applicant,
          clocks: stop(state, act.now, rules.filingForm, clueDuty),
        },
      },
    ];
  },
});

export type ApplyToFile = MessageOf<typeof applyToFile>;
