import { Injectable } from '@nestjs/common';
import { type Files, Nouns } from '#platform/acts';
import { type Answer, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { isWithin, scopeOf } from '#domain/procedure';
import { type Fate, Reservations } from '#platform/reservations';
import { Refusal, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case/case.events.js';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import type { ReceiptEvent } from '../receipts/receipt.events.js';
import { receiptNoun, type ReceiptNumber } from '../receipts/receipt.noun.js';
import { receiptId } from './receipt-id.js';

type WithReceipt = Extract<CaseCommand, { data: { receiptNumber: string } }>;

/**
 * Records money that came in under a receipt (收缴登记): what one case was paid with pays no other
 * (PL 70). In this order:
 *
 * 1. rehearse: what the case refuses, or has on record already, takes no receipt;
 * 2. hold the receipt for the case; another case is refused `receipt-used-elsewhere`;
 * 3. record it in the case;
 * 4. confirm: the receipt is the case's for ever. When the case refused after all, release it.
 *
 * A process that dies after 2 leaves the receipt held: the case's retry goes on from there, with
 * whatever key. Without a retry the keeper asks the case whether it bears the receipt.
 */
@Injectable()
export class Receipts {
  readonly names: Reservations<ReceiptNumber, ReceiptEvent>;
  private readonly cases: Files<CaseCommand, Case, CaseEvent>;

  constructor(
    private readonly world: DecisionWorld,
    nouns: Nouns,
  ) {
    this.cases = nouns.filesOf(caseNoun);
    this.names = new Reservations(receiptNoun, world, (_, { matter, details }) =>
      this.fateOf(matter, details),
    );
  }

  /** Throws `Refusal` when the case, or another case's receipt, says no. */
  async record(id: string, command: WithReceipt, asked: Asked): Promise<Answer> {
    const perform = () => this.cases.perform(id, command, asked);
    // What the case refuses, or has answered before, it says itself; then there is nothing to take.
    if (!(await this.accepts(id, command, asked))) return perform();
    await this.mustBeFree(command.data.receiptNumber, id, asked);
    return this.holding(command.data, { matter: id, asked }, perform);
  }

  /** Acts in a case while it holds the receipt; another case is refused. */
  holding<T>(
    { receiptNumber }: ReceiptNumber,
    of: Parameters<Receipts['names']['during']>[1],
    act: () => Promise<T>,
  ): Promise<T> {
    const wanted = { name: receiptId(receiptNumber), details: { receiptNumber } };
    return this.names.during([wanted], of, act);
  }

  /** Whoever may read the other case is told which it is; anybody else, that there is one. */
  private async mustBeFree(receiptNumber: string, id: string, { actor }: Asked): Promise<void> {
    const taken = await this.names.against(receiptId(receiptNumber), id);
    if (!taken) return;
    const other = await this.cases.now(taken.matter);
    const whose = caseNoun.whose?.(other);
    const scope = scopeOf(actor, this.world.registry(), this.world.clock.now());
    const [number] = other.filed ? other.numbers : [];
    if (number !== undefined && whose && isWithin(scope, whose))
      refuse(
        'receipt-used-elsewhere',
        `The receipt ${receiptNumber} is recorded in case ${number}（票据 ${receiptNumber} 已登记在案件 ${number}）.`,
        'PL 70',
      );
  }

  private async accepts(id: string, command: WithReceipt, asked: Asked): Promise<boolean> {
    try {
      return (await this.cases.rehearse(id, command, asked)).length > 0;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private async fateOf(caseId: string, { receiptNumber }: ReceiptNumber): Promise<Fate> {
    const { payments, confiscations, struck } = await this.cases.now(caseId);
    const recorded = [...payments, ...confiscations];
    const bears = (one: Readonly<{ receiptNumber: string }>) => one.receiptNumber === receiptNumber;
    if (recorded.some(bears)) return 'on-record';
    // A payment taken back pays nobody: the receipt is free for the case it belongs to (E36).
    return struck.some(bears) ? 'never' : 'not-yet';
  }
}
