import type { Answer } from '../golden/files.js';
import { answersOf, demos, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';

// The list of a register as of a moment shows of each matter what its page shows as of that moment:
// by what was known then, and by what had happened then.

/** The lists of matters, and the field that has the id of each. */
const lists = {
  '/enforcement-cases': 'caseId',
  '/licence-applications': 'applicationId',
  '/licences': 'licenceId',
} as const;
const within = 300_000;
type Row = Readonly<Record<string, unknown>>;
const rowsOf = ({ body }: Pick<Answer, 'body'>): readonly Row[] =>
  (body as { items?: readonly Row[] }).items ?? [];

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
          const rows = rowsOf(await ask(`${path}?limit=200&${then}`));
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
