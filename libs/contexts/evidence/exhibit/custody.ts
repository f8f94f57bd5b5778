import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { keptExhibitCommand, notDisposed } from './exhibit.state.js';
import { mustHaveIt, office } from './who-may.js';

const { personal, text } = fields;

const asks = {
  to: personal(text({ about: 'To whom（接收人、接收单位）', max: 200 })),
  purpose: text({ about: 'What for（用途）', max: 500 }),
};

type Asked = Readonly<{ to: string; purpose: string }>;

const isSame = (one: Asked, other: Asked): boolean =>
  one.to === other.to && one.purpose === other.purpose;

/** It goes into other hands: the chain of custody says whose（移交）. */
export const handExhibitOver = keptExhibitCommand('HandExhibitOver', {
  title: 'Hand it over（移交证据材料）',
  at: 'handing-over',
  by: office,
  asks,
  who: (exhibit, act) => mustHaveIt(exhibit, act),
  repeat: (asked, { handedOver }, act) =>
    handedOver.some((one) => isSame(one, asked) && one.handedOverOn === localDateOf(act.now)),
  stage: notDisposed,
  rule: ({ to, purpose }, _, act, { id: by, capacity: { organ } }) => [
    {
      type: 'ExhibitHandedOver',
      data: { to, purpose, by, organ, handedOverOn: localDateOf(act.now) },
    },
  ],
});

/** A copy of it is given to somebody（复制、提供）. */
export const copyExhibit = keptExhibitCommand('CopyExhibit', {
  title: 'Give a copy of it（复制、提供证据材料）',
  at: 'copies',
  by: office,
  asks,
  who: (exhibit, act) => mustHaveIt(exhibit, act),
  repeat: (asked, { copied }, act) =>
    copied.some((one) => isSame(one, asked) && one.copiedOn === localDateOf(act.now)),
  stage: (exhibit) => {
    notDisposed(exhibit);
    if (exhibit.notPrepared !== undefined && !exhibit.prepared)
      refuse(
        'copy-owed',
        `副本未能生成，不得对外提供：${exhibit.notPrepared}（no copy can be given out yet）.`,
        'PRV-1',
      );
  },
  rule: ({ to, purpose }, _, act, { id: by, capacity: { organ } }) => [
    { type: 'ExhibitCopied', data: { to, purpose, by, organ, copiedOn: localDateOf(act.now) } },
  ],
});

export type HandExhibitOver = MessageOf<typeof handExhibitOver>;
export type CopyExhibit = MessageOf<typeof copyExhibit>;
