import { fields, refuse, unknown } from '#domain/kernel';
import type { ProjectionOrder } from './control.events.js';
import type { Control } from './control.state.js';

/** Only the operator (系统运维) touches projections, and says why. */
export const byTheOperator = { by: ['operator'] } as const;
export const withReason = { reason: fields.text({ about: 'Why（理由）' }) };

/** Nobody can order about what no worker has ever followed. */
export const mustBeFollowed = ({ kind }: Control): void => {
  if (kind === 'unknown')
    unknown('no-such-projection', 'No worker follows a projection of this name（无此投影）.');
};

/**
 * A reaction (联动) acts in the world: it has no table and is never run again from the beginning.
 */
export const mustHaveTable = (state: Control): void => {
  mustBeFollowed(state);
  if (state.kind === 'reaction')
    refuse('reaction-has-no-table', 'A reaction is never rebuilt or switched（联动不可重建）.');
};

const changesTable: readonly ProjectionOrder['type'][] = [
  'ProjectionRebuildAsked',
  'ProjectionSwitchAsked',
  'ProjectionRollbackAsked',
  'ProjectionDropAsked',
];

/** Refuses an order while one of these is not answered. */
export const mustBeIdle = ({ open }: Control, types = changesTable): void => {
  const order = open.find(({ type }) => types.includes(type));
  if (order)
    refuse(
      'order-under-way',
      `${order.type} is not answered yet: wait for it, or stop it（操作 ${order.type} 尚未完成，请等待或者停止）.`,
    );
};
