import { fields, refuse, same, type MessageOf } from '#domain/kernel';
import { mustHaveCome, mustNotPrecede } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { registeredOrganCommand } from './organ.state.js';

const { day, id, optional, text } = fields;

/**
 * Closes an organ (撤销), for instance a street that is merged (ENT-9). It stays readable for ever;
 * from the next day on nobody acts in it.
 */
export const closeOrgan = registeredOrganCommand('CloseOrgan', {
  title: 'Close an organ（撤销机关）',
  at: 'closing',
  ...keepers(),
  asks: {
    lastDay: day({ about: 'Last day it exists（撤销日期）' }),
    successor: optional(id({ about: 'Who takes over（承接机关）' })),
    basis: text({ about: 'Paper it rests on（依据）' }),
  },
  repeat: (asked, { closed }) => {
    if (!closed || same(closed, asked)) return closed !== undefined;
    return refuse(
      'organ-closed',
      `It was closed after ${closed.lastDay}（该机关已于 ${closed.lastDay} 之后撤销）.`,
    );
  },
  rule: ({ lastDay, successor, basis }, organ, act) => {
    if (successor !== undefined && (successor === organ.id || !act.registry.organ(successor)))
      refuse(
        'successor-unknown',
        'Its successor must be another registered organ（承接机关无效）.',
      );
    mustNotPrecede(lastDay, organ.from);
    mustHaveCome(lastDay, act);
    return [{ type: 'OrganClosed', data: { lastDay, successor, basis } }];
  },
});

export type CloseOrgan = MessageOf<typeof closeOrgan>;
