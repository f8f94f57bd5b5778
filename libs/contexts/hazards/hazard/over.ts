import { type Over, overWhen } from '#domain/kernel';
import type { Hazard } from './hazard.state.js';

/**
 * When a hazard is over（办结）: it was none, or it is off the list; where it was never listed,
 * when a review on site found it gone.
 */
export const overHazard = ({
  rejected,
  listed,
  delisted,
  ended,
  reviews,
}: Hazard): Over | undefined => {
  const gone = !listed && reviews.at(-1)?.passed === true;
  return overWhen(gone || [rejected, delisted, ended].some((one) => one !== undefined));
};
