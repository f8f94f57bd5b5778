import { exhibitReference } from '#contexts/evidence/contract';
import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, voided, waysToChallenge } from '#domain/procedure';
import { repairNoticeOf, termFrom } from '../deciding/list-subject.js';
import { afterDecision } from '../duties.js';
import { type Known, knownCommand } from '../listing.state.js';
import type { Entry } from '../deciding/deciding.events.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty, penaltyStands } from '../penalty.js';
import { headOfOrgan, heads } from '../who-may.js';

const { files, narrative, paperNumber, text } = fields;

/**
 * The exit was got by a lie（恢复列入）: the subject is heard first, then the early exit is revoked
 * and the listing restored, its term anew from that day; the time outside does not count (BLK-S9,
 * M11-15, E64). Measures and publication begin again. Nothing is restored on a penalty that fell.
 */
export const restoreListing = knownCommand('RestoreListing', {
  title: 'Restore the listing（撤销提前移出、恢复列入）',
  at: 'restoration',
  by: heads,
  asks: {
    number: paperNumber({ about: 'Number of the decision（决定书文号）', max: 80 }),
    lie: text({ about: 'What was untrue（虚假事实）', max: 2_000 }),
    heard: narrative(text({ about: 'What the subject said to it（当事人陈述）', max: 2_000 })),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what proves it（证明材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
  },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: headOfOrgan,
  repeat: (asked, { restored, ended }) =>
    again(
      restored && !ended
        ? {
            number: restored.number,
            lie: restored.lie,
            heard: restored.heard,
            evidence: restored.evidence,
          }
        : undefined,
      asked,
      'already-restored',
    ),
  stage: (listing, act, { evidence }) => {
    removedEarly(listing);
    penaltyStands(listing, act);
    if (evidence.length === 0)
      refuse('not-proven', '恢复列入须有证据（say what proves it）.', 'M11-15');
  },
  rule: (said, listing, act, { id: by }) => {
    const restoredOn = localDateOf(act.now);
    const before = removedEarly(listing);
    const entry: Entry = { ...before, number: said.number, ...termFrom(restoredOn, act) };
    const { subject, organ } = listing.about;
    return [
      {
        type: 'ListingRestored',
        data: {
          ...said,
          entry,
          restoredOn,
          by,
          documents: drawUp(
            papersOf(listing),
            act,
            [
              forms.restored,
              {
                subject,
                ...said,
                listed: before.number,
                until: entry.until,
                restoredOn,
                ...waysToChallenge(act, organ),
              },
            ],
            repairNoticeOf(listing, entry),
          ),
          clocks: [
            ...voided(listing, act.validAt, 'BLK-S9（恢复列入）'),
            ...afterDecision(act, listing.about, restoredOn),
          ],
        },
      },
    ];
  },
});

export type RestoreListing = MessageOf<typeof restoreListing>;

const removedEarly = ({ entry, ended }: Known): Entry =>
  entry && ended === 'removed-early'
    ? entry
    : refuse(
        'not-removed-early',
        '只有提前移出的可以恢复列入（only what was removed early is restored）.',
        'BLK-S9',
      );
