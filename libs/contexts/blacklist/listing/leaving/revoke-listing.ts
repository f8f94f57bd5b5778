import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp } from '#domain/procedure';
import { afterEnd, done } from '../duties.js';
import { rules } from '../listing.law.js';
import { type Known, knownCommand, standingNow } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty, penaltySeen } from '../penalty.js';
import { headOfOrgan, heads } from '../who-may.js';
import { placesOf } from './answer-exit.js';

const { paperNumber, text } = fields;

/**
 * The penalty fell, and the listing with it（撤销列入）, within its days (BLK-S11, BLK-D5): the
 * entry is withdrawn everywhere, each measure lifted.
 */
export const revokeListing = knownCommand('RevokeListing', {
  title: 'Revoke the listing（撤销列入）',
  at: 'revocation',
  by: heads,
  asks: {
    number: paperNumber({ about: 'Number of the decision（决定书文号）', max: 80 }),
    reason: text({ about: 'Reasons（理由）', max: 2_000 }),
  },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: headOfOrgan,
  repeat: (asked, { revoked }) =>
    again(revoked && { number: revoked.number, reason: revoked.reason }, asked, 'already-revoked'),
  stage: (listing, act) => {
    standingNow(listing);
    if (!listing.fell && !penaltySeen(act, listing)?.fell)
      refuse(
        'penalty-stands',
        '所依据的处罚仍然有效（the penalty it rests on stands: note its fall first）.',
        'BLK-S11',
      );
  },
  rule: (said, listing, act, { id: by }) => {
    const revokedOn = localDateOf(act.now);
    const { subject } = listing.about;
    return [
      {
        type: 'ListingRevoked',
        data: {
          ...said,
          places: placesOf(listing),
          revokedOn,
          by,
          documents: drawUp(papersOf(listing), act, [
            forms.revoked,
            {
              subject,
              ...said,
              listed: listing.entry?.number,
              ruling: listing.fell?.paper,
              revokedOn,
            },
          ]),
          clocks: [
            ...done(listing, act, rules.revoke),
            ...afterEnd(without(listing), act, 'BLK-S11（撤销列入）'),
          ],
        },
      },
    ];
  },
});

/** The clock that was just met is not voided beside. */
const without = (listing: Known): Known => {
  const { [rules.revoke]: _done, ...clocks } = listing.clocks;
  return { ...listing, clocks };
};

export type RevokeListing = MessageOf<typeof revokeListing>;
