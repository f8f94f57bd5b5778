import { localDate } from '#domain/kernel';
import { rowAfter } from '#testing';
import * as story from '../../listing/listing.examples.js';
import type { ListingCommand } from '../../listing/listing.noun.js';
import type { Step } from '../../people.examples.js';
import { listingRegister } from '../../projections/listing-register.js';
import { publicChange, publicEntry } from './public-entry.js';

const { tale } = story;
const organ = '江海区应急管理局';
type Steps = readonly Step<ListingCommand>[];
const row = (...steps: Steps) => rowAfter(listingRegister, ...tale(...steps));
const shown = (...steps: Steps) => publicEntry(row(...steps), organ);

const ofPrincipal = () =>
  row(
    story.principalRaised,
    story.principalConfirmed,
    story.notified,
    story.noticeServed,
    story.heard,
    story.reviewed,
    story.listed,
    story.served,
    story.entered,
    story.published,
  );

describe('PUB-16 What the public sees of an entry', () => {
  it('is the data that the rule names, and nothing beside it (M11-12)', () => {
    const entry = shown(...story.upToPublic)!;
    expect(entry).toEqual({
      entry: '1',
      name: '江海区宏达化工有限公司',
      creditCode: expect.any(String),
      listedAs: { en: 'unit', zh: '单位' },
      organ,
      listedOn: '2026-04-20',
      until: '2029-04-20',
      publicSince: '2026-04-28',
      places: story.publishData.places,
    });
  });

  it('is nothing before it is public: neither candidates nor decisions', () => {
    expect(shown(...story.upToConfirmed)).toBeUndefined();
    expect(shown(...story.upToListed)).toBeUndefined();
    expect(shown(...story.upToListed, story.served, story.entered)).toBeUndefined();
  });

  it('tells a person under the masked name alone (PRV-2)', () => {
    const entry = publicEntry(ofPrincipal(), organ)!;
    expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(['creditCode']));
    expect(entry).toMatchObject({ name: '梁某某', listedAs: { zh: '有关责任人员' } });
    expect(JSON.stringify(entry)).not.toMatch(/citizen-1|sealed|address/);
  });

  it('is gone with the entry, whichever way it ends (CRD-7, PRV-8)', () => {
    const exit = [story.sent, story.answered, story.applied, story.verified, story.granted];
    const ends: readonly Steps[] = [
      [...story.upToPublic, ...exit],
      [...story.upToPublic, story.fell, story.revoked],
      [...story.upToPublic, story.over(localDate('2029-04-20'), '2029-04-21')],
    ];
    for (const steps of ends) {
      expect(shown(...steps)).toBeUndefined();
      expect(publicChange(row(...steps), organ)).toEqual({
        entry: '1',
        state: 'withdrawn',
        at: expect.any(String),
      });
    }
  });

  it('is not back with the restoration until it is published again (BLK-S9)', () => {
    const back = [...story.upToPublic, story.applied, story.verified, story.granted] as const;
    expect(shown(...back, story.restored)).toBeUndefined();
  });
});
