import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { done } from '../duties.js';
import { rules } from '../listing.law.js';
import { knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty, penaltyStands } from '../penalty.js';
import { heads, listingOfficer, officers } from '../who-may.js';
import { confirmedOf, wordsOf } from './stages.js';

const { text, texts } = fields;

/**
 * The subject is told before anything is decided（列入告知）: time, cause, basis, term, hint of the
 * measures, and that it may speak within its days (BLK-S2, M11-9).
 */
export const notifySubject = knownCommand('NotifySubject', {
  title: 'Notify the subject of the listing（列入告知）',
  at: 'notice',
  by: [...officers, ...heads],
  asks: {
    cause: text({ about: 'Facts and cause（事实、事由）', max: 2_000 }),
    basis: texts({ about: 'Articles it rests on（依据）', min: 1, max: 10, example: ['M11 6'] }),
    measures: texts({ about: 'Measures that follow（管理措施提示）', min: 1, max: 20 }),
  },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: listingOfficer,
  repeat: (asked, { notified }) =>
    again(
      notified && { cause: notified.cause, basis: notified.basis, measures: notified.measures },
      asked,
      'already-notified',
    ),
  stage: (listing, act) => {
    confirmedOf(listing);
    penaltyStands(listing, act);
  },
  rule: (said, listing, act, { id: by }) => {
    const notifiedOn = localDateOf(act.now);
    const { trigger, capacity } = confirmedOf(listing);
    const termYears = act.law.amount(rules.term, 'years', notifiedOn);
    const { subject } = listing.about;
    return [
      {
        type: 'SubjectNotified',
        data: {
          ...said,
          termYears,
          notifiedOn,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.notice,
            {
              subject,
              listedAs: capacity,
              trigger: `${trigger}：${wordsOf(trigger, act)}`,
              ...said,
              termYears,
              decisionNumber: listing.raised?.penalty.decisionNumber,
              notifiedOn,
            },
          ]),
          clocks: done(listing, act, rules.notify),
        },
      },
    ];
  },
});

export type NotifySubject = MessageOf<typeof notifySubject>;
