import { Injectable } from '@nestjs/common';
import type { ToldOf } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import { applicationNoun } from '../../application/application.noun.js';
import { type Filed, filed } from '../../application/application.shape.js';
import { type noticeHearing, theApplicant } from '../../application/hearing/notice-hearing.js';
import type { requestHearing } from '../../application/hearing/request-hearing.js';

/**
 * Whom a hearing concerns（利害关系人） is sealed at the door, and in notices from before it was
 * not. Here it is found who is meant: the applicant, by whatever name, or one of those whom the
 * notice names; the rule is handed the word of the notice and reads no name (LL 47).
 */
@Injectable()
export class Hearings {
  private readonly applications;

  constructor(
    nouns: Nouns,
    private readonly people: PersonalData,
  ) {
    this.applications = nouns.filesOf(applicationNoun);
  }

  /** Tells those concerned; the applicant is told always and stands in no list. */
  async notice(id: string, told: ToldOf<typeof noticeHearing>, asked: Asked): Promise<Answer> {
    const application = await this.opened(id);
    const parties = told.parties.filter((one) => !this.isApplicant(application, one));
    const data = { ...told, parties };
    return this.applications.perform(id, { type: 'NoticeHearing', data }, asked);
  }

  /** One of those told asks for it; who says no name asks for the applicant. */
  async request(id: string, told: ToldOf<typeof requestHearing>, asked: Asked): Promise<Answer> {
    const application = await this.opened(id);
    const party = this.asItIsNoticed(application, told.party ?? theApplicant);
    return this.applications.perform(id, { type: 'RequestHearing', data: { party } }, asked);
  }

  private async opened(id: string): Promise<Filed> {
    const application = filed(await this.applications.now(id));
    await this.people.fetchKeys([application.hearing, application.received.asking.applicant]);
    return application;
  }

  private asItIsNoticed(application: Filed, party: string): string {
    if (this.isApplicant(application, party)) return theApplicant;
    const told = application.hearing?.parties ?? [];
    return told.find((one) => this.people.sameTold(one, party)) ?? party;
  }

  private isApplicant({ received }: Filed, party: string): boolean {
    const { kind, id, name } = received.asking.applicant;
    const known = kind === 'citizen' ? this.nameOf(id, name) : name;
    return [theApplicant, known].some((one) => one && this.people.sameTold(one, party));
  }

  /** The name of a natural person, as long as its key was not erased. */
  private nameOf(id: string, sealed: string): string | undefined {
    try {
      return this.people.open(id, sealed).name;
    } catch {
      return undefined;
    }
  }
}
