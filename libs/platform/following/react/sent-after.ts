import { partsOf, type Recorded } from '#domain/kernel';
import { v5 as uuidv5 } from 'uuid';
import type { Dispatch } from '../follow/dispatcher.js';
import type { Wanted } from './looking-reaction.js';

/** A reaction's command id: the same event and reaction always ask for the same thing. */
export const reactionCommandId = (eventId: string, reaction: string, index = 0): string =>
  uuidv5(index === 0 ? reaction : `${reaction}#${index}`, eventId);

/**
 * The command a reaction sends because of an event: under an id that follows from both, and dated
 * with the event. What an applicant brought on the 9th is received on the 9th, whenever the worker
 * gets to it.
 */
export const sentAfter = (
  { id: eventId, stream, envelope }: Pick<Recorded, 'id' | 'stream' | 'envelope'>,
  reaction: string,
  { key, happened, ...command }: Wanted,
  index: number,
): Dispatch => {
  const as = key === undefined ? reaction : `${reaction} ${key}`;
  const { $correlationId: correlationId, validAt } = envelope;
  return {
    ...command,
    district: partsOf(stream)?.district ?? '',
    commandId: reactionCommandId(eventId, as, key === undefined ? index : 0),
    by: { kind: 'reaction', name: reaction },
    causedBy: { correlationId, eventId },
    ...(happened !== 'when-done' && { validAt }),
  };
};
