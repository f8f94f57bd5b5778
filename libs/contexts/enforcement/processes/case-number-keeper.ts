import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import { DecisionWorld } from '#platform/store';
import { NumberKeeper, Numbers, type Taken } from '#platform/numbers';
import { seriesId } from '#domain/procedure';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import { caseSeries, isCaseSeries } from '../filing/case-series.js';

/** Settles case numbers: the case bears it, or nobody ever will. */
@Injectable()
export class CaseNumberKeeper extends NumberKeeper {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(numbers: Numbers, world: DecisionWorld, nouns: Nouns) {
    super(numbers, world);
    this.cases = nouns.filesOf(caseNoun);
  }

  /** Whether the case bears the number; nothing when the number is of another kind. */
  async isUsed({ series, subject, serial }: Taken): Promise<boolean | undefined> {
    if (!isCaseSeries(series)) return undefined;
    const { filed } = await this.cases.now(subject);
    return (
      filed !== undefined &&
      filed.serial === serial &&
      this.countsIn(series, seriesId(filed.organ, caseSeries, filed.year))
    );
  }
}
