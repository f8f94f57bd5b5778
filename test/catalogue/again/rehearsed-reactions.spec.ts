import { withPostgres } from '#stand-ins/embedded';
import type { DataSource } from 'typeorm';
import { fresh } from '../../../libs/platform/following/trials/harness.examples.js';
import { followersOf, type Parts, withWorker } from './after-worker.js';
import { tried } from './asked-again.js';
import { byFile, inOrder, type Told } from './by-file.js';
import { doorDesk } from './door-desk.js';

// What a preview foresees of reactions, the worker then writes: its own runner follows the log
// while the act is done, and what it enters in other files is held against what was foreseen.

type Preview = Readonly<{
  events: readonly Told[];
  files: readonly Readonly<{ stream: string; because?: string; events: readonly Told[] }>[];
  lookedUp: readonly string[];
}>;

let desk: Awaited<ReturnType<typeof doorDesk>>;
let database: DataSource;
let parts: Omit<Parts, 'log'>;
beforeAll(async () => {
  desk = await doorDesk();
  database = await fresh(await (await withPostgres()).freshDatabase());
  parts = { house: desk.house, followers: await followersOf(desk.house), database };
}, 180_000);
afterAll(async () => {
  await desk?.close();
  await database?.destroy();
});

/** Events get their ids when they are written: which one is told, not under what id. */
const ownId = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const named = (files: readonly (readonly Told[])[]): readonly string[] =>
  inOrder(files)
    .map((one) => one.replaceAll(ownId, '(event)'))
    .toSorted();

/** What a reaction enters in the file of the act itself stands behind the act. */
const filesIn = (matter: string, { events, files }: Preview): readonly (readonly Told[])[] => {
  const all = new Map<string, readonly Told[]>([[matter, events]]);
  for (const { stream, events: more } of files)
    all.set(stream, [...(all.get(stream) ?? []), ...more]);
  return [...all.values()];
};

const shown = new Set<string>();

/** What each reaction is known by to be tried: its name, and what it sends there. */
const newIn = ({ files }: Preview): boolean => {
  const ways = files
    .filter(({ because }) => because !== undefined)
    .map(({ because, events }) => `${because} ${events.map(({ type }) => type).join()}`);
  const isNew = ways.some((way) => !shown.has(way));
  for (const way of ways) shown.add(way);
  return isNew;
};

describe('ISSUE-11.10 what reactions would enter', () => {
  it.each(tried.filter(([, { verb }]) => verb.at !== undefined))(
    'after %s is what the worker enters',
    async (_, one) => {
      desk.lay(one);
      const told = await desk.knock(one, { Preview: 'true' });
      if (told.status !== 200) return expect(told.written).toEqual([]);
      const preview = told.body['preview'] as Preview;
      if (!newIn(preview)) return expect(told.written).toEqual([]);
      const matter = (told.body['stream'] as string | undefined) ?? desk.matterOf(one);
      const streams = [matter, ...preview.files.map(({ stream }) => stream)];
      const log = desk.log();
      const before = await desk.written();
      const foreseen = filesIn(matter, preview);
      const count = before.length + foreseen.flat().length;
      const wanted = { streams, without: preview.lookedUp, count };
      const acted = await withWorker({ ...parts, log }, wanted, () => desk.knock(one, {}));
      expect([200, 201]).toContain(acted.status);
      const written = (await desk.written()).slice(before.length);
      return expect(named(foreseen)).toEqual(named(Object.values(byFile(written))));
    },
    60_000,
  );

  it('and many reactions are seen so', () => expect(shown.size).toBeGreaterThan(30));
});
