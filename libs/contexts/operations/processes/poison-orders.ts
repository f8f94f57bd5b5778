import { type Actor, Refusal } from '#domain/kernel';
import { PoisonDesk } from '#platform/following';
import type { DataSource } from 'typeorm';
import type { ProjectionEventRetried, ProjectionEventSkipped } from '../control/control.events.js';
import type { ControlCommand } from '../control/control.decider.js';
import type { OrderProgress } from './order-progress.js';

type PoisonWork = Readonly<{
  readModels: DataSource;
  progress: OrderProgress;
  by: Actor | undefined;
}>;

/** The order itself is the record of the act, and it is in the log before anything is done. */
const onRecord = { record: () => Promise.resolve() };

/** Lets the shard pass over the event or fold it again. Fails when the projection holds no such event. */
export const decideAbout = async (
  projection: string,
  { type, data }: ProjectionEventSkipped | ProjectionEventRetried,
  { readModels, progress, by }: PoisonWork,
): Promise<ControlCommand> => {
  const { order, eventId, reason } = data;
  const begun = await progress.begin(order);
  const desk = new PoisonDesk(readModels, onRecord);
  const decision = { by: by?.kind === 'person' ? by.id : 'unknown', why: reason };
  try {
    if (type === 'ProjectionEventSkipped') await desk.skip(projection, eventId, decision);
    else await desk.retry(projection, eventId, decision);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // After a crash the shard may have done as it was told before we could say so.
    if (!begun)
      return {
        type: 'NoteOrderFailed',
        data: { order, code: error.code, why: error.message },
      };
  }
  return { type: 'NoteCarriedOut', data: { order } };
};
