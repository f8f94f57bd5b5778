import { fields, localDateOf, type MessageOf, type Owner } from '#domain/kernel';
import { handOver } from '#domain/procedure';
import { handlerOf } from '../duties.js';
import { knownCommand } from '../hazard.state.js';
import { handling, heads, mustHandle } from '../who-may.js';

const { id, text } = fields;
const leaders = ['team-leader', ...heads] as const;

/**
 * Hands a hazard to another officer（移交承办）, as when somebody leaves a post: what the one
 * before owed, the new one owes from that moment on; what was missed stays with who missed it.
 */
export const assignHandler = knownCommand('AssignHandler', {
  title: 'Hand it to another officer（移交承办）',
  at: 'handler',
  by: leaders,
  asks: {
    to: id({ about: 'Who handles it from now on（承办人）' }),
    reason: text({ about: 'Why（移交理由）', max: 500 }),
  },
  who: (hazard, act, { to }) => {
    const who = handling(leaders)(hazard, act);
    mustHandle(hazard.reported.report, to, act);
    return who;
  },
  repeat: ({ to, reason }, { handler }) => handler?.to === to && handler.reason === reason,
  rule: ({ to, reason }, hazard, act, { id: by }) => {
    const organ = hazard.reported.report.handlingOrgan;
    const from = handlerOf(hazard);
    const taken: Owner = { kind: 'person', person: to, organ };
    return [
      {
        type: 'HandlerAssigned',
        data: {
          to,
          ...(from !== undefined && { from }),
          reason,
          assignedOn: localDateOf(act.now),
          by,
          clocks: from === undefined ? [] : handOver(act, hazard, { from, to: taken, why: reason }),
        },
      },
    ];
  },
});

export type AssignHandler = MessageOf<typeof assignHandler>;
