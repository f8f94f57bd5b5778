import { Injectable } from '@nestjs/common';
import { type Files, idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Fate, ReservationKeeper, Reservations } from '#platform/reservations';
import { type Answer, DecisionWorld } from '#platform/store';
import { Refusal, type ToldOf } from '#domain/kernel';
import type { CreditCodeEvent } from '../credit-code/credit-code.events.js';
import { type CreditCode, creditCodeNoun } from '../credit-code/credit-code.noun.js';
import type { EnterpriseEvent } from '../enterprise/enterprise.events.js';
import { type EnterpriseCommand, enterpriseNoun } from '../enterprise/enterprise.noun.js';
import type { Enterprise } from '../enterprise/enterprise.state.js';
import type { registerEnterprise } from '../enterprise/register-enterprise.js';

type Told = ToldOf<typeof registerEnterprise>;

/**
 * Enters units into the register (企业台账), each credit code once. In this order:
 *
 * 1. look whether this request, whose key gives the entry its id, has entered the unit already;
 * 2. rehearse: a typing error uses up no code;
 * 3. hold the code for the entry;
 * 4. write the entry;
 * 5. confirm: the code is the entry's for ever. When the entry was refused after all, let it go.
 *
 * A process that dies after 3 leaves the code held. With the same key the same entry follows; with
 * another key the entry that was begun is finished, because the code says that it is the same unit.
 * Without anybody the keeper frees the code.
 */
@Injectable()
export class EnterpriseRegister {
  readonly codes: Reservations<CreditCode, CreditCodeEvent>;
  private readonly units: Files<EnterpriseCommand, Enterprise, EnterpriseEvent>;

  constructor(world: DecisionWorld, nouns: Nouns) {
    this.units = nouns.filesOf(enterpriseNoun);
    this.codes = new Reservations(creditCodeNoun, world, (creditCode, { matter }) =>
      this.fateOf(creditCode, matter),
    );
  }

  /** Enters the unit. Refuses `credit-code-taken` when another unit was entered with its code. */
  async enter(told: Told, asked: Asked): Promise<Answer> {
    const enterprise = idFor(asked, 'enterprise');
    const entry = entryOf(enterprise, told);
    if ((await this.units.now(enterprise)).status === 'registered')
      return this.units.perform(enterprise, entry, asked);
    await this.units.rehearse(enterprise, entry, asked);
    try {
      return await this.under(enterprise, told, asked);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'credit-code-taken')
        return this.underTheHolder(error, told, asked);
      throw error;
    }
  }

  private under(enterprise: string, told: Told, asked: Asked): Promise<Answer> {
    const { creditCode } = told;
    const wanted = { name: creditCode, details: { creditCode } };
    return this.codes.during([wanted], { matter: enterprise, asked }, () =>
      this.units.perform(enterprise, entryOf(enterprise, told), asked),
    );
  }

  /**
   * The holder's entry was never written (a crash), or it was written by this very request before:
   * then it is ours.
   */
  private async underTheHolder(taken: Refusal, told: Told, asked: Asked): Promise<Answer> {
    const code = await this.codes.now(told.creditCode);
    if (code.status === 'free') throw taken;
    try {
      const answer = await this.under(code.matter, told, asked);
      if (answer.repeated || answer.events.length > 0) return answer;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'enterprise-known')) throw error;
    }
    throw taken;
  }

  private async fateOf(creditCode: string, enterprise: string): Promise<Fate> {
    const unit = await this.units.now(enterprise);
    if (unit.status !== 'registered') return 'not-yet';
    return unit.entry.creditCode === creditCode ? 'on-record' : 'never';
  }
}

/** Settles credit codes that a crash left held: their unit is entered, or another may be. */
@Injectable()
export class CreditCodeKeeper extends ReservationKeeper<CreditCode, CreditCodeEvent> {
  constructor({ codes }: EnterpriseRegister) {
    super(codes);
  }
}

const entryOf = (enterprise: string, told: Told) =>
  ({ type: 'RegisterEnterprise', data: { enterprise, ...told } }) as const;
