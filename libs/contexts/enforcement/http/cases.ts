import { Injectable } from '@nestjs/common';
import { type Answer, Decisions, DecisionWorld, type Request } from '#platform/store';
import type { Asked } from '#platform/http';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { CaseEvent } from '../case/case.events.js';
import type { Case } from '../case/case.state.js';
import { caseStream } from '../case/case.stream.js';

/** The enforcement cases of the district, as the edge acts on them. */
@Injectable()
export class Cases {
  readonly decisions: Decisions<CaseCommand, Case, CaseEvent>;

  constructor(readonly world: DecisionWorld) {
    this.decisions = new Decisions(caseStream, caseNoun, world);
  }

  /** The case now. */
  async now(id: string): Promise<Case> {
    return (await this.decisions.stateOf(id)).state;
  }

  /** Answers when the events of the act are in the store. Throws `Refusal`. */
  perform(id: string, command: CaseCommand, asked: Asked): Promise<Answer> {
    return this.decisions.handle(requestOf(id, command, asked));
  }

  /** What the act would lead to now. Throws `Refusal`; writes nothing. */
  rehearse(id: string, command: CaseCommand, asked: Asked): Promise<readonly CaseEvent[]> {
    return this.decisions.rehearse(requestOf(id, command, asked));
  }
}

const requestOf = (id: string, command: CaseCommand, asked: Asked): Request<CaseCommand> => ({
  ...asked,
  id,
  command,
});
