import { type Act, fields, type LocalDate, localDateOf, type MessageOf } from '#domain/kernel';
import { again, drawUp, from, voided, waysToChallenge } from '#domain/procedure';
import { afterDecision } from '../duties.js';
import { rules } from '../listing.law.js';
import { type Known, knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty, penaltyStands } from '../penalty.js';
import { regimeOn } from '../regimes.js';
import { headOfOrgan, heads } from '../who-may.js';
import type { Entry } from './deciding.events.js';
import { confirmedOf, reviewed, toldOf, wordsAreOver, wordsOf } from './stages.js';

const { paperNumber, text } = fields;
const number = paperNumber({ about: 'Number of the decision（决定书文号）', max: 80 });

/**
 * The head of the organ that imposed the penalty decides（列入决定）: the penalty stands, the
 * subject was heard or its days are over, the review passed (BLK-S4). The decision says how to
 * leave the list (M11-10); the notice on credit repair goes with it (CRD-8).
 */
export const listSubject = knownCommand('ListSubject', {
  title: 'List the subject（列入决定）',
  at: 'decision',
  by: heads,
  asks: { number },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: headOfOrgan,
  repeat: ({ number: asked }, { entry }) =>
    again(entry && { number: entry.number }, { number: asked }, 'already-listed'),
  stage: (listing, act) => {
    wordsAreOver(listing, act);
    reviewed(listing);
    penaltyStands(listing, act);
  },
  rule: ({ number: asked }, listing, act, { id: by }) => {
    const listedOn = localDateOf(act.now);
    const entry = entryOf(listing, act, asked);
    return [
      {
        type: 'SubjectListed',
        data: {
          entry,
          by,
          documents: decisionPapers(listing, act, entry),
          clocks: [
            ...voided(listing, act.validAt, 'BLK-S4（已决定）'),
            ...afterDecision(act, listing.about, listedOn),
          ],
        },
      },
    ];
  },
});

/** It is decided not to list（不予列入）, with reason; the subject is told (BLK-S5). */
export const declineToList = knownCommand('DeclineToList', {
  title: 'Decide not to list（不予列入决定）',
  at: 'refusal',
  by: heads,
  asks: { number, reason: text({ about: 'Reasons（理由）', max: 2_000 }) },
  who: headOfOrgan,
  repeat: (asked, { declined }) =>
    again(
      declined && { number: declined.number, reason: declined.reason },
      asked,
      'already-declined',
    ),
  stage: (listing, act) => wordsAreOver(listing, act),
  rule: (said, listing, act, { id: by }) => {
    const declinedOn = localDateOf(act.now);
    const { subject } = listing.about;
    return [
      {
        type: 'ListingDeclined',
        data: {
          ...said,
          declinedOn,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.declined,
            { subject, ...said, declinedOn },
          ]),
          clocks: voided(listing, act.validAt, 'BLK-S5（不予列入）'),
        },
      },
    ];
  },
});

export type ListSubject = MessageOf<typeof listSubject>;
export type DeclineToList = MessageOf<typeof declineToList>;

/** The term of an entry from the day of its decision, and when an early exit may be asked for. */
export const termFrom = (
  day: LocalDate,
  { law }: Pick<Act, 'law'>,
): Readonly<{ listedOn: LocalDate; until: LocalDate; exitFrom: LocalDate }> => ({
  listedOn: day,
  until: law.clock(rules.term, from(day)).dueDate,
  exitFrom: law.clock(rules.exit, from(day)).dueDate,
});

const entryOf = (listing: Known, act: Act, asked: string): Entry => {
  const today = localDateOf(act.now);
  const { notified } = toldOf(listing);
  return {
    number: asked,
    regime: regimeOn(today, act),
    trigger: confirmedOf(listing).trigger,
    cause: notified.cause,
    measures: notified.measures,
    ...termFrom(today, act),
  };
};

const decisionPapers = (listing: Known, act: Act, entry: Entry) => {
  const { subject, capacity, organ } = listing.about;
  const { trigger } = entry;
  return drawUp(
    papersOf(listing),
    act,
    [
      forms.decision,
      {
        subject,
        listedAs: capacity,
        ...entry,
        trigger: `${trigger}：${wordsOf(trigger, act)}`,
        basis: listing.notified?.basis,
        penalty: listing.raised?.penalty.decisionNumber,
        repair: repairWords(entry),
        ...waysToChallenge(act, organ),
      },
    ],
    repairNoticeOf(listing, entry),
  );
};

/** The notice on credit repair that goes with a decision（信用修复告知书；CRD-8）. */
export const repairNoticeOf = ({ about: { subject } }: Known, entry: Entry) =>
  [
    forms.repairNotice,
    {
      subject,
      decisionNumber: entry.number,
      decidedOn: entry.listedOn,
      repair: repairWords(entry),
    },
  ] as const;

const repairWords = ({ exitFrom, until }: Entry): string =>
  `自 ${exitFrom} 起，履行处罚决定确定的义务、消除危害后果、未再发生同类严重违法行为并作出信用承诺的，可以书面申请提前移出；${until} 管理期限届满自行移出（early exit may be applied for from ${exitFrom}; the term ends on ${until}）`;
