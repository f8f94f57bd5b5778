import { type Over, overWhen } from '#domain/kernel';
import type { TipOff } from '../tip-off-kept/tip-off.state.js';

/** No reward is owed any more, or none ever was（奖励已了结）. */
const rewarded = ({ proposed, answered, collected, forfeited }: TipOff): boolean =>
  !proposed || answered?.approved === false || (collected ?? forfeited) !== undefined;

/**
 * When a tip-off is over（办结）: it is not done here; joined, its reporter was told; or it was
 * checked, whoever gave a name was told, and the reward is done with.
 */
export const overTipOff = (tipOff: TipOff): Over | undefined => {
  const { registered, joined, declined, transferred, checked, feedback } = tipOff;
  if (declined ?? transferred) return overWhen(true);
  if (joined) return overWhen(feedback !== undefined);
  const told = feedback !== undefined || registered?.realName === false;
  return overWhen(checked !== undefined && told && rewarded(tipOff));
};
