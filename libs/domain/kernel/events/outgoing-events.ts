import type { LocalDate } from '../time/instant.js';
import { label, type Label } from '../values/label.js';
import { isOfCorrection } from './correction.js';
import type { Event } from './message.js';

// What becomes of what went out（送达外部后的回执）: five events that any stream may have. No noun
// folds them itself; each names the entry that sent or published, by its revision.

/** The entry that it is about: its revision, its id and its type. */
type Entry = Readonly<{ event: number; entry: string; of: string }>;

/** What the other side answered, under its own number（对方受理、不予受理、答复、退回）. */
export type DispatchAnswered = Event<
  'DispatchAnswered',
  Entry & {
    answer: 'accepted' | 'rejected' | 'answered' | 'returned';
    number: string;
    said?: string;
    answeredOn: LocalDate;
    by: string;
  }
>;
/** What was sent binds the other side no longer, and that one is told（解除、撤回移送）. */
export type DispatchLifted = Event<
  'DispatchLifted',
  Entry & { reason: string; liftedOn: LocalDate; by: string }
>;
/** The other side knows that it is lifted（解除回执）. */
export type LiftingAcknowledged = Event<
  'LiftingAcknowledged',
  Entry & { number: string; acknowledgedOn: LocalDate; by: string }
>;
/** It stands at that place, or is gone from there（公开、撤回的回执）. */
export type PublicationAcknowledged = Event<
  'PublicationAcknowledged',
  Entry & { place: string; acknowledgedOn: LocalDate; by: string }
>;
/** What was public is taken off（撤下公开）. */
export type PublicationTakenOff = Event<
  'PublicationTakenOff',
  Entry & { places: readonly string[]; reason: string; takenOffOn: LocalDate; by: string }
>;

export type OutgoingEvent =
  | DispatchAnswered
  | DispatchLifted
  | LiftingAcknowledged
  | PublicationAcknowledged
  | PublicationTakenOff;

/** What each is called in a history. */
export const outgoingLabels: Readonly<Record<OutgoingEvent['type'], Label>> = {
  DispatchAnswered: label('Answer of the other side', '对方答复'),
  DispatchLifted: label('Lifted at the other side', '解除移送'),
  LiftingAcknowledged: label('Lifting acknowledged', '对方确认解除'),
  PublicationAcknowledged: label('Publication acknowledged', '公开回执'),
  PublicationTakenOff: label('Taken off', '撤下公开'),
};

/** Whether an event tells what became of what went out: every stream knows them. */
export const isOfOutgoing = (event: Readonly<{ type: string }>): event is OutgoingEvent =>
  Object.hasOwn(outgoingLabels, event.type);

/** Whether an event is one that every stream may have, whatever its noun. */
export const isOfAnyStream = (event: Readonly<{ type: string }>): boolean =>
  isOfCorrection(event) || isOfOutgoing(event);

/** What any state may hold beside what its noun says of it. */
export type WentOut = Readonly<{
  wentOut?: Readonly<Record<string, readonly OutgoingEvent[]>>;
}>;

/** What became of what an entry sent out, oldest first. */
export const becameOf = (state: unknown, entry: number): readonly OutgoingEvent[] => {
  const { wentOut } = { ...(state as WentOut | undefined) };
  return wentOut?.[entry] ?? [];
};

/** The state after one of them: the noun's own part stays as it was. */
export const afterOutgoing = <S>(state: S, { type, data }: OutgoingEvent): S => {
  const { wentOut } = { ...(state as WentOut) };
  const told = [...becameOf(state, data.event), { type, data }];
  return { ...state, wentOut: { ...wentOut, [data.event]: told } };
};
