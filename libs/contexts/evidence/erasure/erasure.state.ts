import { commandsOf, commandsOnThe, type Evolve, unknown, type Whose } from '#domain/kernel';
import type { ErasureEvent, MatterErased, MatterErasureProposed } from './erasure.events.js';

/** What later decisions need to know: what was proposed last, and whether it was done. */
export type Erasure = Readonly<{
  proposal?: MatterErasureProposed['data'];
  erased?: MatterErased['data'];
}>;

export type ProposedErasure = Erasure & Readonly<{ proposal: MatterErasureProposed['data'] }>;

/** Declares the command that begins one. */
export const erasureCommand = commandsOf<Erasure, ErasureEvent>(undefined, 'kept');

const proposed = (erasure: Erasure): ProposedErasure =>
  erasure.proposal
    ? { ...erasure, proposal: erasure.proposal }
    : unknown('erasure-unknown', 'Nobody proposed it（无此提请）.');

/** Declares commands on one that was proposed. */
export const proposedErasureCommand = commandsOnThe<Erasure, ProposedErasure, ErasureEvent>(
  proposed,
  'kept',
);

/** Whose it is: of the organs whose matter it is about, in the hands of who proposed it. */
export const whoseErasure = ({ proposal }: Erasure): Whose | undefined =>
  proposal && { organs: proposal.organs, hands: [proposal.by], parties: [] };

export const evolveErasure: Evolve<Erasure, ErasureEvent> = {
  MatterErasureProposed: (erasure, proposal) => ({ ...erasure, proposal }),
  MatterErased: (erasure, erased) => ({ ...erasure, erased }),
};
