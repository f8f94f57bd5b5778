import { type Act, type LocalDate, startOfDay } from '#domain/kernel';
import { start } from '#domain/procedure';

/** The clock of the time to correct under one order（责令整改期限）. */
export const correctionClock = (orderId: string): string => `INS-4-TERM:${orderId}`;
/** The clock of its re-inspection（复查期限）. */
export const reInspectionClock = (orderId: string): string => `INS-6-REVIEW:${orderId}`;
/** The order that a clock of the time to correct is about; nothing for other clocks. */
export const orderUnder = (clock: string): string | undefined =>
  clock.startsWith('INS-4-TERM:') ? clock.slice('INS-4-TERM:'.length) : undefined;
/** The duty to answer a request for more time（延期答复）. */
export const moreTimeClock = (orderId: string): string => `ENF-D15:${orderId}`;
/** The duty to look whether the unit is fined by the day（按日连续处罚核查）. */
export const dailyPenaltyClock = (orderId: string): string => `daily-penalty:${orderId}`;
/** The duty to look whether it is a major hazard to be listed（挂牌核查）. */
export const listingClock = (orderId: string): string => `listing-check:${orderId}`;

/** The time to correct, from the day of the order until the day it says or was granted. */
export const correctionTime = (
  act: Act,
  {
    orderId,
    orderedOn,
    until,
  }: Readonly<{ orderId: string; orderedOn: LocalDate; until: LocalDate }>,
) =>
  start(
    act,
    { rule: 'INS-4-TERM', duty: 'holder', name: correctionClock(orderId) },
    { start: startOfDay(orderedOn), until },
  );
