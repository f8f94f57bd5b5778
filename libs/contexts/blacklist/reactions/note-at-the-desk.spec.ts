import type { About, Recorded } from '#domain/kernel';
import * as story from '../listing/listing.examples.js';
import { type ListedThen, noteAtTheDesk } from './note-at-the-desk.reaction.js';

const about = { stream: 'blacklistListing-440704.listing-1', revision: 6, id: 'event-6' } as About;
const of =
  (kind: 'citizen' | 'organisation'): ListedThen =>
  () =>
    Promise.resolve({
      subject: { kind, id: 'hongda', name: '江海区宏达化工有限公司' },
      lister: '江海区应急管理局',
      organ: 'bureau',
      handlingOrgan: 'brigade',
    });
const entry = story.tale(...story.upToListed).at(-1)!.data as never;

describe('LIC-B8 What the list tells the desk of licences', () => {
  it('is each entry of a unit, with who listed, its number and its term', async () => {
    expect(await noteAtTheDesk(of('organisation')).on.SubjectListed!(entry, about)).toMatchObject([
      {
        id: 'hongda',
        type: 'NoteListing',
        data: {
          listingId: 'list-event-6',
          organ: '江海区应急管理局',
          decisionNumber: story.listData.number,
          listedOn: '2026-04-20',
          until: '2029-04-20',
        },
      },
    ]);
  });

  it('is taken back with the entry, by the name that it had there', async () => {
    const { undo } = noteAtTheDesk(of('organisation'));
    const back = { type: 'ListingRevoked', data: {} } as never as Recorded;
    expect(await undo!.SubjectListed!(entry, about, back)).toMatchObject([
      { id: 'hongda', type: 'RemoveListing', data: { listingId: 'list-event-6' } },
    ]);
  });

  it('is nothing of a person, who goes by another name there', async () => {
    expect(await noteAtTheDesk(of('citizen')).on.SubjectListed!(entry, about)).toEqual([]);
  });
});
