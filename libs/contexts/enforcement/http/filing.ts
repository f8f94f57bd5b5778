import { Injectable } from '@nestjs/common';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import { localDateOf, Refusal } from '#domain/kernel';
import { Numbers, seriesId } from '#platform/numbers';
import type { CaseFiled } from '../case/shared.events.js';
import { caseSeries, inWhoseName, yearOf } from '../filing/case-series.js';
import { Cases } from './cases.js';

/**
 * Files cases (立案) under the next number of the organ in whose name they are handled. A case that the rules do not let be
 * filed takes no number; one that is filed already is answered as it stands.
 */
@Injectable()
export class Filing {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
  ) {}

  /** Throws `Refusal` when a rule says no. The same key after a crash finds the number it took before. */
  async file(id: string, asked: Asked): Promise<Answer> {
    const { filed, handling } = await this.cases.now(id);
    if (filed) return this.underNumber(id, filed, asked);
    const year = yearOf(localDateOf(this.cases.world.clock.now()));
    try {
      await this.cases.rehearse(id, fileCase({ serial: 0, year }), asked);
      const series = seriesId(inWhoseName(handling), caseSeries, year);
      return await this.numbers.forAct(series, id, (serial) =>
        this.underNumber(id, { serial, year }, asked),
      );
    } catch (error) {
      return this.filedMeanwhile(id, asked, error);
    }
  }

  /** Somebody else filed it between the look and the act: then it is filed, which is what was asked. */
  private async filedMeanwhile(id: string, asked: Asked, error: unknown): Promise<Answer> {
    const { filed } = await this.cases.now(id);
    if (!(error instanceof Refusal) || error.code !== 'case-already-filed' || !filed) throw error;
    return this.underNumber(id, filed, asked);
  }

  private underNumber(id: string, number: Numbered, asked: Asked): Promise<Answer> {
    return this.cases.perform(id, fileCase(number), asked);
  }
}

type Numbered = Pick<CaseFiled['data'], 'serial' | 'year'>;

const fileCase = ({ serial, year }: Numbered) =>
  ({ type: 'FileCase', data: { serial, year } }) as const;
