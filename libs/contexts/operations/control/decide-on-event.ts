import { fields } from '#domain/kernel';
import { byTheOperator, mustBeFollowed, withReason } from './control.guards.js';
import type { ProjectionEventRetried, ProjectionEventSkipped } from './control.events.js';
import { type Control, controlCommand } from './control.state.js';

type Decision = ProjectionEventSkipped | ProjectionEventRetried;

const onEvent = {
  ...byTheOperator,
  asks: { ...withReason, eventId: fields.id({ about: 'The event（事件编号）' }) },
} as const;

/** The same decision on that event is not answered yet. */
const isOpen = ({ open }: Control, decision: Decision['type'], eventId: string): boolean =>
  open.some(({ type, data }) => type === decision && 'eventId' in data && data.eventId === eventId);

/** Goes on as if the event said nothing to this projection（跳过）. */
export const skipEvent = controlCommand('SkipEvent', {
  title: 'Pass over an event that cannot be folded（跳过事件）',
  at: 'poison/:eventId/skip',
  ...onEvent,
  repeat: ({ eventId }, state) => isOpen(state, 'ProjectionEventSkipped', eventId),
  stage: mustBeFollowed,
  rule: ({ reason, eventId }, _, { commandId: order }) => [
    { type: 'ProjectionEventSkipped', data: { order, reason, eventId } },
  ],
});

/** Folds the event again（重试）, after a repair of the program. */
export const retryEvent = controlCommand('RetryEvent', {
  title: 'Fold an event again（重试事件）',
  at: 'poison/:eventId/retry',
  ...onEvent,
  repeat: ({ eventId }, state) => isOpen(state, 'ProjectionEventRetried', eventId),
  stage: mustBeFollowed,
  rule: ({ reason, eventId }, _, { commandId: order }) => [
    { type: 'ProjectionEventRetried', data: { order, reason, eventId } },
  ],
});
