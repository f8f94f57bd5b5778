import type { CaseFigure } from './case-figures.js';
import { caseId } from '../../case/stories/matter.examples.js';
import type { ReadingRoom } from '../reading-room.examples.js';
import { filledRoom, spotCase } from '../reading-story.examples.js';

let room: ReadingRoom;
let last = '';

beforeAll(async () => {
  ({ room, last } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

const all = 'from=2026-01-01&to=2026-12-31';
const asked = async (query: string, who = 'shen') =>
  (await room.get(who, `/case-figures?${query}`, { 'min-position': last })).body
    .items as unknown as readonly CaseFigure[];
const of = (items: readonly CaseFigure[], figure: string) =>
  items.filter((one) => one.figure === figure);
/** A case of two articles is counted under each, and its event is one. */
const proofs = (items: readonly CaseFigure[], figure: string): readonly string[] =>
  [...new Set(of(items, figure).flatMap(({ events }) => events))].toSorted();

describe('CASE-26 Figures of cases', () => {
  it('are told by street and month, each with its cases and events', async () => {
    const penalties = of(await asked(all), 'penalties');
    expect(penalties.flatMap(({ cases }) => cases).toSorted()).toEqual(
      [caseId, spotCase].toSorted(),
    );
    for (const { count, cases, events, period } of penalties) {
      expect([count, cases.length]).toEqual([events.length, events.length]);
      expect(period).toMatch(/^2026-\d\d$/);
    }
    const [ordinary] = penalties.filter(({ cases }) => cases.includes(caseId));
    expect(ordinary?.fen).toBeGreaterThanOrEqual(15_000_000);
    const paid = of(await asked(all), 'paid').filter(({ cases }) => cases.includes(caseId));
    expect(paid.map(({ fen }) => fen)).toEqual([5_000_000]);
  });

  it('say the same in every division, by article and item, by day and year', async () => {
    const [byStreet, byArticle] = [await asked(all), await asked(`${all}&by=article&per=year`)];
    const byItem = await asked(`${all}&by=item&per=day`);
    for (const figure of ['filed', 'penalties', 'closed'])
      expect([figure, proofs(byArticle, figure), proofs(byItem, figure)]).toEqual([
        figure,
        proofs(byStreet, figure),
        proofs(byStreet, figure),
      ]);
    expect(byArticle.map((one) => one.of)).toContain('WSL 101');
    expect(new Set(byArticle.map(({ period }) => period))).toEqual(new Set(['2026']));
  });

  it('CASE-21 are taken as a table that is Chinese, each code by its name', async () => {
    const { text } = await room.file('shen', `/case-figures/export.csv?${all}&by=article`);
    const [heading, ...lines] = text.trim().split(/\r?\n/);
    expect(heading).toMatch(/分类,期间,指标,件数,金额（元）,案号$/);
    const penalties = lines.filter((line) => line.includes(',处罚决定,')).join();
    expect(penalties).toMatch(/《安全生产法》第一百零一条,2026-\d\d,处罚决定,1,.*应急立/);
    // What was asked stands below the rows, so that it can be asked again as it was.
    const rows = lines.filter((line) => !line.startsWith('筛选条件,'));
    expect(rows.length).toBe(lines.length - 1);
    for (const row of rows) expect(row).not.toMatch(/[a-z]{4,}/);
  });

  it('count what happened between the days, of what the reader may read', async () => {
    expect(await asked('from=2026-01-01&to=2026-01-02')).toEqual([]);
    expect(await asked(all, 'wu')).toEqual([]);
    const answer = await room.get('agent', `/case-figures?${all}`, {});
    expect(answer.status).toBe(403);
    const turned = await room.get('shen', '/case-figures?from=2026-02-01&to=2026-01-01', {});
    expect(turned.status).toBe(400);
  });
});
