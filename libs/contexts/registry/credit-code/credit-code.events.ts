import { type Event, type Instant, label, type LabelsOf } from '#domain/kernel';

/** A unit is about to be entered with this code: no other may be. */
export type CreditCodeHeld = Event<
  'CreditCodeHeld',
  { creditCode: string; enterprise: string; attempt: string; at: Instant }
>;

/**
 * This code belongs to this enterprise of the district, for ever: a code is never given to another
 * unit. Before there was `CreditCodeHeld` it was stored before the entry.
 */
export type CreditCodeReserved = Event<
  'CreditCodeReserved',
  { creditCode: string; enterprise: string }
>;

/** The entry was refused, or never came: another unit may be entered with the code. */
export type CreditCodeReleased = Event<
  'CreditCodeReleased',
  { enterprise: string; reason: string }
>;

export type CreditCodeEvent = CreditCodeHeld | CreditCodeReserved | CreditCodeReleased;

/** What each is called in a history. An event without its row does not compile. */
export const creditCodeLabels: LabelsOf<CreditCodeEvent> = {
  CreditCodeHeld: label('About to be entered', '拟登记占用'),
  CreditCodeReserved: label('Entered', '已登记'),
  CreditCodeReleased: label('Free again', '解除占用'),
};
