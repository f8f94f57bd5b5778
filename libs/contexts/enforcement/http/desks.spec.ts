import { act } from '../case/stories/people.examples.js';
import { story } from '../case/stories/case.examples.js';
import { caseId, clue } from '../case/stories/matter.examples.js';
import type { Heard, ReadingRoom } from './reading-room.examples.js';
import { filledRoom, ofParty, other } from './reading-story.examples.js';

const fileIt = { type: 'FileCase', data: { serial: 27, year: 2026 } } as const;

let room: ReadingRoom;
let last = '';

beforeAll(async () => {
  ({ room, last } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

const fresh = (path: string, who = 'shen'): Promise<Heard> =>
  room.get(who, path, { 'min-position': last });

type Lines = Readonly<{
  total: number;
  next?: string;
  list: string;
  items: Heard['body']['items'];
}>;
type Told = Readonly<{ tasks: Lines; others: Lines; clocks: Readonly<Record<string, Lines>> }>;
const runs = new Set(['due', 'running', 'overdue']);

/** How many clocks; of tasks how many matters. */
const subjectsIn = (items: Lines['items'], list: string): number =>
  list.startsWith('/deadlines')
    ? items.length
    : new Set(items.map(({ subjectId }) => subjectId)).size;

describe('Documents, parties, worklist and deadlines over HTTP', () => {
  it('CASE-37 finds a document by its number', async () => {
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
        ({ subjectId: id, task }) => `${String(id).slice(-2)} ${(task as { zh: string }).zh}`,
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

  it('marks a date that waits for the holiday notice of its year, on the worklist and in the docket', async () => {
    const late = await room.play(other(7), [
      ...ofParty(7, '江海区外海恒丰电镀厂'),
      story.applied,
      { act: act('ou', '2026-11-23 10:00'), command: fileIt },
    ]);
    const todo = await room.get('chen', '/worklist', { 'min-position': late });
    const mine = todo.body.items.filter(({ subjectId: id }) => id === other(7));
    expect(mine).toMatchObject([{ dueDate: '2027-02-22', provisional: true }]);
    const sure = todo.body.items.filter(({ subjectId: id }) => id === other(1));
    expect(sure).toMatchObject([{ provisional: false }]);
    const { body } = await room.get('shen', '/enforcement-cases?provisional=true');
    expect(body.items).toMatchObject([
      { caseId: other(7), provisional: true, next: { rule: 'ENF-D3', provisional: true } },
    ]);
    const { body: all } = await room.get('shen', `/enforcement-cases/${caseId}`);
    expect(all).toMatchObject({ provisional: false });
  });

  it('offers nothing to who may not do it: no officer resumes, no brigade decides', async () => {
    const suspension = { cause: 'waits-for-other-result', reasons: '等待检测结论' } as const;
    const now = await room.play(other(1), [
      { act: act('ou', '2026-03-20 10:00'), command: { type: 'SuspendCase', data: suspension } },
    ]);
    const offered = async (who: string) =>
      (await room.get(who, '/worklist', { 'min-position': now })).body.items
        .filter(({ subjectId: id }) => id === other(1))
        .map(({ task }) => (task as { zh: string }).zh);
    expect(await offered('chen')).toEqual([]);
    expect(await offered('ou')).toEqual(['中止原因消除后恢复调查']);
  });

  it('tells each in one answer what is theirs today, with numbers, and where the rest is', async () => {
    const path = '/desk?limit=1';
    const { body } = await fresh(path, 'chen');
    const desk = body as unknown as Told;
    expect(desk).toMatchObject({ on: '2026-06-10' });
    const headings = [desk.tasks, desk.others, ...Object.values(desk.clocks)];
    for (const { total, items, list, next } of headings) {
      const rest = await room.get('chen', list.replace('limit=1', 'limit=200'));
      const running = rest.body.items.filter(({ status = 'due' }) => runs.has(String(status)));
      expect(running.slice(0, items.length)).toEqual(items);
      expect([list, total]).toEqual([list, subjectsIn(running, list)]);
      expect([list, next !== undefined]).toEqual([list, total > 1]);
    }
    expect(desk.tasks.total).toBeGreaterThan(1);
    expect(desk.clocks['overdue']!.total).toBeGreaterThan(0);
  });

  it('tells an officer what others must do in his cases, and a cashier of none', async () => {
    const waits = async (who: string) =>
      ((await fresh('/desk', who)).body as unknown as Told).others.items.map(
        ({ subjectId: id, task }) => `${String(id).slice(-2)} ${(task as { zh: string }).zh}`,
      );
    expect(await waits('chen')).toEqual(expect.arrayContaining(['0c 登记缴款']));
    const mine = (await fresh('/worklist', 'chen')).body.items.map(
      ({ subjectId: id, task }) => `${String(id).slice(-2)} ${(task as { zh: string }).zh}`,
    );
    expect(mine.length).toBeGreaterThan(0);
    expect((await waits('chen')).filter((one) => mine.includes(one))).toEqual([]);
    expect(await waits('su')).toEqual([]);
    const { clocks } = (await fresh('/desk', 'su')).body as unknown as Told;
    expect(Object.values(clocks).map(({ total }) => total)).toEqual([0, 0, 0]);
  });

  it('shows the deadline board by state, with counts, page by page', async () => {
    const { body } = await fresh('/deadlines?limit=4');
    expect(body['counts']).toMatchObject({ met: 4 });
    const overdue = await fresh('/deadlines?status=overdue&organ=bureau&duty=cashier');
    expect(overdue.body.items.map(({ rule, number }) => [rule, number])).toContainEqual([
      'ENF-D8',
      '（江海）应急立〔2026〕12号',
    ]);
    expect(overdue.body['total']).toBe(overdue.body.items.length);
    const more = await fresh(`/deadlines?limit=4&after=${String(body['next'])}`);
    const keys = [...body.items, ...more.body.items].map(
      ({ stream, clock }) => `${String(stream)} ${String(clock)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const ofCase = await fresh(`/deadlines?subjectId=${caseId}&rule=ENF-D3`);
    expect(ofCase.body.items).toMatchObject([{ status: 'met', name: { zh: '办案期限' } }]);
    expect((await fresh('/deadlines?organ=lile')).body.items).toEqual([]);
  });
});
