import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { seriesId, yearOfNumber } from '#domain/procedure';
import { caseNoun } from '../case/case.noun.js';
import type { Clue } from '../case/intake/intake.events.js';
import type { TakeOverCase } from '../case/intake/take-over-case.js';
import type { Identification } from '../case/shared.events.js';
import { caseSeries } from '../filing/case-series.js';
import { Parties, type ToldParty } from './parties.js';
import { type OnTheSpot, SpotPenalties } from './punish-on-the-spot.js';

type FromPaper = Omit<TakeOverCase['data'], 'caseId'>;
type WithParty<T extends { party: unknown }> = Omit<T, 'party'> & Readonly<{ party: ToldParty }>;

/**
 * Takes up what people tell of a party: the party becomes the one the registers know (a citizen by
 * the identity number, which goes no further), then the case hears of it.
 */
@Injectable()
export class Clues {
  constructor(
    private readonly nouns: Nouns,
    private readonly parties: Parties,
    private readonly penalties: SpotPenalties,
  ) {}

  /** Records a clue (线索登记). */
  async record(caseId: string, told: WithParty<Clue>, asked: Asked): Promise<Answer> {
    const clue = { ...told, party: await this.parties.of(told.party, asked) };
    const command = { type: 'RecordClue', data: { caseId, clue } } as const;
    return this.nouns.filesOf(caseNoun).perform(caseId, command, asked);
  }

  /**
   * Takes over a case from paper（历史案件补录）: its id follows from the number that it bears, so
   * that nobody enters it twice.
   */
  async takeOver(told: WithParty<FromPaper>, asked: Asked): Promise<Answer> {
    const { organ, serial, takenOver } = told;
    const series = seriesId(organ, caseSeries, yearOfNumber(takenOver.on));
    const caseId = idFor({ commandId: `${series}|${serial}` }, 'case');
    const data = { ...told, caseId, party: await this.parties.of(told.party, asked) };
    return this.nouns.filesOf(caseNoun).perform(caseId, { type: 'TakeOverCase', data }, asked);
  }

  /** Records who a citizen is whom nobody knew (查明当事人身份). */
  async identify(caseId: string, told: WithParty<Identification>, asked: Asked): Promise<Answer> {
    const data = { ...told, party: await this.parties.of(told.party, asked) };
    return this.nouns.filesOf(caseNoun).perform(caseId, { type: 'IdentifyParty', data }, asked);
  }

  /** Punishes on the spot (当场处罚) whom the officer names. */
  async punish(told: WithParty<OnTheSpot>, asked: Asked): Promise<Answer> {
    return this.penalties.punish(
      { ...told, party: await this.parties.of(told.party, asked) },
      asked,
    );
  }
}
