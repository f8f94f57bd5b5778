import type { About, Recorded } from '#domain/kernel';
import * as story from '../listing/listing.examples.js';
import type { ListedThen } from './note-at-the-desk.reaction.js';
import { oweEffects } from './owe-effects.reaction.js';

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

describe('X13 What a listed unit means elsewhere', () => {
  it('is owed by name: more inspections by who handled it, the veto by the head', async () => {
    expect(await oweEffects(of('organisation')).on.SubjectListed!(entry, about)).toMatchObject([
      {
        category: 'duty',
        id: 'listed-inspections-event-6',
        data: { by: { kind: 'post', role: 'officer', organ: 'brigade' }, about: about.stream },
      },
      {
        id: 'listed-veto-event-6',
        data: { by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' } },
      },
    ]);
  });

  it('X14 is put back with the entry, which is owed in its turn', async () => {
    const back = { type: 'ListingRevoked', data: {} } as never as Recorded;
    const { undo } = oweEffects(of('organisation'));
    expect(await undo!.SubjectListed!(entry, about, back)).toMatchObject([
      { id: 'listed-restore-event-6', type: 'OweDuty', data: { why: ['M11-13'] } },
    ]);
  });

  it('is nothing of a person', async () =>
    expect(await oweEffects(of('citizen')).on.SubjectListed!(entry, about)).toEqual([]));
});
