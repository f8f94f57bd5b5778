import { OpenNumbers } from '#platform/numbers';
import { settledAfterMs } from '#platform/reservations';
import { partsOf, streamName } from '#domain/kernel';
import { type Death, MemoryLog, MemoryStore, MortalStore, SetClock } from '#testing';
import { caseNoun } from '../case/case.noun.js';
import { type Moment, until } from '../case/stories/case.examples.js';
import { at } from '../case/stories/people.examples.js';
import { type Process, processIn } from './processes.examples.js';

export const clock = new SetClock();

/**
 * A bureau whose processes share a log and die one by one. `cases` stand where the story is at that
 * moment.
 */
export const bureauAt = (now: string, moment?: Moment, cases: readonly string[] = []) => {
  clock.set(at(now));
  const log = new MemoryLog();
  const store = new MemoryStore(log);
  if (moment)
    for (const id of cases) log.append(streamName(caseNoun, '440704', id), ...until(moment));
  const process = (death?: Death): Process & { readonly mortal: MortalStore } => {
    const mortal = new MortalStore(store, death);
    return { ...processIn({ store: mortal, log, clock }), mortal };
  };
  return { log, process };
};
export type Bureau = ReturnType<typeof bureauAt>;

/** Looks once, as every keeper of enforcement does. */
const keep = async ({ finedActs, receipts, numbers, keeper, world }: Process): Promise<number> => {
  const acts = finedActs.names.follow();
  const taken = receipts.names.follow();
  const open = new OpenNumbers({ log: world.log }, world.district);
  const all = [acts, taken, open];
  await Promise.all(all.map(({ ready }) => ready));
  const left = acts.all().length + taken.all().length + open.all().length;
  await finedActs.names.settle(acts.all());
  await receipts.names.settle(taken.all());
  await numbers.settle(open.all(), (one) => keeper.isUsed(one));
  await Promise.all(all.map((one) => one.stop()));
  return left;
};

/** Everything has had its time, and the keepers have looked. Answers how much is still open. */
export const settled = async ({ process }: Bureau): Promise<number> => {
  clock.pass(settledAfterMs);
  await keep(process());
  return keep(process());
};

/** The cases in which that was recorded, each as often as it was. */
export const recorded = async ({ log }: Bureau, type: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const event of log.readAll({}))
    if (event.type === type) found.push(partsOf(event.stream)!.id);
  return found;
};

/**
 * The serials given, and those that are carried by a case or void: the same, when none is missing
 * or doubled.
 */
export const numbersOf = async ({ log }: Bureau) => {
  const serials: Record<string, number[]> = { NumberReserved: [], NumberVoided: [], CaseFiled: [] };
  for await (const { type, data, metadata } of log.readAll({}))
    // Cases of the story were filed before there was a series.
    if ((metadata as { commandId: string }).commandId !== 'test')
      serials[type]?.push((data as { serial: number }).serial);
  const { NumberReserved: given, NumberVoided: voided, CaseFiled: carried } = serials;
  return { given, settled: [...voided!, ...carried!].toSorted((a, b) => a - b) };
};
