import { fields, filledWith, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { apartFrom } from '#domain/procedure';
import { type KeptExhibit, keptExhibitCommand, notDisposed } from './exhibit.state.js';
import { type Ends, neededNoLonger } from './needed.js';
import { heads, mustHaveIt } from './who-may.js';

const { text } = fields;

const mattersOf = ({ places }: KeptExhibit): readonly string[] =>
  places.map(({ matter }) => matter);

const notHeld = (exhibit: KeptExhibit): void => {
  notDisposed(exhibit);
  if (exhibit.held)
    refuse('exhibit-held', '证据材料在保全中，不得销毁（it is held by law）.', 'PL 54');
};

/**
 * The archivist says that its time is over in every matter it belongs to（提请销毁）: each of
 * them is over, and so is the time for which its file is kept.
 */
export const proposeDisposal = keptExhibitCommand('ProposeDisposal', {
  title: 'Propose that it is disposed of（提请销毁）',
  at: 'disposal',
  by: ['archivist'],
  asks: {
    basis: text({ about: 'Basis: the term it was to be kept for（依据、保管期限）', max: 500 }),
  },
  fills: filledWith<Ends>(),
  who: (exhibit, act) => mustHaveIt(exhibit, act),
  repeat: ({ basis }, exhibit) =>
    exhibit.proposal?.basis === basis && same(exhibit.proposal.matters, mattersOf(exhibit)),
  stage: (exhibit, act, { ends }) => {
    notHeld(exhibit);
    neededNoLonger(exhibit, ends, act);
  },
  rule: ({ basis }, exhibit, act, { id: by, capacity: { organ } }) => [
    {
      type: 'DisposalProposed',
      data: { basis, matters: mattersOf(exhibit), by, organ, proposedOn: localDateOf(act.now) },
    },
  ],
});

const keptOf = ({ file, prepared }: KeptExhibit): readonly string[] =>
  [file, prepared?.copy, prepared?.thumbnail, prepared?.metadata].flatMap((one) =>
    one ? [one.kept] : [],
  );

/** The key that a sealed text names. */
const keyIn = (sealed: string | undefined): readonly string[] =>
  /^sealed:(matter\/[^:]+):/.exec(sealed ?? '')?.slice(1, 2) ?? [];

const keysOf = ({ file, taken }: KeptExhibit): readonly string[] => [
  ...new Set([file.key, ...taken.flatMap(({ name }) => keyIn(name))]),
];

/**
 * A head, who is another person, decides it（决定销毁）: the key of the file is erased, and with
 * it what every copy and back-up has of it. A matter it was placed in since then has its say first.
 */
export const disposeExhibit = keptExhibitCommand('DisposeExhibit', {
  title: 'Dispose of it（决定销毁）',
  at: 'disposal/confirmation',
  by: heads,
  asks: {},
  fills: filledWith<Ends>(),
  who: (exhibit, act) => {
    const who = mustHaveIt(exhibit, act);
    const hand = {
      held: exhibit.proposal ? [exhibit.proposal.by] : [],
      code: 'own-proposal',
      reason: '提请人不得自行决定销毁（whoever proposed it does not decide it）.',
      law: ['PL 54'] as const,
    };
    apartFrom(hand, act, who.id);
    return who;
  },
  repeat: (_, { disposed }) => disposed === true,
  stage: (exhibit, act, { ends }) => {
    notHeld(exhibit);
    if (!exhibit.proposal) refuse('nothing-proposed', '尚未提请销毁（nobody proposed it）.');
    if (!same(exhibit.proposal.matters, mattersOf(exhibit)))
      refuse(
        'placed-since',
        '提请之后又归入其他事项，须重新提请（it was placed in another matter since）.',
      );
    neededNoLonger(exhibit, ends, act);
  },
  rule: (_, exhibit, act, { id: by, capacity: { organ } }) => {
    const { proposal } = exhibit;
    if (!proposal) return [];
    return [
      {
        type: 'ExhibitDisposed',
        data: {
          keys: keysOf(exhibit),
          kept: keptOf(exhibit),
          basis: proposal.basis,
          proposedBy: proposal.by,
          by,
          organ,
          disposedOn: localDateOf(act.now),
        },
      },
    ];
  },
});

export type ProposeDisposal = MessageOf<typeof proposeDisposal>;
export type DisposeExhibit = MessageOf<typeof disposeExhibit>;
