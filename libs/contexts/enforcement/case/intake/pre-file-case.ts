import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import { deny, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { fitTogether, actingAs, again, empowered, start, workingOrgans } from '#domain/procedure';
import { rules } from '../case.law.js';
import { actsOf, matching, handlingOf } from '../duties.js';

const { flag, text, texts } = fields;

/**
 * Pre-files a clue (预立案). When it is urgent the officers investigate at once, and the filing
 * form is filled in within the days of ENF-D2.
 */
export const preFileCase = caseCommand('PreFileCase', {
  title: 'Pre-file a case（预立案）',
  at: 'pre-filing',
  by: [...officers, 'team-leader'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    grounds: text({ about: 'Grounds（预立案理由）' }),
    urgent: flag({ about: 'Urgent: investigated at once（情况紧急）' }),
  },
  who: (state, act, { officers }) => {
    const handling = handlingOf(state);
    const { id, capacity } = actingAs(act, ['officer', 'team-leader'], workingOrgans(handling));
    if (!officers.includes(id) && !capacity.roles.includes('team-leader'))
      deny(
        'not-on-the-case',
        'An officer pre-files what the officer will investigate（预立案须由承办人员提出）.',
        'PL 42',
      );
    empowered(handling, actsOf(state), act);
    fitTogether(officers, matching(state), act);
    return id;
  },
  repeat: (asked, state) => again(state.preFiled?.preFiling, asked, 'already-pre-filed'),
  late: since.discovered,
  rule: (asked, state, act, by) => {
    if (state.stage !== 'clue' || state.applied)
      refuse('not-a-clue', 'Only a clue is pre-filed（只有线索可以预立案）.', 'PL 54');
    const clocks = asked.urgent ? [start(act, { rule: rules.filingForm, duty: 'officer' })] : [];
    return [
      {
        type: 'CasePreFiled',
        data: {
          preFiling: asked,
          preFiledOn: localDateOf(act.validAt),
          preFiledAt: act.validAt,
          by,
          clocks,
        },
      },
    ];
  },
});

export type PreFileCase = MessageOf<typeof preFileCase>;
