import {
  amended,
  type FactCorrected,
  isOfCorrection,
  label,
  type Recorded,
  same,
} from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { decode, type EventLog } from '#platform/log';
import { aboutOf } from '../fold/followed.js';
import type { AnyReaction, Wanted } from './looking-reaction.js';
import { type Undone, undoingOne } from './undoing.js';

/** The correction of a fact that an event is; nothing where it is none. */
export const correctionIn = (event: Recorded): FactCorrected['data'] | undefined => {
  const told: Readonly<{ type: string; data: object }> = event;
  return isOfCorrection(told) && told.type === 'FactCorrected' ? told.data : undefined;
};

/** The entry as it was recorded, with all that is known about it. */
const entryCorrected = async (
  log: EventLog,
  { from }: AnyReaction,
  { stream }: Recorded,
  { event, recorded }: FactCorrected['data'],
): Promise<Recorded | undefined> => {
  for await (const stored of log.readStream(stream, { from: event, limit: 1 }))
    return { ...decode(from, stored), data: recorded };
  return undefined;
};

/** What followed and cannot be undone is looked at by whoever confirmed the correction. */
const lookAt = ({ envelope: { actor }, stream, id }: Recorded): readonly Wanted[] => {
  if (actor.kind !== 'person') return [];
  const data: OweDuty['data'] = {
    what: label(
      'look at what followed in other files from the fact that was corrected',
      '登记事实已更正，请核实其在其他案卷中引起的后续事项',
    ),
    by: { kind: 'person', person: actor.id, organ: actor.capacity.organ },
    why: [],
    rule: 'DTY-SETTLE',
    about: stream,
    event: id,
  };
  return [
    { category: dutyCategory, id, type: 'OweDuty', data, key: 'corrected', happened: 'when-done' },
  ];
};

/** What a reaction does because a fact was corrected that it had followed. */
export type Following = Readonly<{ undone: readonly Undone[]; wanted: readonly Wanted[] }>;

/**
 * What follows in other files from a corrected fact（更正的联动）: nothing where the right fact
 * asks for the same as the wrong one; else what was done is undone, and what follows from the right
 * fact is done. A reaction that cannot undo leaves a duty to look.
 */
export const afterCorrection = async (
  log: EventLog,
  reaction: AnyReaction,
  back: Recorded,
): Promise<Following> => {
  const nothing = { undone: [], wanted: [] };
  const said = correctionIn(back);
  const rule = said && reaction.on[said.of];
  if (!said || !rule) return nothing;
  const cause = await entryCorrected(log, reaction, back, said);
  if (!cause) return nothing;
  const right = amended(said.recorded, said.with);
  const before = await rule(said.recorded as never, aboutOf(cause));
  const after = await rule(right as never, aboutOf(cause));
  if (same(before, after)) return nothing;
  if (!reaction.undo?.[said.of]) return { undone: [], wanted: lookAt(back) };
  const wanted = await rule(right as never, aboutOf(back));
  return { undone: await undoingOne(reaction, cause, back), wanted };
};
