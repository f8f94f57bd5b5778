import { Injectable } from '@nestjs/common';
import { Desk } from '#platform/acts';
import { type Answer, Decisions, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { type Actor, holds } from '#domain/kernel';
import { type ApplicationCommand, applicationDecider } from '../application/application.decider.js';
import type { ApplicationEvent } from '../application/application.events.js';
import { type Application, type Filed, filed } from '../application/application.shape.js';
import { applicationStream } from '../application/application.stream.js';
import { mustBeOwn } from './own-matter.js';

/** The applications of the district, as the edge acts on them. */
@Injectable()
export class Applications {
  readonly decisions: Decisions<ApplicationCommand, Application, ApplicationEvent>;

  constructor(
    readonly world: DecisionWorld,
    private readonly desk: Desk,
  ) {
    this.decisions = new Decisions(applicationStream, applicationDecider, world);
  }

  /** The application now; `none` when nothing was ever handed in under this id. */
  async now(id: string): Promise<Application> {
    return (await this.decisions.stateOf(id)).state;
  }

  /** The application now, or 404. */
  async there(id: string): Promise<Filed> {
    return filed(await this.now(id));
  }

  /** Hands in an act. Applicants act in their own matters only; throws `Refusal` like every rule. */
  async perform(id: string, command: ApplicationCommand, asked: Asked): Promise<Answer> {
    if (holds(asked.actor, 'applicant')) {
      const application = await this.now(id);
      if (application.status !== 'none')
        mustBeOwn(asked.actor, application.received.asking.applicant);
    }
    return this.desk.perform(applicationStream, id, command, asked);
  }

  /** What the act would lead to now. Throws `Refusal`; writes nothing. */
  rehearse(
    id: string,
    command: ApplicationCommand,
    asked: Omit<Asked, 'actor'> & Readonly<{ actor: Actor }>,
  ): Promise<readonly ApplicationEvent[]> {
    return this.decisions.rehearse({ ...asked, id, command });
  }
}
