import type { Event } from './message.js';
import { knownTo, type StreamKind } from './stream-kind.js';

/**
 * Why a stored event cannot be read: a type nobody knows, a shape newer than this program, data or
 * envelope that are none, an old shape no step lifts, no state that follows from it.
 */
export type WhyUnreadable =
  'unknown-type' | 'newer-shape' | 'broken-data' | 'broken-envelope' | 'not-lifted' | 'not-folded';

/**
 * An operator set one stored event aside（搁置）, because no program here can read it: deciding,
 * reading and projecting pass it over from now on. The event itself stays in the log for ever.
 */
export type EventSetAside = Event<
  'EventSetAside',
  {
    eventId: string;
    stream: string;
    revision: number;
    type: string;
    why: WhyUnreadable;
    reason: string;
    /** The operator, where a worker gave the order for a table that could not fold it. */
    orderedBy?: string;
  }
>;

/** `eventAside-440704.<id of the event>`: one stream for each event that was set aside. */
export const asideStream: StreamKind<EventSetAside> = {
  category: 'eventAside',
  upcasters: {},
  knows: knownTo({ EventSetAside: true }),
};
