import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { done, oweStep } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, office, officers, publisher } from '../who-may.js';

const { day, paperNumber, text, texts } = fields;

/** Entered in the credit system first, within its days（录入信用系统；BLK-D3）. */
export const enterInCredit = knownCommand('EnterInCredit', {
  title: 'Enter it in the credit system（录入信用系统）',
  at: 'credit-entry',
  by: [...officers, ...heads],
  asks: {
    system: text({ about: 'Which system（信用系统）', max: 120 }),
    number: paperNumber({ about: 'Number of the entry there（录入编号）', max: 80 }),
    enteredOn: day({ about: 'Entered on（录入日期）', happened: true }),
  },
  late: ({ entry }) => entry?.listedOn,
  who: office,
  repeat: (asked, { entered }) =>
    again(
      entered && {
        system: entered.system,
        number: entered.number,
        enteredOn: entered.enteredOn,
      },
      asked,
      'already-entered',
    ),
  stage: standingNow,
  rule: (said, listing, act, { id: by }) => [
    {
      type: 'EnteredInCredit',
      data: { ...said, by, clocks: done(listing, act, rules.enter) },
    },
  ],
});

/**
 * The entry is public（公示）: after it was entered, by somebody who did not decide it, with the
 * data of M11-12 and persons masked (BLK-S6, BLK-D4, PUB-16). Then the measures are sent.
 */
export const publishEntry = knownCommand('PublishEntry', {
  title: 'Publish the entry（公示列入信息）',
  at: 'publication',
  by: [...officers, ...heads],
  asks: {
    places: texts({
      about: 'Where（公示载体）',
      min: 1,
      max: 10,
      example: ['国家企业信用信息公示系统', '信用中国', '区局网站'],
    }),
  },
  who: publisher,
  repeat: (asked, { published }) =>
    again(published && { places: published.places }, asked, 'already-published'),
  stage: (listing) => {
    standingNow(listing);
    if (!listing.entered)
      refuse(
        'not-entered',
        'It is entered in the credit system first（须先录入信用系统）.',
        'BLK-S6',
        'M11-11',
      );
  },
  rule: ({ places }, listing, act, { id: by }) => {
    const { entry, about } = standingNow(listing);
    const publishedOn = localDateOf(act.now);
    const { name, creditCode, address } = about.subject;
    const { listedOn, until } = entry;
    const shown = { name, creditCode, address, listedOn, until, places, publishedOn };
    return [
      {
        type: 'EntryPublished',
        data: {
          places,
          publishedOn,
          by,
          documents: drawUp(papersOf(listing), act, [forms.publication, shown]),
          clocks: [...done(listing, act, rules.publish), oweStep(act, about, rules.measures)],
        },
      },
    ];
  },
});

export type EnterInCredit = MessageOf<typeof enterInCredit>;
export type PublishEntry = MessageOf<typeof publishEntry>;
