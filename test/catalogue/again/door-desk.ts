import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import {
  type Act,
  type AnyNoun,
  Clock,
  instant,
  type RegistryView,
  streamName,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { Nouns, pathOf } from '#platform/acts';
import { atTheDoor, exampleOf } from '#platform/bodies';
import { atTheEdge, Identity, type JournalEntry, Registry } from '#platform/http';
import { Foreseeing } from '#platform/foresight';
import { LawNow } from '#platform/law-now';
import { EventLog, EventsAside, type StoredEvent } from '#platform/log';
import { PersonalData } from '#platform/privacy';
import { DecisionWorld, EventStore } from '#platform/store';
import { MemoryLog, MemoryStore } from '#testing';
import { modulesFor } from '#contexts/index';
import { CommandApiModule } from '../../../apps/command-api/src/command-api.module.js';
import { noted } from '../../../libs/platform/http/journal.js';
import { settingsFor } from '../../golden/settings.js';
import { actOf, id, isSilent, type Tried } from './asked-again.js';
import { filesNamed } from './files-named.js';

// The command API as it is, in front of the world of one sample after the other.

const district = '440704';

/** What the process stands on now: the log, the act, and that nothing is remembered. */
type Ground = Readonly<{ log: MemoryLog; store: MemoryStore; act?: Act; asides: object }>;
const fresh = (act?: Act): Ground => {
  const log = new MemoryLog();
  return { log, store: new MemoryStore(log), asides: new Map(), ...(act && { act }) };
};

let ground = fresh();
const resting = ground.log;

const log = {
  readStream: (...of: Parameters<EventLog['readStream']>) => ground.log.readStream(...of),
  readAll: (of: Parameters<EventLog['readAll']>[0]) => ground.log.readAll(of),
  subscribe: (of: Parameters<EventLog['subscribe']>[0]) => resting.subscribe(of),
  head: () => ground.log.head(),
};
const store = { append: (...to: Parameters<MemoryStore['append']>) => ground.store.append(...to) };

/** Whoever asks is let in as the sample has it; what rules ask of the registry, it says itself. */
const registryOf = ({ registry, actor }: Act): RegistryView =>
  new Proxy(registry, {
    get: (view, name): unknown => {
      const own = Reflect.get(view, name) as unknown;
      if (actor.kind !== 'person') return own;
      if (name === 'person')
        return (who: string) =>
          view.person(who) ??
          (who === actor.id ? { id: who, name: actor.name, posts: [] } : undefined);
      if (name !== 'capacityAt') return own;
      return (...asked: Parameters<RegistryView['capacityAt']>) =>
        asked.length === 4 ? actor.capacity : view.capacityAt(...asked);
    },
  });

const law = lawBook();
const provided: readonly (readonly [unknown, unknown])[] = [
  [EventLog, log],
  [EventStore, store],
  [EventsAside, { in: () => ground.asides, ready: Promise.resolve() }],
  [Clock, { now: () => ground.act?.now ?? instant('2026-07-08T09:30:00+08:00') }],
  [LawNow, { current: () => (ground.act && !isSilent(ground.act) ? ground.act.law : law) }],
  [Registry, { view: () => registryOf(ground.act!) }],
  [Identity, { personOf: async () => (ground.act!.actor as { id: string }).id }],
];

/** The files of a sample, on record. */
const lay = (one: Tried): Act => {
  const act = actOf(one);
  ground = fresh(act);
  const { noun, sample } = one;
  const matter = streamName(noun, district, id);
  ground.log.append(matter, ...sample.history);
  for (const { of, id: other, history } of sample.beside ?? [])
    ground.log.append(streamName(of, district, other), ...history);
  for (const { stream, history } of filesNamed(one, act, matter))
    ground.log.append(stream, ...history);
  return act;
};

const holesIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const wordOf = (noun: AnyNoun): string => (noun.id && Object.keys(noun.id)[0]) ?? 'id';

/** What is told at a door: the sample, what its documents show, or the sample otherwise. */
type By =
  | 'sample'
  | 'example'
  | ((sample: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>);

/** The request as it stands at the door. */
const requestOf = ({ noun, verb, sample }: Tried, by: By) => {
  const said: Readonly<Record<string, unknown>> = { ...sample.data };
  const path = pathOf(noun, verb.at!);
  const holes = holesIn(path);
  const inPath = (name: string): boolean => name !== 'id' && holes.includes(name);
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === wordOf(noun) && !(name in verb.asks) ? id : String(said[name])),
  );
  const fields = Object.fromEntries(Object.entries(verb.asks).filter(([name]) => !inPath(name)));
  const told = Object.fromEntries(Object.entries(said).filter(([name]) => name in fields));
  const example = (): Readonly<Record<string, unknown>> => ({
    ...(verb.example ?? exampleOf(fields)),
  });
  const data = typeof by === 'function' ? by(told) : by === 'sample' ? told : example();
  return { path: `/${filled}`, body: atTheDoor(fields, data) };
};

/** An answer, and what was written meanwhile. */
export type Knocked = Readonly<{
  status: number;
  body: Readonly<Record<string, unknown>>;
  written: readonly StoredEvent[];
}>;

const writtenAfter = async (count: number): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for await (const event of ground.log.readAll({})) all.push(event);
  return all.slice(count);
};

/** The command API in memory: lays out the world of a sample, and knocks at its door. */
export const doorDesk = async () => {
  const foresight = new Foreseeing(() => modulesFor('worker', { without: ['operations'] }));
  const house = await CommandApiModule.with(settingsFor(), { foresight });
  let building = Test.createTestingModule({ imports: [house] });
  for (const [token, value] of provided)
    building = building.overrideProvider(token).useValue(value);
  const app = (await building.compile()).createNestApplication<NestExpressApplication>({
    logger: false,
  });
  const journal: JournalEntry[] = [];
  const finding = () => ({ well: true, detail: '' });
  app.use(noted({ note: (entry) => void journal.push(entry), finding }, 'command'));
  atTheEdge(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const knock = async (
    one: Tried,
    headers: Readonly<Record<string, string>>,
    by: By = 'sample',
  ): Promise<Knocked> => {
    const { path, body } = requestOf(one, by);
    const act = ground.act!;
    const before = (await writtenAfter(0)).length;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: (one.verb.method ?? 'post').toUpperCase(),
      headers: {
        authorization: 'Bearer somebody',
        'content-type': 'application/json',
        'idempotency-key': 'the-key-of-the-sample',
        ...(act.validAt !== act.now && { 'valid-at': act.validAt }),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Knocked['body'];
    return { status: answer.status, body: told, written: await writtenAfter(before) };
  };
  return {
    lay,
    knock,
    journal,
    /** The nouns of this process, and what they decide over. */
    house: {
      nouns: app.get(Nouns),
      world: app.get(DecisionWorld),
      people: app.get(PersonalData),
    },
    log: () => ground.log,
    written: () => writtenAfter(0),
    matterOf: ({ noun }: Tried): string => streamName(noun, district, id),
    close: () => app.close(),
  };
};
