import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { announcing, forms, listerNow, papersOf } from '../papers.js';
import { heads, office, officers } from '../who-may.js';

/** The media that told of the listing tell of its end (HAZ-D16): then the file is at its end. */
export const publishEnd = knownCommand('PublishEnd', {
  title: 'Publish the delisting or the end（摘牌、终止公告）',
  at: 'delisting/publication',
  by: [...officers, ...heads],
  asks: { places: fields.texts({ about: 'Media（公布媒体）', min: 1, max: 10 }) },
  who: office,
  repeat: (asked, { endPublished }) =>
    again(endPublished && { places: endPublished.places }, asked, 'already-published'),
  stage: ({ delisted, ended, published }, _, { places }) => {
    if (!delisted && !ended)
      refuse(
        'still-listed',
        'It is still listed（该隐患仍在挂牌督办，尚不能公布销号）.',
        'HAZ-S18',
      );
    const missing = (published?.places ?? []).filter((one) => !places.includes(one));
    if (missing.length > 0)
      refuse(
        'other-media',
        `The same media tell of the end: ${missing.join(', ')}（销号须在原公布媒体公布，还缺：${missing.join('、')}）.`,
        'HAZ-D16',
      );
  },
  rule: ({ places }, hazard, act, { id: by }) => {
    const publishedOn = localDateOf(act.now);
    const [form, told] = endOf(hazard);
    return [
      {
        type: 'EndPublished',
        data: {
          places,
          publishedOn,
          by,
          documents: drawUp(papersOf(hazard, listerNow(hazard)), act, [
            form,
            { ...announcing(hazard), ...told, places, publishedOn },
          ]),
          clocks: stop(hazard, act.now, rules.delistingPublication),
        },
      },
    ];
  },
});

export type PublishEnd = MessageOf<typeof publishEnd>;

/** How the listing ended, and what the public is told of it. */
const endOf = ({ delisted, ended }: Known) => {
  if (!ended)
    return [
      forms.delistingAnnouncement,
      { reason: delisted?.reason, delistedOn: delisted?.delistedOn },
    ] as const;
  const { because, reason, endedOn } = ended;
  return [forms.endAnnouncement, { because, reason, endedOn }] as const;
};
