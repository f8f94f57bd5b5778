import { caseId, clue } from '../case/matter.examples.js';
import type { Heard, ReadingRoom } from './reading-room.examples.js';
import { filledRoom } from './reading-story.examples.js';

let room: ReadingRoom;
let last = '';

beforeAll(async () => {
  ({ room, last } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

const fresh = (path: string, who = 'shen'): Promise<Heard> =>
  room.get(who, path, { 'min-position': last });

describe('Documents, parties, worklist and deadlines over HTTP', () => {
  it('finds a document by its number', async () => {
    const number = encodeURIComponent('（江海）应急罚〔2026〕12号');
    const { body } = await fresh(`/documents?number=${number}`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ caseId, code: '罚', stepName: { zh: '行政处罚决定' } });
    const ofCase = await fresh(`/enforcement-cases/${caseId}/documents`);
    expect(ofCase.body.items.map(({ code }) => code).slice(0, 2)).toEqual(['立', '勘验笔录']);
  });

  it('shows the file of a party', async () => {
    const { body } = await fresh(`/parties/${clue.party.id}/file`);
    expect(body).toMatchObject({
      party: { name: clue.party.name },
      cases: [{ caseId }],
      penalties: [{ decisionNumber: '（江海）应急罚〔2026〕12号', fineFen: 15_000_000 }],
      payments: [{ receiptNumber: 'R-1', fen: 5_000_000 }],
      totals: { cases: 1, paidFen: 5_000_000, openFen: 13_900_000 },
    });
  });

  it('tells each what to do: officer, head, cashier; nothing to the auditor', async () => {
    const todo = async (who: string) =>
      (await fresh('/worklist', who)).body.items.map(
        ({ caseId: id, task }) => `${String(id).slice(-2)} ${(task as { zh: string }).zh}`,
      );
    expect(await todo('su')).toEqual(['aa 登记缴款', '0c 登记缴款']);
    expect(await todo('chen')).toEqual(
      expect.arrayContaining([
        '01 调查取证并终结调查',
        '03 提请立案审批',
        '0c 限期办理：处罚决定公开',
      ]),
    );
    expect(await todo('huang')).toEqual(['03 提请立案审批']);
    expect(await todo('shen')).toEqual([]);
    const { body } = await fresh('/worklist', 'su');
    expect(body.items[1]).toMatchObject({
      dueDate: '2026-05-28',
      overdue: true,
      why: expect.arrayContaining([expect.objectContaining({ rule: 'ENF-D8', law: 'PL 67' })]),
    });
  });

  it('shows the deadline board by state, with counts, page by page', async () => {
    const { body } = await fresh('/deadlines?limit=4');
    expect(body['counts']).toMatchObject({ met: 3 });
    const overdue = await fresh('/deadlines?status=overdue&organ=bureau&duty=cashier');
    expect(overdue.body.items.map(({ rule, number }) => [rule, number])).toContainEqual([
      'ENF-D8',
      '（江海）应急立〔2026〕12号',
    ]);
    expect(overdue.body['total']).toBe(overdue.body.items.length);
    const more = await fresh(`/deadlines?limit=4&cursor=${String(body['next'])}`);
    const keys = [...body.items, ...more.body.items].map(
      ({ stream, clock }) => `${String(stream)} ${String(clock)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const ofCase = await fresh(`/deadlines?caseId=${caseId}&rule=ENF-D3`);
    expect(ofCase.body.items).toMatchObject([{ status: 'met', name: { zh: '办案期限' } }]);
    expect((await fresh('/deadlines?organ=lile')).body.items).toEqual([]);
  });
});
