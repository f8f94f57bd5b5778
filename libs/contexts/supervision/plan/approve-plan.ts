import { label, localDate, localDateOf, type MessageOf, refuse, type Role } from '#domain/kernel';
import { actingAs, apartFrom, onThe, owe, stop } from '#domain/procedure';
import { sumsOf, coverageOf } from './coverage.js';
import { organsFor } from './draft-plan.js';
import { approvalClock, carryOutClock, draftedCommand } from './plan.state.js';

const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];

/** The head approves the plan (WSL 62); from then on it is owed that it is carried out. */
export const approvePlan = draftedCommand('ApprovePlan', {
  title: 'Approve the yearly plan（批准年度监督检查计划）',
  at: 'approval',
  by: heads,
  asks: {},
  who: ({ drafted }, act) => {
    const who = actingAs(act, heads, organsFor(drafted.organ, act), ['WSL 62']);
    const reason = 'Who drafted it does not approve it（编制人不得批准）.';
    apartFrom({ held: [drafted.by], code: 'drafted-it', reason, law: ['WSL 62'] }, act, who.id);
    return who;
  },
  repeat: (_, { approved }) => approved !== undefined,
  stage: ({ drafted: { units } }) => {
    if (sumsOf(coverageOf(units, [])).planned === 0)
      refuse(
        'nothing-planned',
        'Nobody is inspected by it: have the units graded first（计划中没有应检查的企业，请先定级）.',
        'ENT-2',
      );
  },
  rule: (_, plan, act, { id: by }) => [
    {
      type: 'PlanApproved',
      data: {
        approvedOn: localDateOf(act.validAt),
        by,
        clocks: [
          ...stop(plan, act.validAt, approvalClock),
          owe(act, {
            duty: carryOutClock,
            rule: 'DTY-DAY',
            facts: onThe(localDate(`${plan.drafted.year}-12-31`), act),
            what: label(
              `carry out the plan of ${plan.drafted.year}`,
              `完成${plan.drafted.year}年度监督检查计划`,
            ),
            by: { kind: 'unit', organ: plan.drafted.organ },
            why: ['WSL 62', 'ENT-2'],
          }),
        ],
      },
    },
  ],
});

export type ApprovePlan = MessageOf<typeof approvePlan>;
