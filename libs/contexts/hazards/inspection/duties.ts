import { type Act, type ClockFacts, label, type Owner, type Role } from '#domain/kernel';
import { onThe, owe, type Started, stop, voided } from '#domain/procedure';
import { unfollowed } from './findings.js';
import type { Inspection, Planned } from './inspection.state.js';
import {
  dailyPenaltyClock,
  listingClock,
  moreTimeClock,
  reInspectionClock,
} from './orders/order-clocks.js';

/** Who has it in hand（承办人）: the first of the pair that the scheme names. */
const handler = ({ planned: { scheme } }: Planned): Owner<Role> => {
  const [person] = scheme.officers;
  const organ = scheme.handlingOrgan;
  return person === undefined
    ? { kind: 'post', role: 'team-leader', organ }
    : { kind: 'person', person, organ };
};

/** The re-inspection of an order is owed by name, until it was made（复查职责, INS-6）. */
export const oweReInspection = (
  act: Act,
  inspection: Planned,
  orderId: string,
  facts?: ClockFacts,
): Started =>
  owe(act, {
    duty: reInspectionClock(orderId),
    rule: 'INS-6-REVIEW',
    ...(facts && { facts }),
    what: label('re-inspect what was ordered to be corrected', '复查责令限期整改事项'),
    by: handler(inspection),
    why: ['INS-6'],
  });

const visitDuty = 'visit';

/** What was planned for a day is done that day, or somebody answers for it (INS-1). */
export const oweVisit = (act: Act, inspection: Planned): Started =>
  owe(act, {
    duty: visitDuty,
    rule: 'DTY-DAY',
    facts: onThe(inspection.planned.scheme.on, act),
    what: label('make the planned inspection', '按方案实施检查'),
    by: handler(inspection),
    why: ['INS-1'],
  });

/** It was made, or refused by the unit. */
export const visited = (inspection: Planned, act: Act) => stop(inspection, act.validAt, visitDuty);

/** It was withdrawn: nobody owes it any more. */
export const notMade = (inspection: Planned, act: Act) =>
  voided(inspection, act.now, '取消检查', (clock) => clock === visitDuty);

const followUpDuty = 'follow-up';

/** What was found is ordered to be corrected or handed over, each of it (INS-4, INS-9). */
export const oweFollowUp = (act: Act, inspection: Planned): readonly Started[] =>
  unfollowed(inspection).length === 0
    ? []
    : [
        owe(act, {
          duty: followUpDuty,
          rule: 'DTY-SETTLE',
          what: label(
            'order what was found to be corrected, or hand it over',
            '对检查发现的问题责令整改或者移送',
          ),
          by: handler(inspection),
          why: ['INS-4', 'INS-9'],
        }),
      ];

/** Done once something follows from everything that was found. */
export const followedUp = (act: Act, inspection: Inspection, findings: readonly string[]) =>
  unfollowed(inspection).every(({ findingId }) => findings.includes(findingId))
    ? stop(inspection, act.now, followUpDuty)
    : [];

/** A request for more time is answered in writing by the head, in five days (INS-5, ENF-D15). */
export const oweAnswer = (act: Act, { planned: { scheme } }: Planned, orderId: string): Started =>
  owe(act, {
    duty: moreTimeClock(orderId),
    rule: 'ENF-D15',
    what: label('answer the request for more time', '答复延长整改期限的申请'),
    by: { kind: 'post', role: 'head-of-organ', organ: scheme.organ },
    why: ['INS-5'],
  });

/**
 * What was not corrected is looked at in two more ways (INS-8): whether the unit is fined by the
 * day（按日连续处罚）, and whether it is a major hazard to be listed（挂牌核查）.
 */
export const oweChecks = (act: Act, inspection: Planned, orderId: string): readonly Started[] => {
  const check = { rule: 'DTY-SETTLE', by: handler(inspection) };
  return [
    owe(act, {
      ...check,
      duty: dailyPenaltyClock(orderId),
      what: label('look whether it is fined by the day', '核查是否按日连续处罚'),
      why: ['INS-8', 'WSL 112'],
    }),
    owe(act, {
      ...check,
      duty: listingClock(orderId),
      what: label('look whether it is a major hazard to be listed', '核查是否构成重大隐患并挂牌'),
      why: ['INS-8', 'WSL 41'],
    }),
  ];
};
