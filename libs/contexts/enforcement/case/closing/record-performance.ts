import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import type { PenaltyKind } from '../shared.events.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';

const { oneOf, text, texts } = fields;

/** Kinds that money does not perform and service alone does not complete. */
export const kindsToPerform = [
  'licence-suspended',
  'qualification-lowered',
  'licence-revoked',
  'activity-restricted',
  'production-stopped',
  'closure',
  'career-ban',
] as const satisfies readonly PenaltyKind[];

/**
 * 履行情况. Two officers record how a suspension, a revocation or a ban was carried out (PL 66).
 */
export const recordPerformance = caseCommand('RecordPerformance', {
  title: 'Record that a penalty was carried out（处罚履行）',
  at: 'performance',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    kind: oneOf(
      [
        'warning',
        'criticism',
        'fine',
        'confiscation',
        'licence-suspended',
        'qualification-lowered',
        'licence-revoked',
        'activity-restricted',
        'production-stopped',
        'closure',
        'career-ban',
      ],
      { about: 'Kind of penalty（处罚种类）' },
    ),
    how: text({ about: 'How it was carried out（履行情况）' }),
  },
  who: (state, act, { officers }) => pairOf(state, officers, act),
  repeat: ({ kind, how }, { performed }) => {
    const stored = performed.find((one) => one.kind === kind);
    return (
      stored !== undefined &&
      (alreadySo(stored, { how }) ||
        refuse(
          'already-performed',
          `It is recorded as performed: ${kind}（${kind} 已登记履行）.`,
          'PL 66',
        ))
    );
  },
  late: since.served,
  stage: notClosed,
  rule: ({ kind, how, officers }, state, act) => {
    const { penalty } = servedPenalty(state);
    if (!kindsToPerform.some((one) => one === kind) || !penalty.kinds.includes(kind))
      refuse(
        'kind-not-decided',
        `The decision has no such penalty to perform: ${kind}（决定中没有需要履行的该种处罚：${kind}）.`,
        'PL 66',
      );
    const performedOn = localDateOf(act.validAt);
    return [{ type: 'PenaltyPerformed', data: { kind, how, performedOn, officers } }];
  },
});

export type RecordPerformance = MessageOf<typeof recordPerformance>;
