import {
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import { partiesOf } from '../shared/subject.js';
import type * as told from './commendation.events.js';

/** Somebody who is to be commended, and what became of it. */
export type Commendation = Matter &
  Readonly<{
    proposed?: Fact<told.CommendationProposed>;
    decided?: Fact<told.CommendationDecided>;
    noted: readonly Fact<told.VetoNoted>[];
    withdrawn?: Fact<told.CommendationWithdrawn>;
  }>;
export type Proposed = Commendation & Readonly<{ proposed: Fact<told.CommendationProposed> }>;

export const noCommendation: Commendation = { ...noMatter, noted: [] };

export const evolveCommendation = evolving<Commendation, told.CommendationEvent>({
  CommendationProposed: (_, proposed) => ({ proposed }),
  CommendationDecided: (_, decided) => ({ decided }),
  VetoNoted: ({ noted }, one) => ({ noted: [...noted, one] }),
  CommendationWithdrawn: (_, withdrawn) => ({ withdrawn }),
  ...clockChanges,
});

/** `appraisalCommendation-440704.<id>`. */
export const commendationStream: StreamKind<told.CommendationEvent> = {
  category: 'appraisalCommendation',
  upcasters: {},
  knows: knownTo(evolveCommendation),
};

const proposed = (one: Commendation): Proposed =>
  one.proposed
    ? { ...one, proposed: one.proposed }
    : unknown('no-such-commendation', 'There is no such commendation（无此表彰）.');

/** Declares commands that may begin a commendation. */
export const commendationCommand = commandsOf<Commendation, told.CommendationEvent>(
  undefined,
  'kept',
);
/** Declares commands on a commendation that was proposed. */
export const proposedCommand = commandsOnThe<Commendation, Proposed, told.CommendationEvent>(
  proposed,
  'kept',
);

/** Vetoes that take it away: noted, and not lifted since. */
export const takingAway = ({ noted }: Commendation): readonly string[] => {
  const lifted = noted.filter(({ step }) => step === 'lifted').map(({ vetoId }) => vetoId);
  return noted
    .filter(({ step, vetoId }) => step === 'recorded' && !lifted.includes(vetoId))
    .map(({ vetoId }) => vetoId);
};

/** Of the organ that commends, and of whom it commends. */
export const whoseCommendation = ({ proposed: made, decided }: Commendation): Whose | undefined =>
  made && {
    organs: [...new Set([made.organ, ...(made.subject.organ ? [made.subject.organ] : [])])],
    hands: [made.by, ...(decided ? [decided.by] : [])],
    parties: partiesOf(made.subject),
  };
