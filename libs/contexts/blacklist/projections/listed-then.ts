import { readable } from '#platform/log';
import type { DecisionWorld } from '#platform/store';
import type { ListingEvent } from '../listing/listing.events.js';
import { listingAfter } from '../listing/listing.state.js';
import { listingStream } from '../listing/listing.stream.js';
import type { ListedThen } from '../reactions/note-at-the-desk.reaction.js';

/** Looks up of whom an entry is and who listed, up to the event that tells it. */
export const listedThen =
  (world: DecisionWorld): ListedThen =>
  async ({ stream, revision }) => {
    const events: ListingEvent[] = [];
    for await (const event of readable(world, listingStream, stream)) {
      if (event.revision > revision) break;
      events.push(event);
    }
    const { about } = listingAfter(events);
    if (!about) return undefined;
    const taken = events.find(({ type }) => type === 'ListingTakenOver');
    const lister =
      taken?.type === 'ListingTakenOver'
        ? taken.data.lister
        : (world.registry().organ(about.organ)?.name ?? about.organ);
    const { subject, organ, handlingOrgan } = about;
    return { subject, lister, organ, handlingOrgan };
  };
