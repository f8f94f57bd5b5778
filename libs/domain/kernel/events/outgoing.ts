import type { LocalDate } from '../time/instant.js';
import type { Label } from '../values/label.js';
import type { Told } from './correction.js';
import type { Recorded } from './envelope.js';
import { isOfOutgoing, type OutgoingEvent } from './outgoing-events.js';

/** How an event makes something public, or takes it off again（公开、撤回公开）. */
export type Publishing<D extends object> = Readonly<{
  what: Label;
  /** The articles under which it is public. */
  law: readonly string[];
  /** It ends what was public under these words. */
  withdraws?: true;
  // A method, so that the kinds of all streams can stand together.
  // oxlint-disable-next-line typescript/method-signature-style
  of(data: D): Readonly<{ places: readonly string[]; on: LocalDate }>;
}>;

/**
 * Where a thing stands that was sent to a body outside（移送、报送、提请及其答复）: what is lifted
 * binds that body no longer, and it says that it knows (`acknowledged`).
 */
export type DispatchStep =
  'sent' | 'accepted' | 'rejected' | 'answered' | 'returned' | 'lifted' | 'acknowledged';

/** How an event sends something to a body outside, or tells what that one said. */
export type Dispatching<D extends object> = Readonly<{
  what: Label;
  law: readonly string[];
  /**
   * The noun has acts of its own for what the other side says; else it takes those that every
   * noun has (`dispatchAnswersOf`).
   */
  answered?: 'by-own-acts';
  // A method, so that the kinds of all streams can stand together.
  // oxlint-disable-next-line typescript/method-signature-style
  of(data: D): Readonly<{
    step: DispatchStep;
    on: LocalDate;
    to?: string;
    number?: string;
    /** What an answer and the thing it answers have in common; their words when left out. */
    thread?: string;
  }>;
}>;

/** What one act made public or took off, and what it sent out or got back. */
export type Outgoing = Readonly<{
  published?: Readonly<{
    what: Label;
    law: readonly string[];
    places: readonly string[];
    on: LocalDate;
    withdrawn?: true;
  }>;
  dispatched?: Readonly<{
    what: Label;
    law: readonly string[];
    step: DispatchStep;
    on: LocalDate;
    to?: string;
    number?: string;
    thread?: string;
    /** The entry that it is about, where it says so itself. */
    entry?: number;
  }>;
  /** One place says that what an entry made public, or took off, is so there. */
  acknowledged?: Readonly<{
    what: Label;
    law: readonly string[];
    place: string;
    on: LocalDate;
    entry: number;
  }>;
}>;

type Sends = Readonly<{
  publishes?: Readonly<Record<string, Publishing<object> | undefined>>;
  dispatches?: Readonly<Record<string, Dispatching<object> | undefined>>;
}>;

/** What a stream says of one of its own events. */
const ownOutgoing = (
  { publishes, dispatches }: Sends,
  { type, data }: Pick<Recorded, 'type' | 'data'>,
): Outgoing => {
  const published = publishes?.[type];
  const dispatched = dispatches?.[type];
  return {
    ...(published && {
      published: {
        what: published.what,
        law: published.law,
        ...published.of(data),
        ...(published.withdraws && { withdrawn: true }),
      },
    }),
    ...(dispatched && {
      dispatched: { what: dispatched.what, law: dispatched.law, ...dispatched.of(data) },
    }),
  };
};

type Thing = Readonly<{ what: Label; law: readonly string[] }>;
type OfEntry = {
  readonly [One in OutgoingEvent as One['type']]: (data: One['data'], thing: Thing) => Outgoing;
};

/** What an event that every stream may have tells of an earlier entry. */
const ofEntry: OfEntry = {
  PublicationTakenOff: ({ places, takenOffOn: on }, thing) => ({
    published: { ...thing, places, on, withdrawn: true },
  }),
  PublicationAcknowledged: ({ event: entry, place, acknowledgedOn: on }, thing) => ({
    acknowledged: { ...thing, place, on, entry },
  }),
  DispatchAnswered: ({ event: entry, answer: step, number, answeredOn: on }, thing) => ({
    dispatched: { ...thing, step, number, on, entry },
  }),
  DispatchLifted: ({ event: entry, liftedOn: on }, thing) => ({
    dispatched: { ...thing, step: 'lifted', on, entry },
  }),
  LiftingAcknowledged: ({ event: entry, number, acknowledgedOn: on }, thing) => ({
    dispatched: { ...thing, step: 'acknowledged', number, on, entry },
  }),
};

const toldOfEntry = ({ publishes, dispatches }: Sends, { type, data }: OutgoingEvent): Outgoing => {
  const said = dispatches?.[data.of] ?? publishes?.[data.of];
  if (!said) return {};
  const { what, law } = said;
  // Each row reads the data of its own event.
  return ofEntry[type](data as never, { what, law });
};

/** What an act sent out into the world, by the words of its stream; nothing for most. */
export const outgoingOf = (
  sends: Sends,
  { type, data }: Pick<Recorded, 'type' | 'data'>,
): Outgoing => {
  const told: Told = { type, data };
  return isOfOutgoing(told) ? toldOfEntry(sends, told) : ownOutgoing(sends, told);
};
