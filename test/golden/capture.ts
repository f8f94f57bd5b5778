import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, disconnect, EventStoreDbLog, type StoredEvent } from '#platform/log';
import { instant } from '#domain/kernel';
import { chemicals } from '../../apps/standalone/src/demo/chemicals.story.js';
import { licensing } from '../../apps/standalone/src/demo/licensing.story.js';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { play } from '../../apps/standalone/src/demo/play.js';
import { onTheSpot } from '../../apps/standalone/src/demo/spot.story.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import {
  type Answer,
  type Demo,
  demos,
  eventsOf,
  type Midway,
  type StreamState,
  writeAnswers,
  writeEvents,
  writeMidway,
  writeOpenApi,
  writeStates,
} from './files.js';
import { goldenHouse } from './house.js';
import { byStream, folded } from './nouns.js';
import { pathsOf, type Question, questionsAbout, questionsMidway } from './questions.js';
import { personalDataKey } from './settings.js';

// `node dist/test/golden/capture.js`: plays the demos and writes down what was stored and what was
// answered. This was done once, with the program as it was before it was rebuilt. Doing it again
// gives up the proof that nothing has changed since.

const stories: Readonly<
  Record<Demo, Readonly<{ from: string; tell: (stack: Stack, place: Place) => Promise<void> }>>
> = {
  demo: {
    from: '2026-03-02T08:00:00+08:00',
    tell: async (stack, place) => {
      await play(stack, place, await chemicals(place), say);
      await play(stack, place, await onTheSpot(place), say);
    },
  },
  'demo-licensing': {
    from: '2026-09-07T08:00:00+08:00',
    tell: async (stack, place) => {
      await play(stack, place, await licensing(place), say);
    },
  },
};

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

const storedIn = async (stack: Stack): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  const log = new EventStoreDbLog(connect(stack.eventStoreUrl));
  for await (const event of log.readAll({})) if (!event.stream.startsWith('$')) events.push(event);
  await disconnect(stack.eventStoreUrl);
  return events;
};

const asker =
  (place: Place) =>
  async ({ as, path }: Question): Promise<Answer> => {
    const { status, body } = await place.as(as).get(path);
    return { as, path, status, body };
  };

const inTurn = async <Asked, Told>(
  all: readonly Asked[],
  ask: (one: Asked) => Promise<Told>,
): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const one of all) told.push(await ask(one));
  return told;
};

const jsonAt = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;

/** What clocks and reactions still do ends, and the tables follow. */
const settled = async (stack: Stack): Promise<readonly StoredEvent[]> => {
  for (let before = -1; ;) {
    const events = await storedIn(stack);
    if (events.length === before) return events;
    before = events.length;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
};

const shares = [1 / 4, 1 / 2, 3 / 4];

/**
 * At the end of a story nothing is left to do. So the same program is asked what it shows while the
 * story goes on.
 */
const captureMidway = async (demo: Demo): Promise<void> => {
  const events = eventsOf(demo);
  const start = events.findIndex(({ stream }) => /^(enforcementCase|licensing)/.test(stream));
  const midway = await inTurn(shares, async (share): Promise<Midway> => {
    const past = events.slice(0, start + Math.floor((events.length - start) * share));
    const now = String(past.at(-1)!.metadata['recordedAt']);
    const house = await goldenHouse(past, now);
    const answers = await inTurn(questionsMidway(byStream(past)), house.ask);
    await house.close();
    return { events: past.length, now, answers };
  });
  writeMidway(demo, midway);
};

const capture = async (demo: Demo, stack: Stack): Promise<void> => {
  const place = await placeOf(stack);
  await stories[demo].tell(stack, place);
  const events = await settled(stack);
  const streams = byStream(events);
  const ask = asker(place);
  const { now } = (await jsonAt(`${stack.queryUrl}/simulated-clock`)) as { now: string };
  const answers = await inTurn(questionsAbout(streams), ask);
  const states = await inTurn([...streams], async ([stream, its]): Promise<StreamState> => {
    const last = its.at(-1)!;
    const paths = pathsOf(stream, its.length).map((path) => ({ as: 'auditor', path }));
    const told = await inTurn(paths, ask);
    const head = String(last.metadata['digest']);
    return { stream, revision: last.revision, head, folded: folded(its), told };
  });
  const after = await storedIn(stack);
  if (after.length !== events.length) throw new Error('Something happened while it was asked.');
  writeEvents(demo, events);
  writeAnswers(demo, { now, answers });
  writeStates(demo, { now, states });
  const failed = answers.filter(({ status }) => status !== 200);
  say(`${demo}: ${events.length} events, ${answers.length} answers`);
  for (const { as, path, status } of failed) say(`  ${status} ${as} ${path}`);
};

for (const demo of demos) {
  const dir = mkdtempSync(join(tmpdir(), 'golden-'));
  const stack = await startStack({
    dir,
    portBase: 4700,
    simulatedNow: instant(stories[demo].from),
    settings: { PERSONAL_DATA_KEY: personalDataKey },
  });
  try {
    await capture(demo, stack);
    writeOpenApi('command', await jsonAt(`${stack.commandUrl}/openapi.json`));
    writeOpenApi('query', await jsonAt(`${stack.queryUrl}/openapi.json`));
  } finally {
    await stack.stop();
    stack.removeData();
  }
  await captureMidway(demo);
}
process.exit(0);
