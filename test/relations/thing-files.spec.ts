import 'reflect-metadata';
import { Matters, type ThingKind } from '#platform/board';
import { existsSync } from 'node:fs';
import { getMetadataArgsStorage } from 'typeorm';
import { contexts } from '../../libs/contexts/index.js';
import { registers } from '../catalogue/registers.js';
import { answersOf, demos, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';

// An area and a vehicle are parties too（区域、车辆）: whatever is about one stands in its file.

const within = 300_000;
type Row = Readonly<Record<string, unknown>>;
type Body = Readonly<{ items: readonly Row[]; next?: string; total?: number; party: Row }>;

/** The query part of a context, put together with nothing behind it but what it adds. */
const added = async (matters: Matters): Promise<void> => {
  const anything: object = new Proxy(() => anything, { get: () => anything });
  for (const context of contexts) {
    const at = new URL(`../../libs/contexts/${context}/${context}.queries.js`, import.meta.url);
    if (!existsSync(at)) continue;
    const name = `${context[0]!.toUpperCase()}${context.slice(1)}Queries`;
    const part = ((await import(at.href)) as Record<string, new (...of: object[]) => object>)[
      name
    ]!;
    const asks = (Reflect.getMetadata('design:paramtypes', part) ?? []) as readonly unknown[];
    void new part(...asks.map((one) => (one === Matters ? matters : anything)));
  }
};

const columnsOf = (table: Function): readonly string[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target }) => {
      const of = target as Function;
      return of === table || of.prototype.isPrototypeOf(table.prototype);
    })
    .map(({ propertyName }) => propertyName);

describe('ISSUE-11.12 The file of an area, or of a vehicle', () => {
  const named: Readonly<Record<ThingKind, string>> = { area: 'area', vehicle: 'plate' };

  it('is told of every register that names one', async () => {
    const matters = new Matters();
    await added(matters);
    for (const [kind, column] of Object.entries(named) as [ThingKind, string][]) {
      const naming = registers.filter(
        ({ table }) => columnsOf(table).includes(column) && columnsOf(table).includes('stream'),
      );
      expect(naming.length).toBeGreaterThan(1);
      expect(
        matters
          .naming(kind)
          .map(([table]) => table.name)
          .toSorted(),
      ).toEqual(naming.map(({ table }) => table.name).toSorted());
    }
  });

  describe.each(demos)('over the events of %s', (demo) => {
    let house: Awaited<ReturnType<typeof goldenHouse>>;
    beforeAll(async () => {
      house = await goldenHouse(eventsOf(demo), answersOf(demo).now);
    }, within);
    afterAll(() => house?.close());
    const ask = async (path: string, as = 'auditor') => {
      const { status, body } = await house.ask({ as, path });
      return { status, body: body as Body };
    };
    const idsOf = ({ items }: Body) => items.map(({ id }) => String(id)).toSorted();

    it('has what lies in the area, page by page, and says what is left out', async () => {
      const whole = (await ask('/parties/areas/440704/file?limit=200')).body;
      expect(whole.party).toMatchObject({ kind: 'area', kindName: { zh: '区域' } });
      const { items: cases } = (await ask('/enforcement-cases?limit=200')).body;
      const inFile = whole.items.filter(({ category }) => category === 'enforcementCase');
      expect(inFile.map(({ id }) => String(id)).toSorted()).toEqual(
        cases
          .filter(({ area }) => area !== '')
          .map(({ caseId }) => String(caseId))
          .toSorted(),
      );
      const { items: hazards } = (await ask('/hazards?limit=200&area=440704004')).body;
      const { body: street } = await ask('/parties/areas/440704004/file?category=hazardsHazard');
      expect(idsOf(street)).toEqual(hazards.map(({ hazardId }) => String(hazardId)).toSorted());
      const pages: string[] = [];
      for (let after = ''; ;) {
        const { body } = await ask(`/parties/areas/440704/file?limit=1${after}`);
        pages.push(...body.items.map(({ id }) => String(id)));
        if (body.next === undefined) break;
        after = `&after=${encodeURIComponent(body.next)}`;
      }
      expect(pages.toSorted()).toEqual(idsOf(whole));
      const { body } = await ask('/parties/areas/440704/file', 'officer1');
      expect(body).toHaveProperty('leftOut');
    });

    it('is none of a place or a plate that nothing is about', async () => {
      for (const path of ['areas/999999', 'areas/x%25', 'vehicles/粤J·Z0000'])
        expect((await ask(`/parties/${path}/file`)).status).toBe(404);
      expect((await ask('/parties/areas/440704/file?limit=999')).status).toBe(400);
      expect((await ask('/parties/areas/440704/file', 'applicant')).status).toBe(403);
    });
  });
});
