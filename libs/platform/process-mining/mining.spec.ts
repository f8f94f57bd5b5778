import 'reflect-metadata';
import { Ajv } from 'ajv';
import { MemoryLog } from '#testing';
import { mattersIn, type MiningFilter } from './matters.js';
import { ocelOf } from './ocel.js';
import { xesOf } from './xes.js';

const log = new MemoryLog();

const record = (stream: string, type: string, day: string, more: object = {}): void => {
  const at = `${day}T02:00:00Z`;
  const capacity = { organ: 'o1', post: 'p', roles: [] };
  const actor = { kind: 'person', id: 'chen', name: '陈', capacity };
  const metadata = { actor, validAt: at, recordedAt: at, ...more };
  log.append(stream, { type, data: { secret: '甲' }, metadata });
};

const first = 'enforcementCase-440704.1<&"';
record(first, 'CaseFiled', '2026-06-01');
record(first, 'NoticeServed', '2026-06-02', { restsOn: ['exhibit-440704.e1@3'] });
record('enforcementCase-440704.2', 'CaseFiled', '2026-07-01');
record('licence-440704.1', 'LicenceIssued', '2026-06-03');

const of = (asked: Partial<MiningFilter> = {}) =>
  mattersIn(log, '440704', { category: 'enforcementCase', ...asked });

const joined = async (pieces: AsyncGenerator<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const named = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
const texts = (...names: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  required: names,
});
const typed = {
  ...named,
  properties: { ...named.properties, attributes: { type: 'array', items: texts('name', 'type') } },
  required: ['name', 'attributes'],
};
const relationships = { type: 'array', items: texts('objectId', 'qualifier') };

/** What the standard asks of each part（OCEL 2.0, JSON format）. */
const schema = {
  type: 'object',
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
  properties: {
    eventTypes: { type: 'array', items: typed },
    objectTypes: { type: 'array', items: typed },
    events: {
      type: 'array',
      items: {
        ...texts('id', 'type', 'time'),
        properties: { relationships, attributes: { type: 'array', items: texts('name', 'value') } },
      },
    },
    objects: { type: 'array', items: { ...texts('id', 'type'), properties: { relationships } } },
  },
};

type Ocel = Readonly<{
  events: readonly Readonly<{ type: string; relationships: readonly object[] }>[];
  objects: readonly Readonly<{ id: string; type: string }>[];
  objectTypes: readonly Readonly<{ name: string }>[];
  eventTypes: readonly Readonly<{ name: string }>[];
}>;

describe('A log of processes', () => {
  it('has as OCEL each act with all it has to do with, and declares every type', async () => {
    const ocel = JSON.parse(await joined(ocelOf(of()))) as Ocel;
    expect(new Ajv().validate(schema, ocel)).toBe(true);
    expect(ocel.events.map(({ type }) => type)).toEqual(['CaseFiled', 'NoticeServed', 'CaseFiled']);
    expect(ocel.events[1]!.relationships).toEqual([
      { objectId: first, qualifier: 'matter' },
      { objectId: 'chen', qualifier: 'actor' },
      { objectId: 'o1', qualifier: 'organ' },
      { objectId: 'exhibit-440704.e1', qualifier: 'restsOn' },
    ]);
    expect(new Set(ocel.objects.map(({ type }) => type))).toEqual(
      new Set(ocel.objectTypes.map(({ name }) => name)),
    );
    expect(ocel.eventTypes.map(({ name }) => name)).toEqual(['CaseFiled', 'NoticeServed']);
  });

  it('has as XES a trace for each matter, well formed whatever it is called', async () => {
    const xes = await joined(xesOf(of()));
    expect(xes.match(/<trace>/g)).toHaveLength(2);
    expect(xes).toContain('<string key="concept:name" value="1&lt;&amp;&quot;"/>');
    const open: string[] = [];
    for (const [, end, name, alone] of xes
      .replace(/^<\?.*\?>/, '')
      .matchAll(/<(\/?)(\w+)(?: [\w.:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name!);
    }
    expect(open).toEqual([]);
    expect(xes.replaceAll(/<[^<>]+>/g, '').trim()).toBe('');
  });

  it('takes the matters that were asked for, and nothing of what they say', async () => {
    const ids = async (asked: Partial<MiningFilter>): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const { id } of of(asked)) found.push(id);
      return found;
    };
    expect(await ids({ from: '2026-06-15' as never })).toEqual(['2']);
    expect(await ids({ to: '2026-06-15' as never })).toEqual(['1<&"']);
    expect(await ids({ organ: 'other' })).toEqual([]);
    expect(await ids({ category: 'licence' })).toEqual(['1']);
    expect((await joined(xesOf(of()))) + (await joined(ocelOf(of())))).not.toContain('甲');
  });
});
