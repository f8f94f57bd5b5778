import { type Event, type Instant, label, type LabelsOf } from '#domain/kernel';
import { free, held, onRecord, reservation, type Taken } from './reservation.js';

/** The name is about to be one matter’s, and no other’s（占用）. */
export type NameHeld<D extends object = object> = Event<
  'NameHeld',
  Readonly<{ matter: string; attempt: string; details: D; at: Instant }>
>;
/** It is that matter’s（已登记）. */
export type NameTaken<D extends object = object> = Event<
  'NameTaken',
  Readonly<{ matter: string; details: D }>
>;
/** It is nobody’s again（解除占用）. */
export type NameReleased = Event<'NameReleased', Readonly<{ matter: string; reason: string }>>;
export type PlainNameEvent<D extends object = object> = NameHeld<D> | NameTaken<D> | NameReleased;

/** What each is called in a history. */
export const plainNameLabels: LabelsOf<PlainNameEvent> = {
  NameHeld: label('About to be entered', '拟登记占用'),
  NameTaken: label('Entered', '已登记'),
  NameReleased: label('Free again', '解除占用'),
};

/**
 * A name that one matter has at a time and of which nothing more is to be told: a code on a site,
 * the maker’s number of a device.
 */
export const plainName = <D extends object>(of: {
  readonly category: string;
  readonly title: string;
  /** Tells another matter that it cannot have the name: refuses. */
  readonly taken: (by: Taken<D>) => never;
}) =>
  reservation<D, PlainNameEvent<D>>({
    stream: { category: of.category, upcasters: {} },
    title: of.title,
    writes: {
      held: ({ matter, attempt, details, since }) => ({
        type: 'NameHeld',
        data: { matter, attempt, details, at: since },
      }),
      onRecord: ({ matter, details }) => ({ type: 'NameTaken', data: { matter, details } }),
      released: ({ matter, reason }) => ({ type: 'NameReleased', data: { matter, reason } }),
    },
    evolve: {
      NameHeld: (was, { matter, attempt, details, at }) =>
        held(was, { matter, attempt, details, since: at }),
      NameTaken: (_, { matter, details }) => onRecord(matter, details),
      NameReleased: () => free,
    },
    taken: of.taken,
  });
