import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import type { ToldOf } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { filed } from '../application/application.shape.js';
import type { approveApplication } from '../application/decision/approve-application.js';
import { Standings } from './standings.js';

/**
 * Grants (准予). In this order: the bars of the applicant and the bans of its principal are read
 * from their own streams; the application is granted on what was read, which the decision keeps. A
 * retry is answered with what was looked at the first time.
 */
@Injectable()
export class Approval {
  private readonly applications;

  constructor(
    nouns: Nouns,
    private readonly standings: Standings,
  ) {
    this.applications = nouns.filesOf(applicationNoun);
  }

  async approve(
    id: string,
    { blacklisted, ...told }: ToldOf<typeof approveApplication>,
    asked: Asked,
  ): Promise<Answer> {
    const { approved, received } = filed(await this.applications.now(id));
    const standing =
      approved?.standing ?? (await this.standings.of(received.asking.applicant, blacklisted));
    const command = { type: 'ApproveApplication', data: { ...told, standing } } as const;
    return this.applications.perform(id, command, asked);
  }
}
