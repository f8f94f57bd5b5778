import { type Act, localDate, Refusal } from '#domain/kernel';
import { decisions } from '#testing';
import { applicationNoun } from './application/application.noun.js';
import {
  accepted,
  papers,
  receive,
  received,
  tale,
  underReview,
} from './application/application.examples.js';
import { openBundle } from './bundle/bundle.examples.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { catalogue, itemOn } from './catalogue/catalogue.js';
import { by, hash } from './desk.examples.js';

const application = decisions(applicationNoun);
const bundle = decisions(bundleNoun);

/** What materials and items are called inside the program, and nowhere else. */
const ids = [
  ...new Set(catalogue.flatMap(({ id, materials }) => [id, ...materials.map((one) => one.id)])),
];

/** The Chinese half of a sentence: what stands in its brackets, or before the English in them. */
const chinese = (sentence: string): string =>
  /[\u4e00-\u9fff]/.test(sentence[0]!)
    ? sentence.replace(/ ?[（(][^（()）]*[)）]\.$/, '')
    : (/（.*）/s.exec(sentence)?.[0] ?? sentence);

const said = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

const clerk: Act = by('lin', '2026-09-08');
const foreign = ids.filter(
  (id) => !itemOn('design-review', localDate('2026-09-07')).materials.some((one) => one.id === id),
);
const material = (id: string) => ({ material: id, form: 'copy', sha256: hash(id), file: 'a.pdf' });
const lacking = (id: string) => ({ material: id, what: '缺' });
const short = tale([receive({}, papers('design-review', ['design-chapter'])), clerk]);
const asked = [
  ...short,
  ...application(...short)
    .when({ type: 'AskSupplement', data: { lacking: [lacking('design-chapter')] } } as never, clerk)
    .events(),
];

/** Each refusal that speaks of a material, of that one. */
const ofMaterial: Readonly<Record<string, (id: string) => unknown>> = {
  ReceiveApplication: (id) =>
    application()
      .when(receive({}, [...papers('design-review'), material(id) as never]), clerk)
      .events(),
  AskSupplement: (id) =>
    application(...received)
      .when({ type: 'AskSupplement', data: { lacking: [lacking(id)] } } as never, clerk)
      .events(),
  CorrectSupplementNotice: (id) =>
    application(...asked)
      .when(
        {
          type: 'CorrectSupplementNotice',
          data: { lacking: [lacking(id)], reasons: '误' },
        } as never,
        clerk,
      )
      .events(),
  FileSupplement: (id) =>
    application(...asked)
      .when({ type: 'FileSupplement', data: { materials: [material(id)] } } as never, clerk)
      .events(),
  OpenBundle: (id) =>
    bundle()
      .when(
        {
          ...openBundle,
          data: {
            ...openBundle.data,
            materials: [...openBundle.data.materials, material(id) as never],
          },
        },
        by('lin', '2026-09-07'),
      )
      .events(),
};

const bundled = openBundle.data.members.map(({ item }) => item);
const isOfBundle = (id: string): boolean =>
  catalogue.some((one) => bundled.includes(one.id) && one.materials.some((of) => of.id === id));

describe('What a refusal of licensing says to a person', () => {
  it.each(Object.entries(ofMaterial))('%s names each material as it is called', (name, refusal) => {
    const some = foreign.filter(
      (id) => !catalogue.some((one) => one.id === id) && !(name === 'OpenBundle' && isOfBundle(id)),
    );
    expect(some.length).toBeGreaterThan(3);
    const raw = some.flatMap((id) => {
      const sentence = chinese(said(() => refusal(id)));
      return ids.some((one) => sentence.includes(one)) ? [sentence] : [];
    });
    expect(raw).toEqual([]);
  });

  it('names items and steps as they are called', () => {
    const sentences = [
      said(() => itemOn('design-review', localDate('1990-01-01'))),
      said(() =>
        application(...underReview)
          .when(
            { type: 'EndExcludedStep', data: { step: 'expert-review' } },
            by('rao', '2026-09-20'),
          )
          .events(),
      ),
      said(() =>
        application(...accepted)
          .when({ type: 'ConfirmFiling', data: { place: '江海', certificateSerial: 1 } }, clerk)
          .events(),
      ),
    ].map(chinese);
    expect(sentences.filter((one) => /[a-z]{3}/.test(one))).toEqual([]);
  });
});
