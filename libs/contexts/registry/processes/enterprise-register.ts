import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type Files, idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { Refusal, type ToldOf } from '#domain/kernel';
import { reservationNoun } from '../credit-code/reservation.noun.js';
import type { CreditCodeReserved } from '../credit-code/reservation.events.js';
import type { Reservation, ReserveCreditCode } from '../credit-code/reserve-credit-code.js';
import type { EnterpriseEvent } from '../enterprise/enterprise.events.js';
import { type EnterpriseCommand, enterpriseNoun } from '../enterprise/enterprise.noun.js';
import type { Enterprise } from '../enterprise/enterprise.state.js';
import type { registerEnterprise } from '../enterprise/register-enterprise.js';

type Told = ToldOf<typeof registerEnterprise>;

/**
 * Enters units into the register (企业台账), each credit code once. In this order: the entry is rehearsed, so that a typing
 * error uses up no code; the code is reserved; the entry is written. Whatever breaks off in between is mended by asking again:
 * with the same key the same entry follows; with another key the entry that was begun is finished.
 */
@Injectable()
export class EnterpriseRegister {
  private readonly units: Files<EnterpriseCommand, Enterprise, EnterpriseEvent>;
  private readonly codes: Files<ReserveCreditCode, Reservation, CreditCodeReserved>;

  constructor(nouns: Nouns) {
    this.units = nouns.filesOf(enterpriseNoun);
    this.codes = nouns.filesOf(reservationNoun);
  }

  /** Reserves the code and enters the unit. Refuses `credit-code-taken` when another unit was entered with it. */
  async enter(told: Told, asked: Asked): Promise<Answer> {
    const enterprise = idFor(asked, 'enterprise');
    const entry = entryOf(enterprise, told);
    if ((await this.units.now(enterprise)).status === 'registered')
      return this.units.perform(enterprise, entry, asked);
    await this.units.rehearse(enterprise, entry, asked);
    try {
      await this.reserve(told.creditCode, enterprise, asked);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'credit-code-taken')
        return this.underTheHolder(error, told, asked);
      throw error;
    }
    return this.units.perform(enterprise, entry, asked);
  }

  /** A request of its own: event ids follow from the command's id, and no two events may share one. */
  private reserve(creditCode: string, enterprise: string, asked: Asked): Promise<Answer> {
    const { validAt: _, expectedRevision: __, ...who } = asked;
    const command = { type: 'ReserveCreditCode', data: { creditCode, enterprise } } as const;
    return this.codes.perform(creditCode, command, {
      ...who,
      commandId: v5('credit-code', asked.commandId),
    });
  }

  /** The holder's entry was never written (a crash), or it was written by this very request before: then it is ours. */
  private async underTheHolder(taken: Refusal, told: Told, asked: Asked): Promise<Answer> {
    const holder = (await this.codes.now(told.creditCode)).enterprise!;
    try {
      const answer = await this.units.perform(holder, entryOf(holder, told), asked);
      if (answer.repeated || answer.events.length > 0) return answer;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'enterprise-known')) throw error;
    }
    throw taken;
  }
}

const entryOf = (enterprise: string, told: Told) =>
  ({ type: 'RegisterEnterprise', data: { enterprise, ...told } }) as const;
