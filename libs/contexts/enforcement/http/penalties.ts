import { Injectable } from '@nestjs/common';
import type { Answer } from '#platform/store';
import { idFor } from '#platform/acts';
import type { Asked } from '#platform/http';
import { localDateOf, Refusal } from '#domain/kernel';
import { Numbers, seriesId } from '#platform/numbers';
import type { CaseEvent } from '../case/case.events.js';
import type { DecidePenalty } from '../case/decision/decide-penalty.js';
import type { PunishOnTheSpot } from '../case/decision/punish-on-the-spot.js';
import type { PenaltyDecided } from '../case/shared.events.js';
import { caseSeries, yearOf } from '../filing/case-series.js';
import { Cases } from './cases.js';
import { FinedActs, finedOn, finesOf, namesOfDay } from './fined-acts.js';
import { PartyRegisters } from './party-registers.js';

/** What a person states of a penalty; what other cases did is looked up, never told. */
export type Penalty = Omit<DecidePenalty['data'], 'finedBefore' | 'register'>;
export type OnTheSpot = Omit<
  PunishOnTheSpot['data'],
  'caseId' | 'serial' | 'year' | 'finedTodayFen' | 'finedBefore' | 'sameDayBefore'
>;

/** Decides penalties of both procedures, each act of a party fined once over all cases (一事不二罚). */
@Injectable()
export class Penalties {
  constructor(
    private readonly cases: Cases,
    private readonly finedActs: FinedActs,
    private readonly numbers: Numbers,
    private readonly registers: PartyRegisters,
  ) {}

  /** Decides the penalty of a case (作出处罚决定). Throws `Refusal` when a rule says no. */
  async decide(id: string, said: Penalty, asked: Asked): Promise<Answer> {
    const { penalty, filed } = await this.cases.now(id);
    const register = filed && !penalty ? await this.registers.of(filed.party, said.items) : {};
    const command = (finedBefore: DecidePenalty['data']['finedBefore']) =>
      ({ type: 'DecidePenalty', data: { ...said, finedBefore, ...register } }) as const;
    if (penalty || !filed) return this.cases.perform(id, command([]), asked);
    const party = filed.party.id;
    const acts = said.items.filter(({ fineFen }) => fineFen > 0).map(({ actId }) => actId);
    const before = await this.finedActs.before(party, acts, id);
    const rehearsed = await this.cases.rehearse(id, command(before), asked);
    const fines = { caseId: id, party, ...finesOf(penaltyIn(rehearsed)) };
    return this.finedActs.deciding(fines, asked, () => this.cases.perform(id, command([]), asked));
  }

  /** Opens, decides and serves a penalty on the spot (当场处罚), under the next number of the organ. */
  async onTheSpot(said: OnTheSpot, asked: Asked): Promise<Answer> {
    const id = idFor(asked, 'case');
    const repeated = () => this.ifOpened(id, said, asked);
    const before = await repeated();
    if (before) return before;
    try {
      return await this.opening(id, said, asked);
    } catch (error) {
      // The same request may have come to another process at the same moment, and have opened the case meanwhile.
      const meanwhile = isTaken(error) ? await repeated() : undefined;
      if (meanwhile) return meanwhile;
      throw error;
    }
  }

  /** Asks again under the number the case has; nothing when it is not opened. */
  private async ifOpened(id: string, said: OnTheSpot, asked: Asked): Promise<Answer | undefined> {
    const { filed } = await this.cases.now(id);
    return filed && this.cases.perform(id, spot(id, said, { ...filed, ...clean }), asked);
  }

  private async opening(id: string, said: OnTheSpot, asked: Asked): Promise<Answer> {
    const on = localDateOf(asked.validAt ?? this.cases.world.clock.now());
    const year = yearOf(on);
    const fined = await this.finedBefore(id, said, on);
    await this.cases.rehearse(id, spot(id, said, { serial: 0, year, ...fined }), asked);
    return this.numbers.forAct(seriesId(said.organ, caseSeries, year), id, async (serial) => {
      const command = spot(id, said, { serial, year, ...clean });
      const penalty = penaltyIn(await this.cases.rehearse(id, command, asked));
      const ofTheDay = await this.finedActs.free(said.party.id, namesOfDay(on, said.act), id);
      const fines = { caseId: id, party: said.party.id, ...finesOf(penalty, ofTheDay) };
      return this.finedActs.deciding(fines, asked, () => this.cases.perform(id, command, asked));
    });
  }

  private async finedBefore(id: string, { party, act, fineFen }: OnTheSpot, on: string) {
    if (fineFen === 0) return { finedTodayFen: 0, finedBefore: [], sameDayBefore: [] };
    const held = await this.finedActs.elsewhere(party.id, act.actId, id);
    const { actId } = act;
    const sameDayBefore = await this.finedActs.before(party.id, namesOfDay(on, act), id);
    return {
      sameDayBefore: held ? [] : sameDayBefore,
      finedTodayFen: (await this.wasOnTheSpot(held)) ? finedOn(held, on) : 0,
      finedBefore: held ? [{ actId, decisionNumber: held.decisionNumber }] : [],
    };
  }

  /** Only fines on the spot are counted together against its limit (E42). */
  private async wasOnTheSpot(held: { caseId: string } | undefined): Promise<boolean> {
    if (!held) return false;
    return (await this.cases.now(held.caseId)).filed?.procedure === 'summary';
  }
}

const clean = { finedTodayFen: 0, finedBefore: [], sameDayBefore: [] };

const isTaken = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'case-id-taken';

type Filled = Pick<
  PunishOnTheSpot['data'],
  'serial' | 'year' | 'finedTodayFen' | 'finedBefore' | 'sameDayBefore'
>;

const spot = (caseId: string, said: OnTheSpot, filled: Filled): PunishOnTheSpot => {
  const { serial, year, finedTodayFen, finedBefore, sameDayBefore } = filled;
  const data = { ...said, caseId, serial, year, finedTodayFen, finedBefore, sameDayBefore };
  return { type: 'PunishOnTheSpot', data };
};

const nothing = { items: [], decidedOn: '' as never, decisionNumber: '' };

const penaltyIn = (
  events: readonly CaseEvent[],
): Pick<PenaltyDecided['data'], 'items' | 'decidedOn' | 'decisionNumber'> =>
  events.find((event) => event.type === 'PenaltyDecided')?.data ?? nothing;
