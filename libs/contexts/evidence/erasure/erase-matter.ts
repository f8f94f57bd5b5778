import {
  type Act,
  deny,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  type Whose,
} from '#domain/kernel';
import { type ActingPerson, apartFrom, kindOfOrgan, matterOf } from '#domain/procedure';
import { type MatterEnd, notNeededIn } from '../exhibit/needed.js';
import { heads, mustReach } from '../exhibit/who-may.js';
import { keyOfMatter } from '../exhibit/wrapped-under.js';
import { matterErasureGrounds } from './erasure.events.js';
import {
  type Erasure,
  erasureCommand,
  type ProposedErasure,
  proposedErasureCommand,
  whoseErasure,
} from './erasure.state.js';

const { oneOf, text } = fields;

/** The articles by which what a matter sealed goes, and before which it may not. */
const laws = ['PIPL 47', 'ARC-30'] as const;

/** What the process finds out: the matter in its stream, whose it is, and how it ended. */
export type OnMatter = Readonly<{ matter: string; whose?: Whose; end?: MatterEnd }>;
/** How it ended, as it stands when it is decided. */
export type EndNow = Readonly<{ end?: MatterEnd }>;

const notErased = ({ erased }: Erasure): void => {
  if (erased)
    refuse(
      'matter-erased',
      '该事项的个人信息已依法删除（what this matter sealed was erased by law）.',
      'PIPL 47',
    );
};

/**
 * The archivist says that what a matter has sealed is kept no longer（提请删除事项个人信息）: it
 * is over, nothing holds it back, and its file's time is over, or it was destroyed by order.
 */
export const proposeMatterErasure = erasureCommand('ProposeMatterErasure', {
  title: 'Propose to erase what a matter sealed（提请删除事项个人信息）',
  at: '',
  by: ['archivist'],
  asks: {
    address: matterOf('The matter（事项地址）'),
    ground: oneOf(matterErasureGrounds, { about: 'Why it must go（删除情形）' }),
    basis: text({ about: 'Paper it rests on（依据材料，如鉴定销毁清册）', max: 300 }),
  },
  fills: filledWith<OnMatter>(),
  who: (_, act, { whose }) => ({ ...mustReach(whose, act), organs: whose?.organs ?? [] }),
  repeat: ({ ground, basis }, { proposal, erased }) =>
    !erased && proposal?.ground === ground && proposal.basis === basis,
  stage: (erasure, act, { address, end }) => {
    notErased(erasure);
    notNeededIn(address, end, act);
  },
  rule: ({ address, matter, ground, basis }, _, act, { id: by, organs }) => [
    {
      type: 'MatterErasureProposed',
      data: { address, matter, ground, basis, organs, by, proposedOn: localDateOf(act.now) },
    },
  ],
});

export type ProposeMatterErasure = MessageOf<typeof proposeMatterErasure>;

const theOtherHead = (erasure: ProposedErasure, act: Act): ActingPerson => {
  const who = mustReach(whoseErasure(erasure), act);
  if (kindOfOrgan(who.capacity.organ, act) === 'brigade')
    deny('other-organ', '由机关负责人决定删除（a head of the organ decides it）.', 'PIPL 47');
  const hand = {
    held: [erasure.proposal.by],
    code: 'own-proposal',
    reason: '提请人不得自行决定删除（whoever proposed it does not decide it）.',
    law: ['PIPL 51'] as const,
  };
  apartFrom(hand, act, who.id);
  return who;
};

/**
 * A head, who is another person, decides it（决定删除事项个人信息）: the key of the matter is
 * erased, and with it what the log, tables, papers and every copy of them have sealed in it, and
 * the files that lie in it alone; digests and proofs hold. It cannot be taken back. How the matter
 * stands is asked again: a hold that was laid since keeps it (PIPL 47(2)).
 */
export const eraseMatter = proposedErasureCommand('EraseMatter', {
  title: 'Erase what a matter sealed（决定删除事项个人信息）',
  at: 'confirmation',
  by: heads,
  asks: {},
  fills: filledWith<EndNow>(),
  who: theOtherHead,
  repeat: (_, { erased }) => erased !== undefined,
  stage: ({ proposal }, act, { end }) => notNeededIn(proposal.address, end, act),
  rule: (_, { proposal }, act, { id: by }) => {
    const { address, matter, ground, basis, by: proposedBy } = proposal;
    const said = { address, matter, ground, basis, key: keyOfMatter(matter), law: laws };
    return [
      { type: 'MatterErased', data: { ...said, proposedBy, by, erasedOn: localDateOf(act.now) } },
    ];
  },
});

export type EraseMatter = MessageOf<typeof eraseMatter>;
