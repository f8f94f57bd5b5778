import 'reflect-metadata';
import { type Act, type Actor, rulesOf, streamName } from '#domain/kernel';
import { Decisions, rehearse } from '#platform/store';
import { MemoryLog, MemoryStore, SetClock, TestWorld } from '#testing';
import { filesNamed } from './files-named.js';
import { type Case, cases } from '../tried-nouns.js';

// What would follow is answered before it is done, by every command: a preview writes nothing, and
// what is done then is exactly that.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const tried = cases
  .filter((one): one is Tried => one.sample !== undefined && one.verb.by.length > 0)
  .map((one) => [one.verb.name, one] as const);

const id = '01970000-0000-7000-8000-0000000000cc';

const actOf = ({ sample, office, verb }: Tried): Act => {
  const role = verb.by[0]!;
  const actor: Actor = (sample.as ?? office.somebody)(role);
  return office.act({ ...sample.act, actor });
};

const isSilent = ({ law }: Act): boolean => {
  try {
    return law.digest === '';
  } catch {
    return true;
  }
};

/** A process with the sample's history on record. */
const desk = (one: Tried) => {
  const act = actOf(one);
  const log = new MemoryLog();
  const world = new TestWorld(new MemoryStore(log), log, new SetClock(act.now), act.registry);
  if (!isSilent(act)) world.law = () => act.law;
  const stream = streamName(one.noun, world.district, id);
  log.append(stream, ...one.sample.history);
  for (const { of, id: other, history } of one.sample.beside ?? [])
    log.append(streamName(of, world.district, other), ...history);
  for (const named of filesNamed(one, act, stream)) log.append(named.stream, ...named.history);
  const decisions = new Decisions(one.noun, rulesOf(one.noun), world);
  const { actor, validAt, now } = act;
  const request = {
    id,
    command: { type: one.verb.name, data: one.sample.data },
    commandId: '01970000-0000-7000-8000-000000000001',
    correlationId: '01970000-0000-7000-8000-000000000001',
    causationId: '01970000-0000-7000-8000-000000000001',
    actor,
    ...(validAt === now ? {} : { validAt }),
  };
  const stored = async () => {
    const events: unknown[] = [];
    for await (const { type, data } of log.readStream(stream)) events.push({ type, data });
    return events;
  };
  return { decisions, request, stored, world };
};

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('ISSUE-11.11 the preview of an act', () => {
  it.each(tried)('%s writes nothing, and what is done then is exactly that', async (_, one) => {
    const { decisions, request, stored, world } = desk(one);
    const before = await stored();
    const tried = await rehearse(world, async (trying) => {
      await decisions.handle(request);
      return trying.tried;
    });
    expect(await stored()).toEqual(before);
    expect(tried.map(({ stood }) => stood.revision)).toEqual([before.length - 1]);
    const done = await decisions.handle(request);
    expect(done).toMatchObject({ repeated: false });
    const after = await stored();
    const told = tried.flatMap(({ told: { events } }) => events);
    expect(asStored(told)).toEqual(after.slice(before.length));
    expect(told.length).toBeGreaterThan(0);
  });
});
