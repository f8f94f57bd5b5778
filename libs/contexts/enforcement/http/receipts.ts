import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { type Answer, Decisions, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { Refusal } from '#domain/kernel';
import type { CaseCommand } from '../case/case.noun.js';
import {
  type Receipt,
  receiptDecider,
  receiptStream,
  type ReceiptTaken,
  type TakeReceipt,
} from '../receipts/receipt.js';
import { Cases } from './cases.js';

const receiptIds = '7d0f9f0a-3b1e-5c6e-9a3c-0c6f1f0d5b21';

type WithReceipt = Extract<CaseCommand, { data: { receiptNumber: string } }>;

/** The register of receipts over all cases: what one case was paid with pays no other. */
@Injectable()
export class Receipts {
  private readonly receipts: Decisions<TakeReceipt, Receipt, ReceiptTaken>;

  constructor(
    world: DecisionWorld,
    private readonly cases: Cases,
  ) {
    this.receipts = new Decisions(receiptStream, receiptDecider, world);
  }

  /**
   * Records what came in under a receipt. The act is rehearsed first, so that one the case refuses takes no receipt; then the
   * receipt is taken for the case, and a retry finds it its own. Throws `Refusal`.
   */
  async record(id: string, command: WithReceipt, asked: Asked): Promise<Answer> {
    // What the case refuses, or has answered before, it says itself; then there is nothing to take.
    if (await this.accepts(id, command, asked))
      await this.take(id, command.data.receiptNumber, asked);
    return this.cases.perform(id, command, asked);
  }

  private async accepts(id: string, command: WithReceipt, asked: Asked): Promise<boolean> {
    try {
      return (await this.cases.rehearse(id, command, asked)).length > 0;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private async take(id: string, receiptNumber: string, asked: Asked): Promise<void> {
    const commandId = v5(`${id}|${receiptNumber}`, receiptIds);
    await this.receipts.handle({
      id: v5(receiptNumber, receiptIds),
      command: { type: 'TakeReceipt', data: { receiptNumber, caseId: id } },
      commandId,
      correlationId: asked.correlationId,
      causationId: asked.commandId,
      actor: asked.actor,
    });
  }
}
