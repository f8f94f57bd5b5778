import {
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { underNotice } from '../stages.js';
import { forTheUnit, unitOrOfficer } from '../who-may.js';

const { day, narrative, text } = fields;

const asks = {
  aims: text({ about: 'Aims and tasks（治理目标和任务）' }),
  measures: text({ about: 'Methods and measures（措施到位：方法和措施）' }),
  responsible: narrative(text({ about: 'Body and persons, by name（责任到位：机构和人员）' })),
  funds: text({ about: 'Funds and goods（资金到位：经费和物资）' }),
  finishBy: day({ about: 'Finished by（时限到位）' }),
  emergencyPlan: text({ about: 'Safety measures and emergency plan（预案到位）' }),
};

/**
 * The plan with five in place（五到位）and the six items of O16 15, filed with the lister by the
 * date in the notice (HAZ-S6, HZL-9, HAZ-D13).
 */
export const filePlan = knownCommand('FilePlan', {
  title: 'File the plan, five in place（报送治理方案）',
  at: 'plan',
  by: unitOrOfficer,
  evenInOwn: true,
  asks,
  who: forTheUnit,
  repeat: (asked, { plan }) => again(plan?.plan, asked, 'plan-filed'),
  stage: (hazard, _, { finishBy }) => {
    const { limit } = underNotice(hazard);
    mustNotBeBefore(hazard.listed?.listedOn, finishBy);
    if (finishBy > limit)
      refuse(
        'plan-beyond-limit',
        `The plan ends by the limit, ${limit}（方案时限不得超过整改期限${limit}）.`,
        'O16 15',
        'HAZ-S6',
      );
  },
  rule: (plan: Asks<typeof asks>, hazard, act, { id: by }) => {
    const filedOn = localDateOf(act.now);
    const content = { ...plan, subject: hazard.reported.report.subject, filedOn };
    return [
      {
        type: 'PlanFiled',
        data: {
          plan,
          filedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.plan, content]),
          clocks: stop(hazard, act.now, rules.plan),
        },
      },
    ];
  },
});

export type FilePlan = MessageOf<typeof filePlan>;
