import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import { DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { type Fate, Reservations } from '#platform/reservations';
import type { Fen } from '#domain/kernel';
import type { Taken } from '#domain/procedure';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { EarlierFine } from '../case/penalty/taken.events.js';
import type { AllegedAct, CaseFiled, PenaltyDecided } from '../case/shared.events.js';
import { fallen } from '../case/standing-penalty.js';
import type { FinedActEvent } from '../fined-acts/fined-act.events.js';
import { type Fine, finedActId, finedActNoun } from '../fined-acts/fined-act.noun.js';

/** Fines about to be decided: each act, and on the spot the matters of the day. */
export type Fines = Readonly<{ caseId: string; party: string; fines: readonly Fine[] }>;

/**
 * The register of fined acts over all cases: one act of one party is fined once (一事不二罚, PL
 * 29). A fine is held before it is decided and confirmed when it is. One that led to no decision,
 * or to a decision that fell, is freed by whoever comes next.
 */
@Injectable()
export class FinedActs {
  readonly names: Reservations<Fine, FinedActEvent>;
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(world: DecisionWorld, nouns: Nouns) {
    this.cases = nouns.filesOf(caseNoun);
    this.names = new Reservations(finedActNoun, world, (name, { matter }) =>
      this.fateOf(name, matter),
    );
  }

  /** The fine another case imposed, or is about to impose, for this act of this party. */
  elsewhere(party: string, actId: string, caseId: string): Promise<Taken<Fine> | undefined> {
    return this.names.against(finedActId(party, actId), caseId);
  }

  /** Earlier fines for these acts in other cases, as the rules ask for them. */
  async before(
    party: string,
    actIds: readonly string[],
    caseId: string,
  ): Promise<readonly EarlierFine[]> {
    const found = await Promise.all(actIds.map((actId) => this.elsewhere(party, actId, caseId)));
    return found.flatMap((taken) => (taken ? [earlier(taken)] : []));
  }

  /** Those of the names that no other case holds. */
  async free(party: string, names: readonly string[], caseId: string): Promise<readonly string[]> {
    const taken = await Promise.all(names.map((name) => this.elsewhere(party, name, caseId)));
    return names.filter((_, at) => taken[at] === undefined);
  }

  /**
   * Holds every fine of a decision, decides, and confirms; frees the acts again when a rule
   * refuses. Of two cases that fine the same act at the same time one is refused
   * `act-already-fined`.
   */
  deciding<T>({ caseId, party, fines }: Fines, asked: Asked, decide: () => Promise<T>): Promise<T> {
    const wanted = fines.map((details) => ({
      name: finedActId(party, details.actId),
      details,
    }));
    return this.names.during(wanted, { matter: caseId, asked }, decide);
  }

  /** Frees the acts of a case whose decision was revoked or is void. */
  async freeFallen(caseId: string): Promise<void> {
    const { penalty, filed, fate } = await this.cases.now(caseId);
    if (!penalty || !filed || !fallen({ fate })) return;
    for (const actId of namesIn({ penalty, filed })) {
      const name = finedActId(filed.party.id, actId);
      await this.names.fell(name, caseId, `the decision fell: ${fate.kind}`);
    }
  }

  /** A case decides once: when its decision does not fine the act, it never will. */
  private async fateOf(name: string, caseId: string): Promise<Fate> {
    const { penalty, filed, fate } = await this.cases.now(caseId);
    if (!penalty || !filed) return 'not-yet';
    if (fallen({ fate })) return 'never';
    const names = namesIn({ penalty, filed }).map((actId) => finedActId(filed.party.id, actId));
    return names.includes(name) ? 'on-record' : 'never';
  }
}

/** An earlier fine, as the rules ask for it. */
export const earlier = ({ details }: Taken<Fine>): EarlierFine => ({
  actId: details.actId,
  decisionNumber: details.decisionNumber,
});

type Penalty = Pick<PenaltyDecided['data'], 'items' | 'decidedOn' | 'decisionNumber'>;

const finesIn = ({ items }: Pick<Penalty, 'items'>) => items.filter(({ fineFen }) => fineFen > 0);

/**
 * All that a rehearsed decision would hold in the register: each act it fines, and what is held
 * beside them.
 */
export const finesOf = (
  rehearsed: readonly CaseEvent[],
  beside: readonly string[] = [],
): readonly Fine[] => {
  const decided = rehearsed.find((event) => event.type === 'PenaltyDecided');
  if (!decided) return [];
  const { decidedOn: on, decisionNumber } = decided.data;
  const acts = finesIn(decided.data);
  const fineFen = acts.reduce((sum, act) => sum + act.fineFen, 0);
  const names = acts.length === 0 ? [] : [...acts, ...beside.map((actId) => ({ actId, fineFen }))];
  return names.map((one) => ({ actId: one.actId, fineFen: one.fineFen, on, decisionNumber }));
};

/**
 * What fines on the spot of one day share when one act was cut in two: the item of power, or the
 * article violated (E42).
 */
export const namesOfDay = (
  on: string,
  { item, violates }: Pick<AllegedAct, 'item' | 'violates'>,
): readonly string[] => [`${on} item ${item}`, `${on} article ${violates}`];

type Decided = Readonly<{
  penalty: Penalty;
  filed: Pick<CaseFiled['data'], 'procedure' | 'acts'>;
}>;

/** The names a decided case holds. */
const namesIn = ({ penalty, filed }: Decided): readonly string[] => [
  ...finesIn(penalty).map(({ actId }) => actId),
  ...(filed.procedure === 'summary' && filed.acts[0]
    ? namesOfDay(penalty.decidedOn, filed.acts[0])
    : []),
];

/** What a fine of that day adds to the limit of the spot (E42). */
export const finedOn = (taken: Taken<Fine>, on: string): Fen =>
  taken.details.on === on ? taken.details.fineFen : 0;
