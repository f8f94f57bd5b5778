import type { LocalDate } from '#domain/kernel';
import type { Planned } from './inspection.state.js';
import type { Suspicion } from './visit/visit.events.js';

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
