import { label, localDate } from '#domain/kernel';
import { figures } from '../../projections/milestones.js';
import { daySheetPage } from './day-sheet-page.js';
import { figureNames } from './figure-names.js';

describe('The sheet of the day', () => {
  const day = localDate('2026-09-07');
  const window = { id: 'w', name: '江海区“一站式”窗口' };

  it('tells what was done how often, and each matter with what was done to it', () => {
    const done = [
      { figure: 'received', on: day, event: 'e1' },
      { figure: 'accepted', on: day, event: 'e2' },
    ];
    const item = {
      applicationId: 'a',
      number: '江海烟零〔2026〕3号',
      item: 'fireworks-retail',
      itemName: label('retail', '烟花爆竹经营（零售）许可'),
      applicant: '江海便民店',
      done,
    };
    const totals = { received: 1, accepted: 1 };
    const text = JSON.stringify(daySheetPage({ window, day, totals, items: [item] }));
    for (const said of ['2026年9月7日共办理1件', '江海便民店', '收件、受理', '窗口日报'])
      expect(text).toContain(said);
  });

  it('of a day on which nothing was done says so', () =>
    expect(daySheetPage({ window, day, totals: {}, items: [] }).blocks).toEqual([
      { kind: 'paragraph', text: '2026年9月7日共办理0件。' },
    ]));

  it('has a name for everything that is counted', () =>
    expect(figures.filter((figure) => !figureNames[figure])).toEqual([]));
});
