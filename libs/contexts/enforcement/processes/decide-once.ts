import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { DecidePenalty } from '../case/decision/decide-penalty.js';
import { FinedActs, finesOf } from './fined-acts.js';
import { PartyRegisters } from './party-registers.js';

/** What a person states of a penalty; what other cases did is looked up, never told. */
export type PenaltyOnce = Omit<DecidePenalty['data'], 'finedBefore' | 'register'>;

/**
 * Decides the penalty of a case (作出处罚决定), each act of a party fined once over all cases
 * (一事不二罚). In this order:
 *
 * 1. look at the case: one that is decided, or not filed, answers itself;
 * 2. look up what the registers say of the licences and the person it takes, and what other cases
 *    fined;
 * 3. rehearse: what the rules refuse holds nothing, and names the earlier decision;
 * 4. hold each act that is fined, for this case and this request;
 * 5. decide in the case;
 * 6. confirm each act, or release it when the case refused after all.
 *
 * A process that dies after 4 leaves the acts held: the same request, or another one for this case,
 * goes on from there. Another case gets them when the case does not decide, and no request for it
 * may still be under way.
 */
@Injectable()
export class Deciding {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(
    nouns: Nouns,
    private readonly finedActs: FinedActs,
    private readonly registers: PartyRegisters,
  ) {
    this.cases = nouns.filesOf(caseNoun);
  }

  /** Throws `Refusal` when a rule says no. */
  async decide(id: string, said: PenaltyOnce, asked: Asked): Promise<Answer> {
    const { penalty, filed } = await this.cases.now(id);
    const register = filed && !penalty ? await this.registers.of(filed.party, said.items) : {};
    const command = (finedBefore: DecidePenalty['data']['finedBefore']) =>
      ({ type: 'DecidePenalty', data: { ...said, finedBefore, ...register } }) as const;
    if (penalty || !filed) return this.cases.perform(id, command([]), asked);
    const party = filed.party.id;
    const acts = said.items.filter(({ fineFen }) => fineFen > 0).map(({ actId }) => actId);
    const before = await this.finedActs.before(party, acts, id);
    const rehearsed = await this.cases.rehearse(id, command(before), asked);
    const fines = { caseId: id, party, fines: finesOf(rehearsed) };
    return this.finedActs.deciding(fines, asked, () => this.cases.perform(id, command([]), asked));
  }
}
