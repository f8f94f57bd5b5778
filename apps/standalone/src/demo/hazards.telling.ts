import type { Stack } from '../stack.js';
import { auditHazard } from './hazards.replay.js';
import {
  finedAndAccepted,
  foundAndListed,
  lateAndFailed,
  postsChange,
  registryMended,
} from './hazards.story.js';
import { namesOf, owedIn, tellOwed } from './ledger.js';
import type { Place } from './place.js';
import { documentOf, momentOf, moveTo, play, playNamed, type Say } from './play.js';
import { casesAfter } from './replay.js';
import { reporter, reward, tipOff } from './tip-off.story.js';

type Stage = Readonly<{ stack: Stack; place: Place; say: Say }>;
type Names = Readonly<Record<string, string>>;

const hazardOf = ({ inspection }: Names): string => `${inspection}-1`;

/** Says who let the visit of day 8 pass. Throws where it is somebody else than it was. */
const tellMiss = async (
  { place, say }: Stage,
  names: Names,
  expected: Readonly<{ missed: string; today: string }>,
): Promise<void> => {
  const owed = await owedIn(place, `/hazards/${hazardOf(names)}`);
  const miss = owed.find(({ clock, due }) => clock === 'HAZ-D17-VISIT' && due < '2026-07-09')!;
  tellOwed(miss, say);
  const said = [namesOf(miss.missedBy ?? []), namesOf(miss.heldBy)];
  const wanted = [expected.missed, expected.today].map((who) => place.account(who).name);
  if (said.join() !== wanted.join())
    throw new Error(`It is put down to ${said.join('; ')}, not ${wanted.join('; ')}`);
};

/**
 * The visit of day 8 is missed while the handler is away and has a deputy; posts change on day 12,
 * and only on day 20 it comes on record: until then the worker stood still.
 */
const missedAndCorrected = async (stage: Stage, names: Names): Promise<void> => {
  const { stack, place, say } = stage;
  const worker = stack.process('worker');
  await worker.end();
  say(
    '                  （后台停机，20日恢复：此间到期的，恢复后才记载 · the worker stands still)',
  );
  await play(stack, place, postsChange(place, names), say);
  stack.moveClock(momentOf('2026-07-20 09:00'));
  await worker.start();
  await moveTo(stack, momentOf('2026-07-20 09:00'));
  say('── 20日记载 · on record on day 20: the miss of day 8 is the deputy’s');
  await tellMiss(stage, names, { missed: 'officer2', today: 'officer2' });
  await play(stack, place, registryMended(place, names), say);
  say('── 补正后再问 · asked again after the correction: both answers');
  await tellMiss(stage, names, { missed: 'officer2', today: 'leader' });
};

/** From a tip-off to the delisting and the reward, and what the auditor finds. */
export const tellHazards = async (stack: Stack, place: Place, say: Say): Promise<void> => {
  const stage = { stack, place, say };
  const { id: unit } = await place.party('宏达化工');
  const tip = await play(stack, place, tipOff(place, unit), say);
  const { body } = await place.as('intake').get(`/tip-offs/${tip}/code`);
  const code = String(body.code);
  say(`                  查询码 · the query code: ${code}`);
  const names = await playNamed(stack, place, foundAndListed(place, tip, unit), say);
  await missedAndCorrected(stage, names);
  const late = await playNamed(stack, place, lateAndFailed(place, names), say);
  const [penalised = ''] = await casesAfter(place, `/hazards/${hazardOf(names)}`, 1);
  await play(stack, place, finedAndAccepted(place, { ...late, case: penalised }), say);
  const decision = await documentOf(place, penalised, '处罚决定');
  await play(stack, place, reward(place, { id: tip, code, decision, case: penalised }), say);
  await auditHazard(place, { hazard: hazardOf(names), tipOff: tip, name: reporter.name }, say);
};
