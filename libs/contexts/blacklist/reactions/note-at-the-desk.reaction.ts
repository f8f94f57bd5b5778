import { barStream } from '#contexts/licensing/contract';
import type { About } from '#domain/kernel';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Entry } from '../listing/deciding/deciding.events.js';
import type { Subject } from '../listing/facts.js';
import type { ListingEvent } from '../listing/listing.events.js';
import { listingStream } from '../listing/listing.stream.js';

/** What has to be looked up: of whom an entry is, who listed, by name, and whose it is. */
export type ListedThen = (
  about: Pick<About, 'stream' | 'revision'>,
) => Promise<
  Readonly<{ subject: Subject; lister: string; organ: string; handlingOrgan: string }> | undefined
>;

type Sent = Wanted & Readonly<{ key: string }>;
const { category } = barStream;

/** Its name at the desk: each time that somebody is listed is an entry of its own there. */
const entryOf = ({ id }: Pick<About, 'id'>): string => `list-${id}`;

/** Units only: a principal goes at the desk by a token that the list does not know. */
const unitOf = async (look: ListedThen, about: About) => {
  const then = await look(about);
  return then?.subject.kind === 'organisation' ? then : undefined;
};

const note = async (look: ListedThen, about: About, entry: Entry): Promise<readonly Sent[]> => {
  const then = await unitOf(look, about);
  if (!then) return [];
  const { id: subject } = then.subject;
  const { number: decisionNumber, listedOn, until } = entry;
  const data = {
    listingId: entryOf(about),
    subject,
    organ: then.lister,
    decisionNumber,
    listedOn,
    ...(until !== undefined && { until }),
  };
  return [{ key: 'NoteListing', category, id: subject, type: 'NoteListing', data }];
};

const remove = async (look: ListedThen, about: About): Promise<readonly Sent[]> => {
  const then = await unitOf(look, about);
  if (!then) return [];
  const { id } = then.subject;
  const data = { listingId: entryOf(about), because: '已移出严重失信主体名单' };
  return [{ key: 'RemoveListing', category, id, type: 'RemoveListing', data }];
};

/**
 * Who stands on the list is known at the desk of licences（许可联动）, from the decision on and
 * until the entry ends, whichever way: it calls for a strict review and refuses nothing (LIC-B8).
 */
export const noteAtTheDesk = (look: ListedThen): LookingReaction<ListingEvent> => ({
  name: 'blacklist.note-at-the-desk',
  from: listingStream,
  on: {
    SubjectListed: ({ entry }, about) => note(look, about, entry),
    ListingTakenOver: ({ entry }, about) => note(look, about, entry),
    ListingRestored: ({ entry }, about) => note(look, about, entry),
  },
  undo: {
    SubjectListed: (_, about) => remove(look, about),
    ListingTakenOver: (_, about) => remove(look, about),
    ListingRestored: (_, about) => remove(look, about),
  },
});
