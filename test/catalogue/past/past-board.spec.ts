import { answersOf, demos, eventsOf } from '../../golden/files.js';
import { goldenHouse } from '../../golden/house.js';

// The worklist and the deadline board as of a moment are what a house shows that has heard nothing
// since: of every noun, told by the events of a demo.

const within = 300_000;
type House = Awaited<ReturnType<typeof goldenHouse>>;
type Body = Readonly<{ items: readonly object[]; counts?: object; total?: number }>;

type Lines = Readonly<{ total: number; items: readonly object[] }>;
type Desk = Readonly<{
  on: string;
  tasks: Lines;
  others: Lines;
  clocks: Readonly<Record<string, Lines>>;
}>;

const people = ['officer1', 'officer2', 'leader', 'head', 'reviewer', 'examiner', 'approver'];

const plain = ({ items, counts, total }: Body): Body => ({
  items,
  ...(counts && { counts }),
  ...(total !== undefined && { total }),
});

describe.each(demos)('ISSUE-11.8 the board of the past, over the events of %s', (demo) => {
  const { now } = answersOf(demo);
  const events = eventsOf(demo);
  const recordedAt = ({ metadata }: (typeof events)[number]): string =>
    (metadata as Readonly<{ recordedAt: string }>).recordedAt;
  const validAt = ({ metadata }: (typeof events)[number]): string =>
    (metadata as Readonly<{ validAt: string }>).validAt;
  const at = recordedAt(events[Math.floor(events.length * 0.7)]!);
  let today: House;
  let then: House;
  let happened: House;
  beforeAll(async () => {
    today = await goldenHouse(events, now);
    const known = events.filter((event) => recordedAt(event) <= at);
    then = await goldenHouse(known, at);
    happened = await goldenHouse(
      events.filter((event) => validAt(event) <= at),
      at,
    );
  }, within);
  afterAll(async () => {
    await today?.close();
    await then?.close();
    await happened?.close();
  });

  const both = async (as: string, path: string) => {
    const asOf = `${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(at)}`;
    const [past, was] = [
      await today.ask({ as, path: `${path}${asOf}` }),
      await then.ask({ as, path }),
    ];
    expect([path, past.status, was.status]).toEqual([path, 200, 200]);
    return [plain(past.body as Body), plain(was.body as Body)] as const;
  };

  it(
    'shows the clocks that ran then, as they stood',
    async () => {
      const [past, was] = await both('auditor', '/deadlines?limit=200');
      expect(was.items.length).toBeGreaterThan(0);
      expect(past).toEqual(was);
      const [overdue, wasOverdue] = await both('auditor', '/deadlines?limit=200&status=met');
      expect(overdue).toEqual(wasOverdue);
    },
    within,
  );

  it(
    'shows the clocks that ran then as it is known today, what was entered later included',
    async () => {
      const asked = '/deadlines?limit=200';
      const past = await today.ask({
        as: 'auditor',
        path: `${asked}&validAt=${encodeURIComponent(at)}`,
      });
      const was = await happened.ask({ as: 'auditor', path: asked });
      expect([past.status, was.status]).toEqual([200, 200]);
      expect(plain(past.body as Body)).toEqual(plain(was.body as Body));
      expect((was.body as Body).items.length).toBeGreaterThan(0);
    },
    within,
  );

  it(
    'shows what waited for each person then',
    async () => {
      let seen = 0;
      for (const as of people) {
        const [past, was] = await both(as, '/worklist?limit=200');
        expect([as, past]).toEqual([as, was]);
        seen += was.items.length;
      }
      expect(seen).toBeGreaterThan(0);
    },
    within,
  );

  it(
    'shows what was on the desk of each person then',
    async () => {
      const headed = ({ on, tasks, others, clocks }: Desk) =>
        [tasks, others, ...Object.values(clocks)].map(({ total, items }) => ({ on, total, items }));
      let seen = 0;
      for (const as of people) {
        const path = `/desk?asOf=${encodeURIComponent(at)}`;
        const past = headed((await today.ask({ as, path })).body as Desk);
        const was = headed((await then.ask({ as, path: '/desk' })).body as Desk);
        expect([as, past]).toEqual([as, was]);
        seen += was.reduce((sum, { total }) => sum + total, 0);
      }
      expect(seen).toBeGreaterThan(0);
    },
    within,
  );

  it('is refused of a moment to come, and names the field', async () => {
    for (const path of ['/worklist', '/deadlines', '/desk']) {
      const { status, body } = await today.ask({
        as: 'auditor',
        path: `${path}?asOf=2099-01-01T00:00:00Z`,
      });
      expect([path, status]).toEqual([path, 400]);
      expect(JSON.stringify(body)).toContain('asOf');
    }
  });
});
