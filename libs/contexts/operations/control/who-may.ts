import { type Act, type Actor, deny, holds, refuse, unknown } from '#domain/kernel';
import type { Control } from './control.state.js';

/** Only the operator (系统运维) touches projections. */
export const onlyTheOperator = ({ actor }: Pick<Act, 'actor'>): void => {
  if (!holds(actor, 'operator'))
    deny('wrong-role', 'Only an operator does that（仅系统运维可操作）.');
};

/** The operator, or whoever sits at a terminal beside the database and the store; nobody comes that way over HTTP. */
export const theOperatorOrTheTerminal = (act: Pick<Act, 'actor'>): void => {
  const { actor } = act;
  if (actor.kind !== 'system' || actor.by !== 'installation') onlyTheOperator(act);
};

/** Only the worker says what came of an order. */
export const onlyTheWorker = ({ actor }: Readonly<{ actor: Actor }>): void => {
  if (actor.kind !== 'system')
    deny('not-the-worker', 'Only the worker says what came of an order（由后台记录结果）.');
};

/** Nobody can order about what no worker has ever followed. */
export const mustBeFollowed = ({ kind }: Control): void => {
  if (kind === 'unknown')
    unknown('no-such-projection', 'No worker follows a projection of this name（无此投影）.');
};

/** A reaction (联动) acts in the world: it has no table and is never run again from the beginning. */
export const mustHaveTable = ({ kind }: Control): void => {
  if (kind === 'reaction')
    refuse('reaction-has-no-table', 'A reaction is never rebuilt or switched（联动不可重建）.');
};
