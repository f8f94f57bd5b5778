import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import {
  type Answer,
  Decisions,
  DecisionWorld,
  type DecisionWorld as World,
} from '#platform/store';
import type { Asked } from '#platform/http';
import { type Actor, type Fen, type LocalDate, plusMs, Refusal } from '#domain/kernel';
import type { EarlierFine } from '../case/decision/decision-guards.js';
import type { AllegedAct, CaseFiled, PenaltyDecided } from '../case/shared.events.js';
import { fallen } from '../case/standing-penalty.js';
import { type FinedActCommand, finedActDecider } from '../fined-acts/fined-act.decider.js';
import type { FinedActEvent } from '../fined-acts/fined-act.events.js';
import type { FinedAct } from '../fined-acts/fined-act.state.js';
import { finedActId, finedActStream } from '../fined-acts/fined-act.stream.js';
import type { CaseCommand } from '../case/case.noun.js';
import { Cases } from './cases.js';

type Held = NonNullable<FinedAct['held']>;
/** A fine about to be decided, act by act. */
export type Fines = Readonly<{
  caseId: string;
  party: string;
  /** What is held: acts, and on the spot the matters of the day. */
  names: readonly Readonly<{ actId: string; fineFen: Fen }>[];
  on: LocalDate;
  decisionNumber: string;
}>;

/** An attempt to decide that has had time to end, whatever happened to it: far longer than any request may take. */
const settledAfterMs = 30 * 60_000;
const register: Actor = { kind: 'system', by: 'installation', name: 'fined-acts' };
const fineCommands = '2f6c1f5e-0c55-5b8e-8a53-3f3d1f3f9a10';

/**
 * The register of fined acts over all cases: one act of one party is fined once (一事不二罚, PL 29). The fine is reserved before
 * it is decided; a reservation that led to no decision, or to one that fell, is freed by whoever comes next.
 */
@Injectable()
export class FinedActs {
  readonly decisions: Decisions<FinedActCommand, FinedAct, FinedActEvent>;
  private readonly world: World;

  constructor(
    world: DecisionWorld,
    private readonly cases: Cases,
  ) {
    this.world = world;
    this.decisions = new Decisions(finedActStream, finedActDecider, world);
  }

  /** The fine another case imposed, or is about to impose, for this act of this party. */
  async elsewhere(party: string, actId: string, caseId: string): Promise<Held | undefined> {
    const held = await this.heldBy(finedActId(party, actId));
    return held && held.caseId !== caseId && (await this.binds(held, party)) ? held : undefined;
  }

  /** Earlier fines for these acts in other cases, as the rules ask for them. */
  async before(
    party: string,
    actIds: readonly string[],
    caseId: string,
  ): Promise<readonly EarlierFine[]> {
    const found = await Promise.all(actIds.map((actId) => this.elsewhere(party, actId, caseId)));
    return found.flatMap((held) =>
      held ? [{ actId: held.actId, decisionNumber: held.decisionNumber }] : [],
    );
  }

  /** Those of the names that no other case holds. */
  async free(party: string, names: readonly string[], caseId: string): Promise<readonly string[]> {
    const held = await Promise.all(names.map((name) => this.elsewhere(party, name, caseId)));
    return names.filter((_, at) => held[at] === undefined);
  }

  /**
   * Reserves every fine of a decision, decides, and frees the acts again when a rule refuses. Of two cases that fine the same
   * act at the same time one is refused `act-already-fined`.
   */
  async deciding<T>(fines: Fines, asked: Asked, decide: () => Promise<T>): Promise<T> {
    const { commandId: attempt } = asked;
    try {
      await this.reserveAll(fines, attempt);
      return await decide();
    } catch (error) {
      // Anything but a refusal leaves the outcome unknown: the retry, or whoever wants the act next, looks.
      if (error instanceof Refusal) {
        const reason = `refused: ${error.code}`;
        for (const id of idsOf(fines))
          await this.ask(id, {
            type: 'ReleaseFine',
            data: { caseId: fines.caseId, reason, attempt },
          });
      }
      throw error;
    }
  }

  /** Performs an act that may bring the decision down: one that falls frees its acts for another case (一事不二罚). */
  async following(id: string, command: CaseCommand, asked: Asked): Promise<Answer> {
    const answer = await this.cases.perform(id, command, asked);
    await this.followFate(id);
    return answer;
  }

  /** Frees the acts of a case whose decision was revoked or is void. */
  async followFate(caseId: string): Promise<void> {
    const { penalty, filed, fate } = await this.cases.now(caseId);
    if (!penalty || !filed || !fallen({ fate })) return;
    const data = { caseId, reason: `the decision fell: ${fate.kind}` };
    for (const actId of namesIn({ penalty, filed }))
      await this.ask(finedActId(filed.party.id, actId), { type: 'ReleaseFine', data });
  }

  private async reserveAll(fines: Fines, attempt: string): Promise<void> {
    const { caseId, party, on, decisionNumber } = fines;
    for (const { actId, fineFen } of fines.names) {
      const id = finedActId(party, actId);
      await this.freeIfLoose(id, party, caseId);
      const data = { caseId, actId, fineFen, on, decisionNumber, attempt };
      await this.ask(id, { type: 'ReserveFine', data });
    }
  }

  private async freeIfLoose(id: string, party: string, caseId: string): Promise<void> {
    const held = await this.heldBy(id);
    if (!held || held.caseId === caseId || (await this.binds(held, party))) return;
    const { caseId: other, attempt } = held;
    const data = { caseId: other, reason: 'no decision that stands', attempt };
    await this.ask(id, { type: 'ReleaseFine', data });
  }

  private async heldBy(id: string): Promise<Held | undefined> {
    return (await this.decisions.stateOf(id)).state.held;
  }

  /** Whether the case that holds the act fines it, or may still be deciding. */
  private async binds({ caseId, actId, at }: Held, party: string): Promise<boolean> {
    const { penalty, filed, fate } = await this.cases.now(caseId);
    if (!penalty) return at > plusMs(this.world.clock.now(), -settledAfterMs);
    const fines = filed && namesIn({ penalty, filed }).includes(actId);
    return fines === true && filed?.party.id === party && !fallen({ fate });
  }

  private async ask(id: string, command: FinedActCommand): Promise<void> {
    const { revision } = await this.decisions.stateOf(id);
    const commandId = v5(`${id}|${revision}|${JSON.stringify(command)}`, fineCommands);
    const causes = { correlationId: commandId, causationId: commandId };
    await this.decisions.handle({ id, command, commandId, ...causes, actor: register });
  }
}

type Penalty = Pick<PenaltyDecided['data'], 'items' | 'decidedOn' | 'decisionNumber'>;

const finesIn = ({ items }: Pick<Penalty, 'items'>) => items.filter(({ fineFen }) => fineFen > 0);

/** All that a penalty holds in the register: each act it fines, and what is held beside them. */
export const finesOf = (
  penalty: Penalty,
  beside: readonly string[] = [],
): Pick<Fines, 'names' | 'on' | 'decisionNumber'> => {
  const acts = finesIn(penalty).map(({ actId, fineFen }) => ({ actId, fineFen }));
  const fineFen = acts.reduce((sum, act) => sum + act.fineFen, 0);
  const names = acts.length === 0 ? [] : [...acts, ...beside.map((actId) => ({ actId, fineFen }))];
  return { names, on: penalty.decidedOn, decisionNumber: penalty.decisionNumber };
};

/** What fines on the spot of one day share when one act was cut in two: the item of power, or the article violated (E42). */
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

const idsOf = ({ party, names }: Fines): readonly string[] =>
  names.map(({ actId }) => finedActId(party, actId));

/** What a fine of that day adds to the limit of the spot (E42). */
export const finedOn = (held: Held | undefined, on: string): Fen =>
  held?.on === on ? held.fineFen : 0;
