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

/** One order at a time for a finding（一事不重复责令）: what is ordered here is nobody else's. */
export const notOrdered = ({ orders }: Inspection, finding: string): void => {
  const open = Object.values(orders).find(
    ({ findings, reInspected }) => !reInspected && findings.includes(finding),
  );
  if (open)
    refuse(
      'order-runs',
      `问题 ${finding} 已有未复查的责令整改 ${open.orderId}，可申请延期或者先复查 (an order on it runs already).`,
      'INS-4',
    );
};
