import { isOfCorrection, type Recorded } from '#domain/kernel';
import type { EventLog } from '#platform/log';
import { aboutOf } from '../fold/followed.js';
import type { Dispatch } from '../follow/dispatcher.js';
import { afterCorrection, type Following } from './after-correction.js';
import type { AnyReaction } from './looking-reaction.js';
import { sentAfter } from './sent-after.js';
import { mayTakeBack, undoingAfter } from './undoing.js';

/** A command that a reaction asks for, and the event whose effect it undoes. */
export type AskedFor = Readonly<{
  command: Dispatch;
  undoes?: string;
  /** Nobody minds when there was nothing to undo. */
  maybeNothing?: boolean;
}>;

/** Whether a reaction has anything to say to an event. */
export const isFollowed = (reaction: AnyReaction, { type }: Readonly<{ type: string }>): boolean =>
  reaction.on[type] !== undefined || mayTakeBack(reaction, { type }) || isOfCorrection({ type });

const besides = (log: EventLog, reaction: AnyReaction, cause: Recorded): Promise<Following> =>
  isOfCorrection(cause)
    ? afterCorrection(log, reaction, cause)
    : undoingAfter(log, reaction, cause).then((undone) => ({ undone, wanted: [] }));

/**
 * All that a reaction asks for because of an event: what follows from it, what is undone because
 * it took something back, and what follows otherwise from a fact that it corrected. A rule that
 * cannot read the event throws at once; a look-up that fails, later.
 */
export const whatFollows = (
  log: EventLog,
  reaction: AnyReaction,
  cause: Recorded,
): Promise<readonly AskedFor[]> => {
  const rule = reaction.on[cause.type];
  const looked = rule?.(cause.data as never, aboutOf(cause)) ?? [];
  const asked = async (): Promise<readonly AskedFor[]> => {
    const own = await looked;
    const { undone, wanted } = await besides(log, reaction, cause);
    const sent = [...wanted, ...own].map((one, index) => ({
      command: sentAfter(cause, reaction.name, one, index),
    }));
    return [...undone, ...sent];
  };
  return asked();
};
