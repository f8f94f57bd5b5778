import { partsOf } from '#domain/kernel';
import type { StoredEvent } from '#platform/log';
import { comparable } from '../golden/answers.js';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { todays } from '../golden/openapi-today.js';

// Two districts in one installation: one store, one database. Every route of the one is asked
// beside the other, in which the same has happened to others.

const { now, answers } = answersOf('demo-licensing');
const told = eventsOf('demo-licensing');

const ofSeed = /01900000-4407-704/g;
const anyId = /\b(?!01900000)[0-9a-f](?=[0-9a-f]{7}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-)/g;
const next = (digit: string): string => ((Number.parseInt(digit, 16) + 1) % 16).toString(16);

/** The same story in another district: other code, ids, names; later in the log. */
const elsewhere = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const last = BigInt(events.at(-1)!.position.commit);
  return events.map((event, at) => {
    const text = JSON.stringify(event)
      .replaceAll('440704', '440703')
      .replaceAll(ofSeed, '01900000-4407-703')
      .replaceAll(anyId, next)
      .replaceAll('江海', '蓬江')
      .replaceAll('宏达', '鸿图');
    const commit = String(last + BigInt(at + 1));
    return { ...(JSON.parse(text) as StoredEvent), position: { commit, prepare: commit } };
  });
};

const others = elsewhere(told);
const theirs = /440703|蓬江|鸿图|01900000-4407-703/;

/** What goes by a name, and not by an id, may have the same one in both. */
const matters = (events: readonly StoredEvent[]) =>
  events.filter(
    ({ stream }) => !/^(projectionControl|documentNumber|reservation|\w+FinedAct)/.test(stream),
  );

let house: Awaited<ReturnType<typeof goldenHouse>>;
let paths: readonly string[];
beforeAll(async () => {
  house = await goldenHouse([...told, ...others], now);
  const { paths: all } = await todays('query');
  paths = Object.entries(all)
    .filter(([, route]) => route.get !== undefined)
    .map(([path]) => path);
}, 180_000);
afterAll(() => house.close());

const asked = async (as: string, path: string) => {
  const headers = { authorization: `Bearer ${as}` };
  const answer = await fetch(house.url + path, { headers });
  return { as, path, status: answer.status, body: await answer.text() };
};

/** Who reads most: nobody reads what these do not. */
const readers = ['auditor', 'principal', 'registrar', 'operator'];

describe('Two districts in one installation', () => {
  it('lie in one log, and nothing of the other bears an id of the first', () => {
    const idsIn = (events: readonly StoredEvent[]) =>
      new Set(matters(events).map(({ stream }) => partsOf(stream)?.id));
    expect([...idsIn(others)].filter((id) => idsIn(told).has(id))).toEqual([]);
    expect(others.filter((event) => !theirs.test(JSON.stringify(event)))).toEqual([]);
    expect(told.filter((event) => theirs.test(JSON.stringify(event)))).toEqual([]);
  });

  it('show nothing of each other on any route that reads', async () => {
    const lists = paths.filter((path) => !path.includes('{'));
    expect(lists.length).toBeGreaterThan(60);
    const leaks: string[] = [];
    let read = 0;
    for (const path of lists)
      for (const as of readers) {
        const { status, body } = await asked(as, path);
        if (status === 200) read += 1;
        if (theirs.test(body)) leaks.push(`${as} ${path}`);
      }
    expect(leaks).toEqual([]);
    expect(read).toBeGreaterThan(60);
  }, 180_000);

  it('find none of each other’s matters by its id, in any way', async () => {
    const byKind = new Map(
      matters(others).map(({ stream }) => [partsOf(stream)?.category, partsOf(stream)?.id ?? '']),
    );
    const ids = [...byKind.values()];
    expect(ids.length).toBeGreaterThan(8);
    const one = paths.filter((path) => /^[^{]*\{\w+\}[^{]*$/.test(path));
    expect(one.length).toBeGreaterThan(60);
    const leaks: string[] = [];
    const look = async (path: string, id: string): Promise<void> => {
      const { status, body } = await asked('auditor', path.replace(/\{\w+\}/, id));
      // What was asked for is repeated in an answer, and tells nothing more.
      const more = body.replaceAll(id, '').replaceAll(encodeURIComponent(id), '');
      if (status === 200 && theirs.test(more)) leaks.push(`${path} ${id}`);
    };
    for (const path of one) await Promise.all(ids.map((id) => look(path, id)));
    expect(leaks).toEqual([]);
  }, 300_000);

  it('answer each as if it were alone', async () => {
    expect(answers.length).toBeGreaterThan(40);
    const alone = await goldenHouse(told, now);
    try {
      for (const before of answers)
        expect(comparable(await house.ask(before))).toEqual(comparable(await alone.ask(before)));
    } finally {
      await alone.close();
    }
  }, 300_000);
});
