import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { announcing, forms, listerNow, papersOf } from '../papers.js';
import { listedNow } from '../stages.js';
import { heads, office, officers } from '../who-may.js';

/**
 * The public hears of the listing by a notice（公告）, in media that will also tell of its end
 * (HAZ-S7, HAZ-D12).
 */
export const publishListing = knownCommand('PublishListing', {
  title: 'Publish the listing（挂牌公告）',
  at: 'listing/publication',
  by: [...officers, ...heads],
  asks: { places: fields.texts({ about: 'Media（公布媒体）', min: 1, max: 10 }) },
  who: office,
  repeat: (asked, { published }) =>
    again(published && { places: published.places }, asked, 'already-published'),
  stage: listedNow,
  rule: ({ places }, hazard, act, { id: by }) => {
    const publishedOn = localDateOf(act.now);
    const { notice, listedOn } = listedNow(hazard);
    const level = hazard.level?.level ?? notice.level;
    const content = { ...announcing(hazard), level, listedOn, limit: hazard.limit, places };
    return [
      {
        type: 'ListingPublished',
        data: {
          places,
          publishedOn,
          by,
          documents: drawUp(papersOf(hazard, listerNow(hazard)), act, [
            forms.announcement,
            { ...content, publishedOn },
          ]),
          clocks: stop(hazard, act.now, rules.publication),
        },
      },
    ];
  },
});

export type PublishListing = MessageOf<typeof publishListing>;
