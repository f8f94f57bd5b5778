import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import { type Answer, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { localDateOf, Refusal, type ToldOf } from '#domain/kernel';
import { Numbers } from '#platform/numbers';
import { seriesId, yearOfNumber } from '#domain/procedure';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { EarlierFine } from '../case/penalty/taken.events.js';
import type { FileCase, fileCase } from '../case/intake/file-case.js';
import type { Clue } from '../case/intake/intake.events.js';
import type { CaseFiled } from '../case/shared.events.js';
import { caseSeries, inWhoseName } from '../filing/case-series.js';
import { FinedActs } from './fined-acts.js';

/**
 * Files cases (立案) under the next number of the organ in whose name they are handled. In this
 * order:
 *
 * 1. look at the case: one that is filed answers as it stands, under its number;
 * 2. look up which of its acts other cases fined, and rehearse: a case that the rules do not let be
 *    filed, because its act was fined or for whatever reason, takes no number;
 * 3. take the next number for the case: every request for it gets the same;
 * 4. file it in the case;
 * 5. confirm the number, or void it when the case refused after all.
 *
 * A process that dies after 3 leaves the number open: the next request for the case, with whatever
 * key, files it under the same number. Without one the keeper asks the case, and voids it. So no
 * number is given twice, and none is missing.
 */
@Injectable()
export class Filing {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(
    private readonly world: DecisionWorld,
    nouns: Nouns,
    private readonly numbers: Numbers,
    private readonly finedActs: FinedActs,
  ) {
    this.cases = nouns.filesOf(caseNoun);
  }

  /**
   * Throws `Refusal` when a rule says no. The same key after a crash finds the number it took
   * before.
   */
  async file(id: string, told: ToldOf<typeof fileCase>, asked: Asked): Promise<Answer> {
    const { filed, handling, clue } = await this.cases.now(id);
    if (filed) return this.underNumber(id, { ...told, ...filledBefore(filed) }, asked);
    const year = yearOfNumber(localDateOf(this.world.clock.now()));
    const finedBefore = await this.finedBefore(id, clue?.clue);
    const said = { ...told, ...(finedBefore.length > 0 && { finedBefore }) };
    try {
      await this.cases.rehearse(id, fileUnder({ ...said, serial: 0, year }), asked);
      const series = seriesId(inWhoseName(handling), caseSeries, year);
      return await this.numbers.forAct(series, id, (serial) =>
        this.underNumber(id, { ...said, serial, year }, asked),
      );
    } catch (error) {
      return this.filedMeanwhile(id, said, asked, error);
    }
  }

  /**
   * Somebody else filed it between the look and the act: then it is filed, which is what was asked.
   */
  private async filedMeanwhile(
    id: string,
    said: ToldOf<typeof fileCase>,
    asked: Asked,
    error: unknown,
  ): Promise<Answer> {
    const { filed } = await this.cases.now(id);
    if (!(error instanceof Refusal) || error.code !== 'case-already-filed' || !filed) throw error;
    return this.underNumber(id, { ...said, ...filledBefore(filed) }, asked);
  }

  private underNumber(id: string, data: FileCase['data'], asked: Asked): Promise<Answer> {
    return this.cases.perform(id, fileUnder(data), asked);
  }

  private finedBefore(id: string, clue: Clue | undefined): Promise<readonly EarlierFine[]> {
    const acts = clue?.acts.map(({ actId }) => actId) ?? [];
    return this.finedActs.before(clue?.party.id ?? '', acts, id);
  }
}

/** What the process added when it was filed. */
const filledBefore = ({
  serial,
  year,
  otherPenalty,
}: Pick<CaseFiled['data'], 'serial' | 'year' | 'otherPenalty'>) => ({
  serial,
  year,
  ...(otherPenalty && { finedBefore: otherPenalty.after }),
});

const fileUnder = (data: FileCase['data']): FileCase => ({ type: 'FileCase', data });
