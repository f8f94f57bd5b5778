import 'reflect-metadata';
import { rehearse } from '#platform/store';
import { groundOf, id, type Tried, tried } from './asked-again.js';

// What would follow is answered before it is done, by every command: a preview writes nothing, and
// what is done then is exactly that.

const commandId = '01970000-0000-7000-8000-000000000001';

/** A process with the sample's history on record. */
const desk = (one: Tried) => {
  const { act, log, world, stream, decisions, late } = groundOf(one);
  const request = {
    id,
    command: { type: one.verb.name, data: one.sample.data },
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor: act.actor,
    ...late,
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
