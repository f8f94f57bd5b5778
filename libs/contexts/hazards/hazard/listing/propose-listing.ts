import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { notGone, verifiedMajor } from '../stages.js';
import { handling, heads, isTheBody, mayListAt, officers, ownArea } from '../who-may.js';

const { id, oneOf, text } = fields;

/**
 * The department proposes that a major hazard be listed, at which level, who leads and who follows
 * it (HAZ-S4). Who has to rectify it proposes nothing, and nobody who handles it for that body.
 */
export const proposeListing = knownCommand('ProposeListing', {
  title: 'Propose the listing（提请挂牌督办）',
  at: 'proposal',
  by: [...officers, ...heads],
  asks: {
    level: oneOf(['street', 'district'], { about: 'Which level lists（挂牌层级）' }),
    lister: id({ about: 'The organ that is asked to list（提请的挂牌机关）' }),
    reason: text({ about: 'Why（理由）' }),
    leader: text({ about: 'Official who answers for it（责任领导）', max: 100 }),
    supervisor: id({ about: 'Department that follows it（督办单位）' }),
    demands: text({ about: 'What is demanded（整改要求）' }),
  },
  who: (hazard, act) => {
    const who = handling([...officers, ...heads])(hazard, act);
    const { organ, handlingOrgan } = hazard.reported.report;
    if ([organ, handlingOrgan, who.capacity.organ].some((one) => isTheBody(hazard, one, act)))
      ownArea();
    return who;
  },
  repeat: (asked, { proposed, declined }) =>
    !declined && again(proposed?.proposal, asked, 'already-proposed'),
  stage: (hazard, act, { level, lister, supervisor }) => {
    verifiedMajor(hazard);
    notListedYet(hazard);
    notGone(hazard);
    mayListAt(hazard, act, { level, organ: lister });
    if (!act.registry.organ(supervisor))
      refuse(
        'organ-unknown',
        `The register knows no organ ${supervisor}（登记簿中没有机关 ${supervisor}）.`,
      );
    const { subject } = hazard.reported.report;
    if (subject.kind === 'area' && isTheBody(hazard, supervisor, act))
      refuse('own-area', 'A listed body is not its own supervisor（不得自行督办）.', 'E74');
  },
  rule: (proposal, hazard, act, { id: by }) => {
    const proposedOn = localDateOf(act.now);
    const { subject } = hazard.reported.report;
    const content = { ...proposal, subject, criterion: hazard.verified?.criterion, proposedOn };
    return [
      {
        type: 'ListingProposed',
        data: {
          proposal,
          proposedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [forms.proposal, content]),
          clocks: [
            ...stop(hazard, act.now, rules.propose),
            oweStep(act, { ...hazard, proposed: { proposal, proposedOn, by } }, rules.decide),
          ],
        },
      },
    ];
  },
});

export type ProposeListing = MessageOf<typeof proposeListing>;

const notListedYet = ({ listed }: Known): void => {
  if (listed) refuse('already-listed', 'It is listed already（已挂牌）.', 'HAZ-S4');
};
