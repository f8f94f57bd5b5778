import { type Act, label } from '#domain/kernel';
import { owe, type Started } from '#domain/procedure';
import type { Hazard } from '../hazard.state.js';
import { listerOf } from '../who-may.js';

/** The duty to say under which limit it stays listed（决定继续挂牌）. */
export const newLimitDuty = 'new-limit';

/**
 * What was not removed in time, or not up to standard, stays listed: under which new limit, the
 * lister owes to say, once (HAZ-S17).
 */
export const oweNewLimit = (hazard: Hazard, act: Act): readonly Started[] => {
  const organ = listerOf(hazard);
  if (organ === undefined || hazard.clocks[newLimitDuty]) return [];
  return [
    owe(act, {
      duty: newLimitDuty,
      rule: 'DTY-SETTLE',
      what: label('decide under which new limit it stays listed', '决定继续挂牌及新的期限'),
      by: { kind: 'post', role: 'head-of-organ', organ },
      why: ['HAZ-S17'],
    }),
  ];
};
