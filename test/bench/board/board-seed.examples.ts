import { randomUUID } from 'node:crypto';
import {
  type Event,
  type LocalDate,
  partsOf,
  plusDays,
  type Recorded,
  streamName,
} from '#domain/kernel';
import type { EventStore, NewEvent } from '#platform/store';
import { onRecord as recordedIn } from '#testing';
import {
  onRecord,
  stepsUntil,
} from '../../../libs/contexts/enforcement/projections/on-record.examples.js';
import { underReview } from '../../../libs/contexts/licensing/application/application.examples.js';
import { applicationStream } from '../../../libs/contexts/licensing/application/application.stream.js';
import { granted } from '../../../libs/contexts/licensing/licence/licence.examples.js';
import { licenceStream } from '../../../libs/contexts/licensing/licence/licence.stream.js';
import { type Measured, measure } from '../figure.js';

// Matters as the rules left them on record in their specs, again and again: each of another organ,
// in other hands, of another party, on another day. Written into the log as they are; nobody
// decides on them.

export const district = '440704';
export const bureaus = 12;
export const officersOfEach = 20;
const parties = 20_000;
const spreadDays = 400;

/**
 * Of ten matters: cases just filed, told, decided and served, closed to the office; applications;
 * licences.
 */
const stories: readonly (readonly Recorded[])[] = [
  onRecord(stepsUntil('filed')),
  onRecord(stepsUntil('filed')),
  onRecord(stepsUntil('clue')),
  onRecord(stepsUntil('notified')),
  onRecord(stepsUntil('served')),
  recordedIn<Event>(applicationStream, underReview),
  recordedIn<Event>(applicationStream, underReview),
  recordedIn<Event>(applicationStream, underReview),
  recordedIn<Event>(licenceStream, granted),
  recordedIn<Event>(licenceStream, granted),
];

const officerOf = (index: number, nth: number): string =>
  `officer-${(index * 7 + nth * bureaus) % (bureaus * officersOfEach)}`;

/** Who and what the names of the specs stand for in the matter with this number. */
const standsFor = (index: number): Readonly<Record<string, string>> => {
  const bureau = `bureau-${index % bureaus}`;
  return {
    bureau,
    'jianghai-bureau': bureau,
    brigade: `brigade-${index % bureaus}`,
    chen: officerOf(index, 0),
    liang: officerOf(index, 1),
    rao: officerOf(index, 2),
    'enterprise-1': `unit-${index % parties}`,
    江门市江海区宏达化工经营部: `测试单位${index % parties}`,
  };
};

/** Dates of versions say which law it is; all others move. */
const fixed = ['version', 'itemVersion', 'calendar'];
const moment = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

type Change = Readonly<{ names: Readonly<Record<string, string>>; days: number }>;

const changed = (value: unknown, change: Change): unknown => {
  if (typeof value === 'string') {
    if (moment.test(value))
      return plusDays(value.slice(0, 10) as LocalDate, change.days) + value.slice(10);
    return change.names[value] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      fixed.includes(key) ? one : changed(one, change),
    ]),
  );
};

const seeded = ({ type, data, envelope }: Recorded, change: Change): NewEvent => {
  const { validAt, recordedAt } = envelope;
  const moments = changed({ validAt, recordedAt }, change) as object;
  const [id, digest] = [randomUUID(), '0'.repeat(64)];
  const metadata = {
    $correlationId: id,
    $causationId: id,
    commandId: id,
    actor: { kind: 'system', by: 'import', name: 'bench' },
    ...moments,
    schema: 0,
    law: digest,
    calendar: '2026-1',
    code: 'bench',
    asked: digest,
    registry: '0/0',
    previous: digest,
    digest,
  };
  return { id, type, data: changed(data, change) as object, metadata };
};

/** Writes so many matters into the log, each with one append. Answers how many events that were. */
export const seed = async (
  store: EventStore,
  matters: number,
): Promise<Readonly<{ events: number; appending: Measured }>> => {
  let events = 0;
  const appending = await measure(matters, 128, (index) => {
    const story = stories[index % stories.length]!;
    const change = { names: standsFor(index), days: (index * 13) % spreadDays };
    const { category } = partsOf(story[0]!.stream)!;
    events += story.length;
    const stream = streamName({ category }, district, `matter-${index}`);
    return store.append(
      stream,
      story.map((event) => seeded(event, change)),
      'none',
    );
  });
  return { events, appending };
};
