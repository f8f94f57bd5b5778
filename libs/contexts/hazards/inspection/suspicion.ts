import type { LocalDate } from '#domain/kernel';
import type { Planned } from './inspection.state.js';
import type { HazardFound, Suspicion } from './visit/visit.events.js';

/** What enforcement is told of a unit that did not correct, or did not let itself be inspected. */
export const suspicionOf = (
  { planned: { inspectionId, scheme } }: Planned,
  facts: string,
  foundOn: LocalDate,
): Suspicion => {
  const { unit, area, organ, handlingOrgan, mandate } = scheme;
  return {
    inspectionId,
    unit,
    facts,
    foundOn,
    area,
    organ,
    handlingOrgan,
    ...(mandate !== undefined && { mandate }),
  };
};

/** A fact that was found, as it is reported as a hazard (HAZ-S1, X1). */
export const hazardOf = (
  { planned: { inspectionId, scheme } }: Planned,
  facts: string,
  foundOn: LocalDate,
): Omit<HazardFound, 'hazardId'> => {
  const { unit, address, area, organ, handlingOrgan, mandate } = scheme;
  return {
    source: 'inspection',
    subject: { kind: 'unit', id: unit.id },
    address,
    area,
    facts,
    foundOn,
    organ,
    handlingOrgan,
    ...(mandate !== undefined && { mandate }),
    cameFrom: `inspections/${inspectionId}`,
  };
};
