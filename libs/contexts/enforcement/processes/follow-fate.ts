import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import { FinedActs } from './fined-acts.js';

type MayFell = Extract<
  CaseCommand,
  { type: 'RecordReviewDecision' | 'RecordJudgment' | 'RevokeDecision' }
>;

/**
 * Follows the fate of a decision (复议、判决、撤销): one that falls frees its acts for another case
 * (一事不二罚). In this order:
 *
 * 1. record in the case what was decided of its decision;
 * 2. free each act it fined, when the decision does not stand any more.
 *
 * What 2 does not reach is told to nobody, and lost to nobody: whoever wants the act next asks the
 * case, and frees it.
 */
@Injectable()
export class DecisionFate {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(
    nouns: Nouns,
    private readonly finedActs: FinedActs,
  ) {
    this.cases = nouns.filesOf(caseNoun);
  }

  /** Throws `Refusal` when a rule says no. */
  async record(id: string, command: MayFell, asked: Asked): Promise<Answer> {
    const answer = await this.cases.perform(id, command, asked);
    await this.finedActs.freeFallen(id).catch(() => {});
    return answer;
  }
}
