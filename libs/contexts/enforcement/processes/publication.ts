import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import { maskedName, type ToldOf } from '#domain/kernel';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { publishDecision } from '../case/closing/publish-decision.js';
import type { Party } from '../case/shared.events.js';

/**
 * Publishes a decision（处罚信息公开）: the name of a natural person, which the case keeps sealed,
 * is taken out of the summary before the case hears of it (PL 48, 50; PRV-2).
 */
@Injectable()
export class Publication {
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(
    nouns: Nouns,
    private readonly personalData: PersonalData,
  ) {
    this.cases = nouns.filesOf(caseNoun);
  }

  /** Throws `Refusal` when a rule says no. */
  async publish(id: string, told: ToldOf<typeof publishDecision>, asked: Asked): Promise<Answer> {
    const { filed } = await this.cases.now(id);
    const name = filed && this.nameOf(filed.party);
    const summary = name ? told.summary.replaceAll(name, maskedName(name)) : told.summary;
    return this.cases.perform(id, { type: 'PublishDecision', data: { ...told, summary } }, asked);
  }

  private nameOf({ id, sealed }: Party): string | undefined {
    if (sealed === undefined) return undefined;
    try {
      return this.personalData.open(id, sealed).name;
    } catch {
      return undefined;
    }
  }
}
