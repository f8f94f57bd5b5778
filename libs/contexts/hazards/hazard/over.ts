import { type Over, overWhen } from '#domain/kernel';
import type { Hazard } from './hazard.state.js';
import { isGone } from './stages.js';

/**
 * When a hazard is over（办结）: it was none, or it is off the list; where it was never listed,
 * when a review on site found it gone.
 */
export const overHazard = (hazard: Hazard): Over | undefined => {
  const { rejected, delisted, ended } = hazard;
  return overWhen(isGone(hazard) || [rejected, delisted, ended].some((one) => one !== undefined));
};
