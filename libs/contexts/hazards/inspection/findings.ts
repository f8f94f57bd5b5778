import { refuse, unknown } from '#domain/kernel';
import type { Inspection } from './inspection.state.js';

/**
 * What was found and nothing follows from yet（未处置的问题）: neither ordered to be corrected nor
 * handed over; what may be a major hazard is followed in the file of the hazard (X1).
 */
export const unfollowed = ({ recorded, orders, handedOver }: Inspection) => {
  const ordered = Object.values(orders).flatMap(({ findings }) => findings);
  const followed = [...ordered, ...handedOver.map(({ findingId }) => findingId)];
  return (recorded?.findings ?? []).filter(
    ({ findingId, major }) => !major && !followed.includes(findingId),
  );
};

/** Something that was found on site, or 404; 409 before the record. */
export const findingOf = ({ recorded }: Inspection, findingId: string) => {
  if (!recorded)
    return refuse('not-recorded', 'It was not inspected yet（尚未现场检查）.', 'INS-2');
  return (
    recorded.findings.find((one) => one.findingId === findingId) ??
    unknown(
      'no-such-finding',
      `Nothing was found under ${findingId}（检查记录中没有编号为 ${findingId} 的问题）.`,
    )
  );
};
