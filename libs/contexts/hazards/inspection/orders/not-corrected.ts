import { refuse } from '#domain/kernel';
import { type Inspection, orderOf } from '../inspection.state.js';

/** Refuses what follows only from an order that a re-inspection found uncorrected (INS-8). */
export const notCorrected = (inspection: Inspection, orderId: string): void => {
  const { reInspected } = orderOf(inspection, orderId);
  if (!reInspected || reInspected.corrected)
    refuse(
      'not-found-uncorrected',
      'No re-inspection found it uncorrected（未经复查认定逾期未整改）.',
      'INS-8',
    );
};
