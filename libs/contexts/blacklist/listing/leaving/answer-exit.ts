import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, type NumberedDocument, waysToChallenge } from '#domain/procedure';
import { afterEnd, done } from '../duties.js';
import { rules } from '../listing.law.js';
import { type Known, knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty } from '../penalty.js';
import { headWhoLifts, heads } from '../who-may.js';
import { noBanRuns } from './bans.js';

const { paperNumber, text } = fields;

const asks = {
  number: paperNumber({ about: 'Number of the decision（决定书文号）', max: 80 }),
  reason: text({ about: 'Reasons（理由）', max: 2_000 }),
};

const pending = (listing: Known): void => {
  standingNow(listing);
  if (!listing.applied)
    refuse('nothing-applied', 'Nobody applied（没有待办的提前移出申请）.', 'BLK-S7');
};

const conditionsMet = ({ verified }: Known): void => {
  if (!verified)
    refuse('not-verified', 'Two officers verify it first（须先由两名执法人员核查）.', 'BLK-S8');
  else if (!verified.performed || !verified.harmRemoved || !verified.noNewBreach)
    refuse(
      'conditions-not-met',
      '核查未通过：须已履行处罚义务、消除危害后果、未再发生同类严重违法行为（the conditions of an early exit are not met）.',
      'M11-14',
    );
};

/** Where it stands, which is where it is taken off（公示载体）. */
export const placesOf = ({ published }: Known): readonly string[] => published?.places ?? [];

/**
 * Removed early（提前移出）, by a head who did not investigate the case: verified on site, the
 * conditions met, no ban running. Publication and measures end with it everywhere (BLK-S8, CRD-7).
 */
export const grantExit = knownCommand('GrantExit', {
  title: 'Grant the early exit（准予提前移出）',
  at: 'exit',
  by: heads,
  asks,
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: headWhoLifts,
  repeat: (asked, { granted, ended }) =>
    again(
      ended === 'removed-early' && granted
        ? { number: granted.number, reason: granted.reason }
        : undefined,
      asked,
      'already-removed',
    ),
  stage: (listing, act) => {
    pending(listing);
    conditionsMet(listing);
    noBanRuns(listing, act);
  },
  rule: (said, listing, act, { id: by }) => {
    const grantedOn = localDateOf(act.now);
    const { subject } = listing.about;
    return [
      {
        type: 'ExitGranted',
        data: {
          ...said,
          places: placesOf(listing),
          grantedOn,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.granted,
            { subject, ...said, listed: listing.entry?.number, grantedOn },
          ]),
          clocks: [
            ...done(listing, act, rules.answerExit),
            ...afterEnd(without(listing), act, 'BLK-S8（提前移出）'),
          ],
        },
      },
    ];
  },
});

/** The clock that was just met is not voided beside. */
const without = (listing: Known): Known => {
  const { [rules.answerExit]: _answered, ...clocks } = listing.clocks;
  return { ...listing, clocks };
};

/** It stays on the list（不予提前移出）, with reasons and remedies; it may apply again (BLK-S8). */
export const refuseExit = knownCommand('RefuseExit', {
  title: 'Refuse the early exit（不予提前移出）',
  at: 'exit-refusal',
  by: heads,
  asks,
  who: headWhoLifts,
  repeat: (asked, { refused, applied }) =>
    again(
      !applied && refused ? { number: refused.number, reason: refused.reason } : undefined,
      asked,
      'already-refused',
    ),
  stage: pending,
  rule: (said, listing, act, { id: by }) => {
    const refusedOn = localDateOf(act.now);
    const { subject, organ } = listing.about;
    const documents: readonly NumberedDocument[] = drawUp(papersOf(listing), act, [
      forms.refused,
      { subject, ...said, refusedOn, ...waysToChallenge(act, organ) },
    ]);
    const clocks = done(listing, act, rules.answerExit);
    return [{ type: 'ExitRefused', data: { ...said, refusedOn, by, documents, clocks } }];
  },
});

export type GrantExit = MessageOf<typeof grantExit>;
export type RefuseExit = MessageOf<typeof refuseExit>;
