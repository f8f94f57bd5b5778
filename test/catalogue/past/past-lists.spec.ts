import type { Answer } from '../../golden/files.js';
import { answersOf, demos, eventsOf } from '../../golden/files.js';
import { goldenHouse } from '../../golden/house.js';
import { todays } from '../../golden/openapi-today.js';

// The list of a register as of a moment shows of each matter what its page shows as of that moment:
// by what was known then, and by what had happened then.

/** The lists of matters, and the field that has the id of each. */
const lists = {
  '/enforcement-cases': 'caseId',
  '/hazards': 'hazardId',
  '/inspections': 'inspectionId',
  '/licence-applications': 'applicationId',
  '/licences': 'licenceId',
  '/tip-offs': 'tipOffId',
} as const;
const within = 300_000;
type Row = Readonly<Record<string, unknown>>;
const rowsOf = ({ body }: Pick<Answer, 'body'>): readonly Row[] =>
  (body as { items?: readonly Row[] }).items ?? [];

/** Lists that say how it is, though each of their things is told as it was. */
const nowAlone: Readonly<Record<string, string>> = {
  '/imported-cases': 'cases of other authorities, as their log had them when it was brought',
  '/duties': 'what is owed over all matters: what was owed then, each matter’s own ledger tells',
};

describe('REC-8 the lists of whatever is told as it stood', () => {
  it('are told as they stood too', async () => {
    const { paths } = await todays('query');
    const takes = (path: string): boolean =>
      JSON.stringify(paths[path]?.get?.parameters ?? []).includes('"asOf"');
    const told = Object.keys(paths).filter((path) => /^\/[^/]+\/\{id\}$/.test(path) && takes(path));
    const listed = told.map((path) => path.replace('/{id}', '')).filter((path) => paths[path]?.get);
    expect(listed.length).toBeGreaterThan(6);
    expect(listed.filter((path) => !takes(path))).toEqual(Object.keys(nowAlone));
  });
});

describe.each(demos)('REC-8 the lists of the past, over the events of %s', (demo) => {
  const { now } = answersOf(demo);
  const events = eventsOf(demo);
  const moments = [0.3, 0.5, 0.7, 0.9, 0.97, 1].map((part) => {
    const at = events[Math.floor((events.length - 1) * part)]!.metadata as { recordedAt: string };
    return at.recordedAt;
  });
  let house: Awaited<ReturnType<typeof goldenHouse>>;
  beforeAll(async () => {
    house = await goldenHouse(events, now);
  }, within);
  afterAll(() => house?.close());
  const ask = (path: string) => house.ask({ as: 'auditor', path });

  it.each(Object.entries(lists))(
    '%s shows each matter as its page does, as of any moment',
    async (path, key) => {
      const today = rowsOf(await ask(`${path}?limit=200`));
      for (const axis of ['asOf', 'validAt'])
        for (const moment of moments) {
          const then = `${axis}=${encodeURIComponent(moment)}`;
          const list = await ask(`${path}?limit=200&${then}`);
          expect([moment, list.status]).toEqual([moment, 200]);
          const rows = rowsOf(list);
          const ids = new Set(rows.map((row) => row[key]));
          for (const { [key]: id } of today) {
            const page = await ask(`${path}/${String(id)}?${then}`);
            expect([id, moment, page.status]).toEqual([id, moment, ids.has(id) ? 200 : 404]);
          }
          for (const row of rows) {
            const page = await ask(`${path}/${String(row[key])}?${then}`);
            expect(page.body).toMatchObject(row);
          }
        }
    },
    within,
  );
});
