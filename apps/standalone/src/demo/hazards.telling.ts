import type { Stack } from '../stack.js';
import { auditHazard } from './hazards.replay.js';
import { hazards } from './hazards.story.js';
import type { Place } from './place.js';
import { play, playNamed, type Say } from './play.js';
import { reporter, reward, tipOff } from './tip-off.story.js';

/** From a tip-off to the delisting and the reward, and what the auditor finds. */
export const tellHazards = async (stack: Stack, place: Place, say: Say): Promise<void> => {
  const { id: unit } = await place.party('宏达化工');
  const tip = await play(stack, place, tipOff(place, unit), say);
  const { body } = await place.as('intake').get(`/tip-offs/${tip}/code`);
  say(`                  查询码 · the query code: ${String(body.code)}`);
  const names = await playNamed(stack, place, hazards(place, tip, unit), say);
  await play(stack, place, reward(place, { id: tip, code: String(body.code) }), say);
  const hazard = `${names.inspection}-1`;
  await auditHazard(place, { hazard, tipOff: tip, name: reporter.name }, say);
};
