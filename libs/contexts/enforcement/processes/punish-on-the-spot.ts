import { Injectable } from '@nestjs/common';
import { type Files, idFor, Nouns } from '#platform/acts';
import { type Answer, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { localDateOf, Refusal } from '#domain/kernel';
import { Numbers } from '#platform/numbers';
import { seriesId, yearOfNumber } from '#domain/procedure';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { PunishOnTheSpot } from '../case/decision/punish-on-the-spot.js';
import { caseSeries } from '../filing/case-series.js';
import { earlier, FinedActs, finedOn, finesOf, namesOfDay } from './fined-acts.js';
import { Receipts } from './pay-by-receipt.js';

/** What an officer states of a penalty on the spot. */
export type OnTheSpot = Omit<
  PunishOnTheSpot['data'],
  'caseId' | 'serial' | 'year' | 'finedTodayFen' | 'finedBefore' | 'sameDayBefore'
>;

type Filled = Pick<
  PunishOnTheSpot['data'],
  'serial' | 'year' | 'finedTodayFen' | 'finedBefore' | 'sameDayBefore'
>;

const isTaken = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'case-id-taken';

const clean = { finedTodayFen: 0, finedBefore: [], sameDayBefore: [] } as const;

/**
 * Opens, decides and serves a penalty on the spot (当场处罚), under the next number of the organ,
 * each act fined once over all cases. In this order:
 *
 * 1. look at the case, whose id follows from the request: one that is there answers itself;
 * 2. look up what other cases fined, on that day and before, and rehearse: what the rules refuse
 *    takes no number;
 * 3. take the next number of the organ for the case;
 * 4. rehearse under the number: now it is known which fines come of it;
 * 5. hold the act, the matters of the day that no other case has, and the receipt of money taken
 *    there, for the case;
 * 6. open, decide and serve in the case, in one append;
 * 7. confirm the act and the matters, then the number. When the case refused after all, release
 *    them and void the number.
 *
 * A process that dies after 3 or 5 leaves number and acts held: the same request finds both its
 * own. Another request is another case: it takes the next number, and the act when this one had its
 * time. The keepers void the number, and free the acts.
 */
@Injectable()
export class SpotPenalties {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  // Nest hands each in; it holds the names of three registers.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly world: DecisionWorld,
    nouns: Nouns,
    private readonly finedActs: FinedActs,
    private readonly numbers: Numbers,
    private readonly receipts: Receipts,
  ) {
    this.cases = nouns.filesOf(caseNoun);
  }

  /** Throws `Refusal` when a rule says no. */
  async punish(said: OnTheSpot, asked: Asked): Promise<Answer> {
    const id = idFor(asked, 'case');
    const repeated = () => this.ifOpened(id, said, asked);
    const before = await repeated();
    if (before) return before;
    try {
      return await this.opening(id, said, asked);
    } catch (error) {
      // The same request may have come to another process at the same moment, and have opened the
      // case meanwhile.
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
    const on = localDateOf(asked.validAt ?? this.world.clock.now());
    const year = yearOfNumber(on);
    const fined = await this.finedBefore(id, said, on);
    await this.cases.rehearse(id, spot(id, said, { serial: 0, year, ...fined }), asked);
    return this.numbers.forAct(seriesId(said.organ, caseSeries, year), id, async (serial) => {
      const command = spot(id, said, { serial, year, ...clean });
      const rehearsed = await this.cases.rehearse(id, command, asked);
      const ofTheDay = await this.finedActs.free(said.party.id, namesOfDay(on, said.act), id);
      const fines = { caseId: id, party: said.party.id, fines: finesOf(rehearsed, ofTheDay) };
      const perform = () => this.cases.perform(id, command, asked);
      const { onSpot } = said;
      return this.finedActs.deciding(fines, asked, () =>
        onSpot
          ? this.receipts.holding({ receiptNumber: onSpot.receipt }, { matter: id, asked }, perform)
          : perform(),
      );
    });
  }

  private async finedBefore(id: string, { party, act, fineFen }: OnTheSpot, on: string) {
    if (fineFen === 0) return clean;
    const taken = await this.finedActs.elsewhere(party.id, act.actId, id);
    if (!taken) {
      const sameDayBefore = await this.finedActs.before(party.id, namesOfDay(on, act), id);
      return { ...clean, sameDayBefore };
    }
    const finedTodayFen = (await this.wasOnTheSpot(taken.matter)) ? finedOn(taken, on) : 0;
    return { ...clean, finedTodayFen, finedBefore: [earlier(taken)] };
  }

  /** Only fines on the spot are counted together against its limit (E42). */
  private async wasOnTheSpot(caseId: string): Promise<boolean> {
    return (await this.cases.now(caseId)).filed?.procedure === 'summary';
  }
}

const spot = (caseId: string, said: OnTheSpot, filled: Filled): PunishOnTheSpot => {
  const { serial, year, finedTodayFen, finedBefore, sameDayBefore } = filled;
  const data = { ...said, caseId, serial, year, finedTodayFen, finedBefore, sameDayBefore };
  return { type: 'PunishOnTheSpot', data };
};
