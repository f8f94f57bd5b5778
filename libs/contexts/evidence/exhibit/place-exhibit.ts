import { filledWith, localDateOf, type MessageOf, type Whose } from '#domain/kernel';
import { matterOf } from '#domain/procedure';
import type { InMatter } from './exhibit.events.js';
import { keptExhibitCommand, notDisposed } from './exhibit.state.js';
import { mustHaveIt, mustReach, office } from './who-may.js';

/** Where it goes: the matter by its stream, and whose that is. */
export type Placing = Readonly<{ placed: InMatter & Readonly<{ whose?: Whose }> }>;

/**
 * It belongs to a matter from now on: what was taken at the scene, or is of use in another
 * （归入案卷）.
 */
export const placeExhibit = keptExhibitCommand('PlaceExhibit', {
  title: 'Place it in a matter（归入案卷）',
  at: 'placing',
  by: [...office, 'applicant'],
  asks: { matter: matterOf('The matter it belongs to（所属事项）') },
  fills: filledWith<Placing>(),
  who: (exhibit, act, { placed }) => {
    mustHaveIt(exhibit, act);
    return mustReach(placed.whose, act);
  },
  repeat: ({ placed }, { places }) => places.some(({ matter }) => matter === placed.matter),
  stage: notDisposed,
  rule: ({ placed: { matter, address } }, _, act, { id: by, capacity: { organ } }) => [
    {
      type: 'ExhibitPlaced',
      data: { matter, address, by, organ, placedOn: localDateOf(act.now) },
    },
  ],
});

export type PlaceExhibit = MessageOf<typeof placeExhibit>;

/** Who named it, for what no person placed. */
type Citing = InMatter & Readonly<{ by?: string; organ?: string }>;

/** An act of a matter named it: from then on it belongs to that matter too（随引用归入案卷）. */
export const placeCited = keptExhibitCommand('PlaceCited', {
  title: 'Place it in the matter whose act named it（随引用归入案卷）',
  by: [],
  system: ['reaction'],
  asks: {},
  fills: filledWith<Citing>(),
  repeat: (told, { places, disposed }) =>
    disposed === true || places.some(({ matter }) => matter === told.matter),
  rule: ({ matter, address, by, organ }, { taken: [first] }, act) => [
    {
      type: 'ExhibitPlaced',
      data: {
        matter,
        address,
        by: by ?? first?.by ?? '',
        organ: organ ?? first?.organ ?? '',
        placedOn: localDateOf(act.now),
      },
    },
  ],
});
