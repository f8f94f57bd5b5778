import { type Actor, asideStream, Refusal } from '#domain/kernel';
import { v5 } from 'uuid';
import { type Dispatcher, PoisonDesk } from '#platform/following';
import type { DataSource } from 'typeorm';
import type { ProjectionEventRetried, ProjectionEventSkipped } from '../control/control.events.js';
import type { ControlCommand } from '../control/control.noun.js';
import type { SettingAside } from './setting-aside.js';
import type { OrderProgress } from './order-progress.js';

type PoisonWork = Readonly<{
  readModels: DataSource;
  progress: OrderProgress;
  by: Actor | undefined;
  /** Sets what nobody can read aside for deciding and reading as well. */
  forAll?: Readonly<{
    setting: Pick<SettingAside, 'found'>;
    dispatcher: Dispatcher;
    district: string;
  }>;
}>;

/** The order itself is the record of the act, and it is in the log before anything is done. */
const onRecord = { record: () => Promise.resolve() };

/**
 * Lets the shard pass over the event or fold it again. Fails when the projection holds no such
 * event.
 */
export const decideAbout = async (
  projection: string,
  { type, data }: ProjectionEventSkipped | ProjectionEventRetried,
  { readModels, progress, by, forAll }: PoisonWork,
): Promise<ControlCommand> => {
  const { order, eventId, reason } = data;
  const begun = await progress.begin(order);
  const desk = new PoisonDesk(readModels, onRecord);
  const decision = { by: by?.kind === 'person' ? by.id : 'unknown', why: reason };
  try {
    if (type === 'ProjectionEventSkipped') {
      const stream = await desk.skip(projection, eventId, decision);
      if (forAll)
        await setAside({ stream, eventId, reason, orderedBy: decision.by }, order, forAll);
    } else await desk.retry(projection, eventId, decision);
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

const orders = '8a0f2c53-2f0e-5c55-8c0e-5b2f6d1f3a77';

type Aside = Readonly<{ stream: string; eventId: string; reason: string; orderedBy: string }>;

/** What can be read concerns this table alone; what cannot is set aside for everybody. */
const setAside = async (
  { stream, eventId, ...said }: Aside,
  order: string,
  { setting, dispatcher, district }: NonNullable<PoisonWork['forAll']>,
): Promise<void> => {
  try {
    const found = await setting.found(stream, eventId);
    await dispatcher.send({
      category: asideStream.category,
      district,
      id: eventId,
      type: 'SetEventAside',
      data: { stream, ...said, ...found },
      commandId: v5(order, orders),
      by: { kind: 'reaction', name: 'projection-control' },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};
