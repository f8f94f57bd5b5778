import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { listedNow } from '../stages.js';
import { heads, office, officers } from '../who-may.js';

/** The public hears of the listing, in media that will also tell of its end (HAZ-S7, HAZ-D12). */
export const publishListing = knownCommand('PublishListing', {
  title: 'Publish the listing（挂牌公告）',
  at: 'listing/publication',
  by: [...officers, ...heads],
  asks: { places: fields.texts({ about: 'Media（公布媒体）', min: 1, max: 10 }) },
  who: office,
  repeat: (asked, { published }) =>
    again(published && { places: published.places }, asked, 'already-published'),
  stage: listedNow,
  rule: ({ places }, hazard, act, { id: by }) => [
    {
      type: 'ListingPublished',
      data: {
        places,
        publishedOn: localDateOf(act.now),
        by,
        clocks: stop(hazard, act.now, rules.publication),
      },
    },
  ],
});

export type PublishListing = MessageOf<typeof publishListing>;
