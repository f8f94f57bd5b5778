import { Injectable } from '@nestjs/common';
import { NumberKeeper, Numbers, type OpenNumber, seriesId } from '#platform/numbers';
import { caseSeries, isCaseSeries } from '../filing/case-series.js';
import { Cases } from './cases.js';

/** Settles case numbers: the case bears it, or nobody ever will. */
@Injectable()
export class CaseNumberKeeper extends NumberKeeper {
  constructor(
    numbers: Numbers,
    private readonly cases: Cases,
  ) {
    super(numbers, cases.world);
  }

  /** Whether the case bears the number; nothing when the number is of another kind. */
  async isUsed({ series, subject, serial }: OpenNumber): Promise<boolean | undefined> {
    if (!isCaseSeries(series)) return undefined;
    const { filed } = await this.cases.now(subject);
    return (
      filed !== undefined &&
      filed.serial === serial &&
      seriesId(filed.organ, caseSeries, filed.year) === series
    );
  }
}
