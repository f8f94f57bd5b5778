import { type Over, overWhen } from '#domain/kernel';
import type { Inspection } from './inspection.state.js';

/**
 * When an inspection is over（办结）: nothing was found, or everything that was ordered was looked
 * at again, and no measure on site stands.
 */
export const overInspection = (inspection: Inspection): Over | undefined => {
  const { recorded, measures, handedOver } = inspection;
  const orders = Object.values(inspection.orders);
  const followed = recorded?.findings.length === 0 || handedOver.length > 0 || orders.length > 0;
  return overWhen(
    recorded !== undefined &&
      followed &&
      measures.length === 0 &&
      orders.every(({ reInspected }) => reInspected !== undefined),
  );
};
