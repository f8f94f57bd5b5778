import { Injectable } from '@nestjs/common';
import { ReservationKeeper } from '#platform/reservations';
import type { FinedActEvent } from '../fined-acts/fined-act.events.js';
import type { Fine } from '../fined-acts/fined-act.noun.js';
import type { ReceiptEvent } from '../receipts/receipt.events.js';
import type { ReceiptNumber } from '../receipts/receipt.noun.js';
import { FinedActs } from './fined-acts.js';
import { Receipts } from './pay-by-receipt.js';

/** Settles acts that a crash left held: their case fines them, or another may. */
@Injectable()
export class FinedActKeeper extends ReservationKeeper<Fine, FinedActEvent> {
  constructor({ names }: FinedActs) {
    super(names);
  }
}

/** Settles receipts that a crash left held: their case bears them, or another may. */
@Injectable()
export class ReceiptKeeper extends ReservationKeeper<ReceiptNumber, ReceiptEvent> {
  constructor({ names }: Receipts) {
    super(names);
  }
}
