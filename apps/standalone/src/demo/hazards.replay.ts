import { itemsOf, type Place } from './place.js';
import type { Say } from './play.js';
import { type ToldAct, tellEntry } from './replay.js';

/**
 * The auditor looks at the hazard: every act, who, which papers and clocks, what climbed; and
 * whether the chains hold and no answer names the reporter. Throws when they do not.
 */
export const auditHazard = async (
  place: Place,
  { hazard, tipOff, name }: Readonly<{ hazard: string; tipOff: string; name: string }>,
  say: Say,
): Promise<void> => {
  const auditor = place.as('auditor');
  for (const [title, path] of [
    ['隐患 · the hazard', `/hazards/${hazard}`],
    ['举报 · the tip-off', `/tip-offs/${tipOff}`],
    ['举报人身份库 · the vault', `/reporters/${tipOff}`],
  ] as const) {
    say('');
    say(`── ${title}`);
    const history = await auditor.get(`${path}/history?limit=100`);
    for (const entry of itemsOf(history) as readonly ToldAct[]) tellEntry(entry, say);
    const verified = await auditor.get(`${path}/verify`);
    if (verified.body.intact !== true)
      throw new Error(`The chain does not hold: ${JSON.stringify(verified.body)}`);
    if (JSON.stringify([history.body, verified.body]).includes(name))
      throw new Error(`${path} tells who reported`);
  }
  say('── 链校验 · chains verified; nothing tells who reported');
};
