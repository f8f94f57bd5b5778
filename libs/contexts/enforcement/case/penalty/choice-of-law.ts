import { type Fen, type Law, type LocalDate, refuse } from '#domain/kernel';
import {
  afterOrder,
  bothKnown,
  catalogueOfLaw,
  chooseSubstantive,
  type Held,
  type Means,
  mustBeWithin,
  stepOfParty,
  type SubstantiveChoice,
  widestFor,
} from '#domain/law';
import type { AllegedAct, Party, PenaltyItem } from '../shared.events.js';
import type { ChoiceOfLaw } from './choice-of-law.events.js';
import { keyDateOf, lawfulKinds, orderRanOut, type PunishedAct } from './kinds-of-law.js';

/** What is fined, on whom, for which acts, on which day it is decided, by which law. */
export type Fining = Readonly<{
  items: readonly PenaltyItem[];
  party: Party;
  acts: readonly AllegedAct[];
  on: LocalDate;
  law: Law;
}>;

const meansOf = ({ incomeFen, gainFen }: PenaltyItem): Means => ({
  ...(incomeFen === undefined ? {} : { incomeFen }),
  ...(gainFen === undefined ? {} : { gainFen }),
});

type Judged = Readonly<{ held: Held; choice?: ChoiceOfLaw }>;

/** Under the step that was named: the lighter of the two laws, for this kind of party. */
const byStep = (fined: PunishedAct, step: string): Judged => {
  const { item, act, party, on } = fined;
  const article = act.punishes;
  const facts = { article, step, actOn: keyDateOf(fined), decidedOn: on, means: meansOf(item) };
  const choice: SubstantiveChoice = chooseSubstantive(facts, catalogueOfLaw(fined.law));
  const { minFen, maxFen, cite, range } = choice.result;
  stepOfParty(party.kind, range, cite);
  const mitigated = item.mitigation !== undefined;
  const held = { minFen, maxFen, cite, mitigated, ground: choice.ground.zh };
  if (afterOrder(range)) orderRanOut(fined, cite);
  return { held, choice: { actId: act.actId, article, step, choice } };
};

/** Without a step: the widest that the article allows for this kind of party. */
const byWidest = (fined: PunishedAct): Judged => {
  const { item, act, party, on } = fined;
  const keyDate = keyDateOf(fined);
  const days = { keyDate, decidedOn: on };
  const { old, now } = bothKnown(act.punishes, days, catalogueOfLaw(fined.law));
  if (old.from !== now.from)
    refuse(
      'fine-step-not-named',
      `${act.punishes} 在 ${keyDate} 之后已修改，须指明处罚档次以确定从旧兼从轻（the article has changed: name the step of the fine table）.`,
      'PL 37',
      'E40',
    );
  const { cite, fines: ranges = [] } = now;
  const ordered = fined.before === true || item.order !== undefined;
  if (item.order) orderRanOut(fined, cite);
  const bounds = widestFor(party.kind, { cite, ranges }, meansOf(item), ordered);
  return { held: { ...bounds, cite, mitigated: item.mitigation !== undefined } };
};

const judged = (fined: PunishedAct): Judged => {
  const { step } = fined.item;
  return step === undefined ? byWidest(fined) : byStep(fined, step);
};

const punishedActs = ({ items, acts, ...by }: Fining): readonly PunishedAct[] =>
  items.flatMap((item) => {
    const act = acts.find(({ actId }) => actId === item.actId);
    return act ? [{ item, act, ...by }] : [];
  });

const finedActs = (fining: Fining): readonly PunishedAct[] =>
  punishedActs(fining).filter(({ item }) => item.fineFen > 0);

/**
 * Holds every penalty against the law that applies to its act: each kind against the steps that
 * give it, and the fine against its range, by kind of party (PL 16, 34, 37; E40, E41); and answers
 * which law that is where a step was named. An article that the catalogue does not know, or not
 * for the day of the act, is refused: not known is not unchanged.
 * What is proposed, told, decided, decided on the spot and changed is held alike.
 */
export const lawfulPenalty = (fining: Fining): readonly ChoiceOfLaw[] => {
  punishedActs(fining).forEach(lawfulKinds);
  return finedActs(fining).flatMap((fined) => {
    const { held, choice } = judged(fined);
    mustBeWithin(fined.item.fineFen, held);
    return choice ?? [];
  });
};

/**
 * Holds the whole of a lowered fine against the ranges of all its acts together (PL 34, 75): below
 * them only on a ground of mitigation (PL 32).
 */
export const lawfulChange = (fining: Fining, fineFen: Fen, mitigated: boolean): void => {
  const helds = finedActs(fining).map((fined) => judged({ ...fined, before: true }).held);
  if (fineFen === 0 || helds.length === 0) return;
  mustBeWithin(fineFen, {
    minFen: Math.min(...helds.map(({ minFen }) => minFen)),
    maxFen: helds.reduce((sum, { maxFen }) => sum + maxFen, 0),
    cite: helds.map(({ cite }) => cite).join('、'),
    mitigated: mitigated || helds.some((held) => held.mitigated),
  });
};
