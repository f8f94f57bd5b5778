import type { LocalDate } from '../time/instant.js';
import type { Label } from '../values/label.js';
import type { Recorded } from './envelope.js';

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

/** Where a thing stands that was sent to a body outside（移送、报送、提请及其答复）. */
export type DispatchStep = 'sent' | 'accepted' | 'rejected' | 'answered' | 'returned';

/** How an event sends something to a body outside, or tells what that one said. */
export type Dispatching<D extends object> = Readonly<{
  what: Label;
  law: readonly string[];
  // A method, so that the kinds of all streams can stand together.
  // oxlint-disable-next-line typescript/method-signature-style
  of(data: D): Readonly<{ step: DispatchStep; on: LocalDate; to?: string; number?: string }>;
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
  }>;
}>;

type Sends = Readonly<{
  publishes?: Readonly<Record<string, Publishing<object> | undefined>>;
  dispatches?: Readonly<Record<string, Dispatching<object> | undefined>>;
}>;

/** What an act sent out into the world, by the words of its stream; nothing for most. */
export const outgoingOf = (
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
