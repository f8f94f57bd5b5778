import type { ReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import { bureau } from '../../licensing/processes/window.examples.js';
import type { figuresOfYear } from '../indicators/figures.js';
import { reportedFigureSheet } from '../sheets/reported-figures.sheet.js';
import { death, momentOf, openAccidentsDesk } from './reading-desk.examples.js';
import type { Step } from '#platform/sheets';

type Figures = ReturnType<typeof figuresOfYear> & Readonly<{ position: string | null }>;

let office: ReadingOffice;
beforeAll(async () => (office = await openAccidentsDesk()), 120_000);
afterAll(() => office.close());

const figures = async (year: number, at = ''): Promise<Figures> => {
  const { status, body } = await office.get('auditor', `/accident-figures?year=${year}${at}`);
  expect(status).toBe(200);
  return body as unknown as Figures;
};

const done = async (who: string, path: string, body: object): Promise<string> => {
  const answer = await office.post(who, path, body);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.id as string;
};

/** Enters what the rows of the plan ask, at the doors. */
const enterPlan = async (): Promise<void> => {
  const rows = reportedFigureSheet.examples;
  const { columns } = reportedFigureSheet;
  const seeing = { idOf: () => bureau } as never;
  for (const row of rows) {
    const read = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        (column.read(row[name]!) as { value: unknown }).value,
      ]),
    );
    const [open, report] = (await reportedFigureSheet.steps(read as never, seeing)) as Step[];
    const { organ, year } = open!.command.data as { organ: string; year: number };
    await done('duty', '/indicator-years', { organ, year });
    await done('duty', `/indicator-years/${open!.id}/reported-figures`, report!.command.data);
  }
};

describe('The figures of a year, asked of a database', () => {
  it('give back every total of the plan as reported, and compute nothing with it', async () => {
    await enterPlan();
    const printed = [];
    for (const year of [2006, 2007, 2008, 2009, 2010]) {
      const { reported, computed } = await figures(year);
      printed.push(reported.figures.map(({ value }) => value));
      expect(
        new Set(reported.figures.map(({ document, printedOn }) => document + printedOn)),
      ).toEqual(new Set(['江海府办〔2011〕46号一、（一）1']));
      for (const { sentence } of reported.figures)
        expect(sentence).toContain(`${year}年全区共发生`);
      expect(reported.allWithinQuota).toMatchObject({
        answer: 'unknown',
        knownFor: ['industrial'],
        says: { zh: '仅掌握工矿商贸的死亡控制指标' },
      });
      expect(computed.fields.map(({ deaths, quota }) => [deaths, quota])).toEqual([
        [0, null],
        [0, null],
        [0, null],
      ]);
    }
    expect(printed).toEqual([
      [2, 2, 5, 1369, 23, 35, 0],
      [1, 1, 3, 1233, 20, 49, 0],
      [1, 2, 3, 1443, 27, 68, 0],
      [1, 1, 3, 1784, 26, 59, 0],
      [1, 1, 2, 2209, 25, 62, 0],
    ]);
  }, 120_000);

  it('count a death from its accident, and are the same again at the same place in the log', async () => {
    const before = await figures(2026);
    expect(before.position).toBeNull();
    const id = await done('duty', '/accidents', death);
    const after = await figures(2026);
    expect(after.computed.fields[0]).toMatchObject({
      field: 'industrial',
      accidents: 1,
      deaths: 1,
      quotaKept: 'unknown',
      behind: [{ accidentId: id }],
    });
    const at = `&at=${encodeURIComponent(after.position!)}`;
    await done('duty', '/accidents', { ...death, saidAt: momentOf('08:28'), kind: 'fire' });
    expect(await figures(2026, at)).toEqual(after);
    expect((await figures(2026)).computed.fields[2]).toMatchObject({ field: 'fire', deaths: 1 });
  });

  it('answer a year and a place that there are not with the field', async () => {
    const year = await office.get('auditor', '/accident-figures?year=next');
    expect([year.status, year.body.fields]).toMatchObject([400, [{ field: 'year' }]]);
    const place = await office.get('auditor', '/accident-figures?year=2026&at=here');
    expect([place.status, place.body.fields]).toMatchObject([400, [{ field: 'at' }]]);
    expect((await office.get('applicant', '/accident-figures?year=2026')).status).toBe(403);
  });
});
