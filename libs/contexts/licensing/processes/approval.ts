import { Injectable } from '@nestjs/common';
import type { Answer } from '#platform/store';
import type { Asked } from '#platform/http';
import type { ApproveApplication } from '../application/decision/approve-application.js';
import { Applications } from './applications.js';
import { Standings } from './standings.js';

/** What the approver says; who is barred he need not say. */
export type ToldApproval = Omit<ApproveApplication['data'], 'standing'> &
  Readonly<{ blacklisted: boolean }>;

/** Grants (准予) after a look at bars and bans. A retry is answered with what was looked at the first time. */
@Injectable()
export class Approval {
  constructor(
    private readonly applications: Applications,
    private readonly standings: Standings,
  ) {}

  async approve(id: string, { blacklisted, ...told }: ToldApproval, asked: Asked): Promise<Answer> {
    const { approved, received } = await this.applications.there(id);
    const standing =
      approved?.standing ?? (await this.standings.of(received.asking.applicant, blacklisted));
    return this.applications.perform(
      id,
      { type: 'ApproveApplication', data: { ...told, standing } },
      asked,
    );
  }
}
