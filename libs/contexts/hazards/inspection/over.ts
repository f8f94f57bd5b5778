import { type Over, overWhen } from '#domain/kernel';
import { unfollowed } from './findings.js';
import type { Inspection } from './inspection.state.js';

/**
 * When an inspection is over（办结）: it was withdrawn or refused, or something follows from all
 * that was found, what was ordered was looked at again, and no measure on site stands.
 */
export const overInspection = (inspection: Inspection): Over | undefined => {
  const { recorded, refused, withdrawn, measures } = inspection;
  const orders = Object.values(inspection.orders);
  if (refused ?? withdrawn) return overWhen(true);
  return overWhen(
    recorded !== undefined &&
      unfollowed(inspection).length === 0 &&
      measures.length === 0 &&
      orders.every(({ reInspected }) => reInspected !== undefined),
  );
};
