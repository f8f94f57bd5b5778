import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { idFor } from '#platform/acts';
import { type Answer, Decisions, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { Refusal } from '#domain/kernel';
import { reservationStream } from '../credit-code/reservation.stream.js';
import {
  type Reservation,
  reservationDecider,
  type ReserveCreditCode,
} from '../credit-code/reserve-credit-code.js';
import type { CreditCodeReserved } from '../credit-code/reservation.events.js';
import { type EnterpriseCommand, enterpriseDecider } from '../enterprise/enterprise.decider.js';
import type { EnterpriseEvent, Entry } from '../enterprise/enterprise.events.js';
import type { Enterprise } from '../enterprise/enterprise.state.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';

type Told = Omit<Entry, 'enterprise'>;

/**
 * Enters units into the register (企业台账), each credit code once. The code is reserved before the entry is written, and only
 * for an entry the rules accept, so that a typing error uses up no code. Whatever breaks off in between is mended by asking
 * again: with the same key the same entry follows; with another key the entry that was begun is finished.
 */
@Injectable()
export class EnterpriseRegister {
  readonly units: Decisions<EnterpriseCommand, Enterprise, EnterpriseEvent>;
  readonly codes: Decisions<ReserveCreditCode, Reservation, CreditCodeReserved>;

  constructor(world: DecisionWorld) {
    this.units = new Decisions(enterpriseStream, enterpriseDecider, world);
    this.codes = new Decisions(reservationStream, reservationDecider, world);
  }

  /** Reserves the code and enters the unit. Refuses `credit-code-taken` when another unit was entered with it. */
  async enter(told: Told, asked: Asked): Promise<Answer> {
    const enterprise = idFor(asked, 'enterprise');
    const entry = entryFor(enterprise, told, asked);
    const { revision } = await this.units.stateOf(enterprise);
    if (revision >= 0) return this.units.handle(entry);
    await this.units.rehearse(entry);
    try {
      await this.codes.handle(reservationFor(enterprise, told.creditCode, asked));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'credit-code-taken')
        return this.underTheHolder(error, told, asked);
      throw error;
    }
    return this.units.handle(entry);
  }

  /** The holder's entry was never written (a crash), or it was written by this very request before: then it is ours. */
  private async underTheHolder(taken: Refusal, told: Told, asked: Asked): Promise<Answer> {
    const { state } = await this.codes.stateOf(told.creditCode);
    const holder = state.enterprise!;
    try {
      const answer = await this.units.handle(entryFor(holder, told, asked));
      if (answer.repeated || answer.events.length > 0) return answer;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'enterprise-known')) throw error;
    }
    throw taken;
  }
}

const entryFor = (enterprise: string, told: Told, asked: Asked) => ({
  ...asked,
  id: enterprise,
  command: { type: 'RegisterEnterprise' as const, data: { enterprise, ...told } },
});

/** A request of its own: event ids follow from the command's id, and no two events may share one. */
const reservationFor = (enterprise: string, creditCode: string, asked: Asked) => ({
  ...asked,
  id: creditCode,
  commandId: v5('credit-code', asked.commandId),
  validAt: undefined,
  expectedRevision: undefined,
  command: { type: 'ReserveCreditCode' as const, data: { creditCode, enterprise } },
});
