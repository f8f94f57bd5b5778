import { caseId, clue } from '../case/stories/matter.examples.js';
import { type Heard, type ReadingRoom, registeredCode } from './reading-room.examples.js';
import { creditCodeOf, filledRoom, ofParty, other, spotCase } from './reading-story.examples.js';

let room: ReadingRoom;
let last = '';

beforeAll(async () => {
  ({ room, last } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

const fresh = (path: string, who = 'shen'): Promise<Heard> =>
  room.get(who, path, { 'min-position': last });
const numbersOf = ({ body }: Heard) => body.items.map(({ caseId: id }) => id);

describe('The docket over HTTP', () => {
  it('is filtered, sorted, searched in Chinese, and shows amounts of the day', async () => {
    const all = await fresh('/enforcement-cases');
    expect([all.status, all.body['total']]).toEqual([200, 5]);
    const served = await fresh('/enforcement-cases?stage=served&procedure=ordinary');
    expect(served.body.items[0]).toMatchObject({
      caseId,
      number: '（江海）应急立〔2026〕12号',
      decisionNumber: '（江海）应急罚〔2026〕12号',
      stageName: { zh: '已送达待履行' },
      executionStage: 'overdue',
      handlingOrgan: { name: '江海区应急管理综合行政执法大队' },
      officers: [
        { id: 'chen', name: '陈志强' },
        { id: 'liang', name: '梁伟文' },
      ],
      fineFen: 15_000_000,
      paidFen: 5_000_000,
      // 3 % a day of what is open, for the days after 28 May.
      surchargeFen: 13 * 300_000,
      openFen: 10_000_000 + 13 * 300_000,
      overdue: true,
    });
    expect(served.body.items[0]).not.toHaveProperty('execution');
    for (const [query, ids] of [
      [`q=${encodeURIComponent('应急罚〔2026〕12号')}`, [caseId]],
      [`q=${encodeURIComponent('陈志强 宏达')}`, [caseId]],
      [`q=${encodeURIComponent('兴隆')}`, [other(2)]],
      ['officer=liang&filedFrom=2026-03-04&sort=number', [caseId, other(1), other(2)]],
      [`party=${creditCodeOf(3)}`, [other(3)]],
      [`party=${registeredCode}`, [caseId]],
      ['organ=bureau&outcome=penalty&sort=-fineFen', [caseId, spotCase]],
      ['decidedTo=2026-03-31', [spotCase]],
      ['organ=waihai', []],
    ] as const)
      expect([query, numbersOf(await fresh(`/enforcement-cases?${query}`))]).toEqual([query, ids]);
    const { body } = await fresh(`/parties/${registeredCode}/file`);
    expect(body).toMatchObject({ cases: [{ caseId }] });
  });

  it.each([
    ['CASE-29 the credit code of the party', clue.party.creditCode ?? ''],
    ['CASE-30 a number in half width', '(江海)应急罚[2026]12号'],
  ])('is searched by %s', async (_, words) =>
    expect(numbersOf(await fresh(`/enforcement-cases?q=${encodeURIComponent(words)}`))).toEqual([
      caseId,
    ]),
  );

  it('lists what is late only', async () => {
    const { body } = await fresh('/enforcement-cases?overdue=true&sort=dutyDue');
    expect(body.items.every(({ overdue }) => overdue)).toBe(true);
    expect(body.items.map(({ caseId: id }) => id)).toEqual(
      expect.arrayContaining([caseId, other(1)]),
    );
    expect(body.items.map(({ caseId: id }) => id)).not.toContain(other(3));
  });

  it('keeps its pages apart while rows come in', async () => {
    const path = '/enforcement-cases?limit=2&sort=-filedOn';
    const seen: unknown[] = [];
    let page = await fresh(path);
    seen.push(...numbersOf(page));
    last = await room.play(other(4), ofParty(4, '江海区江南新开五金厂'));
    while (page.body['next'] !== undefined) {
      page = await fresh(`${path}&after=${String(page.body['next'])}`);
      seen.push(...numbersOf(page));
    }
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toEqual(expect.arrayContaining([caseId, spotCase, other(1), other(2), other(3)]));
  });

  it('refuses what it does not understand, by name of the field', async () => {
    for (const [path, field] of [
      ['/enforcement-cases?stage=nowhere', 'stage'],
      ['/enforcement-cases?filedFrom=2026-02-30', 'filedFrom'],
      ['/enforcement-cases?color=red', 'color'],
      ['/enforcement-cases?sort=words', 'sort'],
      ['/enforcement-cases?after=x', 'after'],
      ['/enforcement-cases?limit=0', 'limit'],
      [`/enforcement-cases/${caseId}?asOf=yesterday`, 'asOf'],
      [`/enforcement-cases/${caseId}?revision=-1`, 'revision'],
      ['/deadlines?status=soon', 'status'],
      ['/deadlines?after=x', 'after'],
    ] as const) {
      const { status, body } = await room.get('shen', path);
      const fields = (body['fields'] ?? []) as readonly { field: string }[];
      expect([path, status, fields.map((one) => one.field)]).toEqual([path, 400, [field]]);
    }
    const bad = await room.get('shen', '/enforcement-cases', { 'min-position': 'soon' });
    expect(bad.status).toBe(400);
  });

  it('is for the offices: a party or its agent sees nothing', async () => {
    for (const path of [
      '/enforcement-cases',
      `/enforcement-cases/${caseId}`,
      `/enforcement-cases/${caseId}/history`,
      '/documents',
      '/worklist',
      '/deadlines',
      `/parties/${clue.party.id}/file`,
    ])
      expect([path, (await room.get('agent', path)).status]).toEqual([path, 403]);
  });

  it('says when it is behind what the reader wrote', async () => {
    const ahead = '18446744073709551614/18446744073709551614';
    const { body } = await room.get('shen', '/enforcement-cases', { 'min-position': ahead });
    expect(body['stale']).toBe(true);
    expect((await fresh('/enforcement-cases')).body).not.toHaveProperty('stale');
  });
});

describe('FLD-9 A paper', () => {
  it.each([
    'number=（江海）应急罚〔2026〕12号',
    'number=(江海)应急罚[2026]12号',
    'number=（江海）应急罚［２０２６］第１２号',
    'q=应急罚[2026]12号',
    'q=应急罚［２０２６］12号',
  ])('is found in whatever brackets and width its number is written: %s', async (asked) => {
    const { body } = await fresh(`/documents?${encodeURI(asked)}`);
    expect(body.items).toMatchObject([{ number: '（江海）应急罚〔2026〕12号' }]);
  });

  it('is not found by another number', async () => {
    const { body } = await fresh(`/documents?number=${encodeURI('(江海)应急罚[2025]12号')}`);
    expect(body.items).toEqual([]);
  });

  it('and its party by a code in small letters', async () => {
    const { body } = await fresh(`/enforcement-cases?party=${registeredCode.toLowerCase()}`);
    expect(numbersOf({ status: 200, body })).toEqual([caseId]);
    const file = await fresh(`/parties/${registeredCode.toLowerCase()}/file`);
    expect(file.body).toMatchObject({ cases: [{ caseId }] });
  });
});

describe('A case over HTTP', () => {
  it('comes with documents, clocks, tasks and the account of the day', async () => {
    const { status, body } = await fresh(`/enforcement-cases/${caseId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      parties: [{ id: clue.party.id, name: clue.party.name }],
      account: { on: '2026-06-10', surchargeFen: 3_900_000, paidFen: 5_000_000 },
    });
    expect(body['documents']).toHaveLength(17);
    const { body: detail } = await fresh(`/enforcement-cases/${caseId}`);
    const tasks = detail['tasks'] as unknown as readonly {
      task: { zh: string };
      overdue: boolean;
    }[];
    expect(tasks.map(({ task }) => task.zh)).toContain('登记缴款');
  });

  it('is seen as it was: by record, by fact, by revision', async () => {
    const stageAt = async (query: string) => {
      const { body } = await room.get('shen', `/enforcement-cases/${caseId}?${query}`);
      return [body['stage'], body['paidFen'], body['overdue']];
    };
    expect(await stageAt('asOf=2026-04-30T00:00:00%2B08:00')).toEqual(['hearing-held', 0, false]);
    expect(await stageAt('validAt=2026-05-15T00:00:00%2B08:00')).toEqual(['served', 0, false]);
    expect(await stageAt('revision=2')).toEqual(['investigation', 0, false]);
    expect(await stageAt('asOf=2026-06-10T00:00:00Z')).toEqual(['served', 5_000_000, true]);
    const beyond = await room.get('shen', `/enforcement-cases/${caseId}?revision=400`);
    expect([beyond.status, beyond.body['code']]).toEqual([404, 'no-such-revision']);
    const before = await room.get('shen', `/enforcement-cases/${caseId}?asOf=2026-01-01T00:00:00Z`);
    expect([before.status, before.body['code']]).toEqual([404, 'no-such-case-then']);
  });

  it('has a history with words, people and capacities, page by page', async () => {
    const { body } = await room.get('shen', `/enforcement-cases/${caseId}/history?limit=3`);
    expect(body['total']).toBe(19);
    expect(body.items.map(({ name }) => (name as { zh: string }).zh)).toEqual([
      '线索登记',
      '立案申请',
      '立案',
    ]);
    expect(body.items[2]).toMatchObject({
      revision: 2,
      actor: { name: '区展鹏', capacity: { organ: 'bureau', roles: ['head-of-organ'] } },
      who: { zh: '区展鹏' },
      recordedAt: '2026-03-04T01:30:00.000Z',
      late: false,
    });
    const rest = await room.get(
      'shen',
      `/enforcement-cases/${caseId}/history?after=${String(body['next'])}`,
    );
    expect(rest.body.items).toHaveLength(16);
  });

  it('is replayed step by step', async () => {
    const { body } = await room.get('shen', `/enforcement-cases/${caseId}/replay?revision=2`);
    const steps = body['steps'] as unknown as readonly {
      changes: readonly { path: string; before?: unknown; after?: unknown }[];
    }[];
    expect(steps).toHaveLength(3);
    expect(steps[2]!.changes).toContainEqual({
      path: 'stage',
      before: 'clue',
      after: 'open',
    });
  });

  it('proves its chain, and shows where it was broken', async () => {
    const { body } = await room.get('shen', `/enforcement-cases/${caseId}/verify`);
    expect(body).toMatchObject({ intact: true, events: 19, faults: [] });
    await room.forge('forged');
    const forged = await room.get('shen', '/enforcement-cases/forged/verify');
    expect(forged.body).toMatchObject({
      intact: false,
      faults: [{ revision: 0, fault: 'was changed' }],
    });
  });

  it('explains its clocks', async () => {
    const { body } = await room.get('shen', `/enforcement-cases/${caseId}/clocks`);
    const clocks = body.items.map(({ clock, status }) => `${String(clock)} ${String(status)}`);
    expect(clocks).toEqual([
      'ENF-D3 met',
      'ENF-D5 met',
      'ENF-D5:defence void',
      'hearing-day met',
      'ENF-D7 met',
      'ENF-D12 overdue',
      'ENF-D8 overdue',
      'ENF-D19 running',
      'ENF-D21 running',
    ]);
    const why = await room.get('shen', `/enforcement-cases/${caseId}/clocks/ENF-D8/explain`);
    expect(why.body).toMatchObject({
      clock: 'ENF-D8',
      name: { zh: '缴纳罚款' },
      agrees: true,
      stored: { dueDate: '2026-05-28' },
      asSet: { agrees: true, rule: { cite: 'PL 67' } },
      today: { agrees: true, sameCalendar: true },
    });
    expect((why.body['lines'] as unknown as string[]).at(-1)).toBe('due 2026-05-28');
  });

  it('shows its clocks as they ran on a day of the past', async () => {
    const clocksAt = async (query: string) => {
      const { body } = await room.get('shen', `/enforcement-cases/${caseId}/clocks?${query}`);
      return body.items.map(({ clock, status }) => `${String(clock)} ${String(status)}`);
    };
    expect(await clocksAt('asOf=2026-03-10T00:00:00%2B08:00')).toEqual(['ENF-D3 running']);
    expect(await clocksAt('asOf=2026-05-15T00:00:00%2B08:00')).toContain('ENF-D8 running');
    expect(await clocksAt('revision=2')).toEqual(['ENF-D3 running']);
    const at = `/enforcement-cases/${caseId}/clocks`;
    const before = await room.get('shen', `${at}?asOf=2026-01-01T00:00:00Z`);
    expect([before.status, before.body['code']]).toEqual([404, 'no-such-case-then']);
    const why = await room.get('shen', `${at}/ENF-D8/explain?asOf=2026-03-10T00:00:00Z`);
    expect([why.status, why.body['code']]).toEqual([404, 'no-such-clock']);
    const then = await room.get('shen', `${at}/ENF-D3/explain?asOf=2026-03-10T00:00:00Z`);
    expect(then.body).toMatchObject({ status: 'running', agrees: true });
  });

  it('answers 404 for what is not there', async () => {
    for (const path of [
      '/enforcement-cases/nobody',
      '/enforcement-cases/nobody/history',
      '/enforcement-cases/nobody/replay',
      '/enforcement-cases/nobody/verify',
      '/enforcement-cases/nobody/clocks',
      '/enforcement-cases/nobody/documents',
      `/enforcement-cases/${caseId}/clocks/ENF-D99/explain`,
      '/parties/nobody/file',
    ])
      expect([path, (await room.get('shen', path)).status]).toEqual([path, 404]);
  });
});

describe('CASE-33 An act that another case of the party is about', () => {
  it('is told with the case, before it is filed', async () => {
    const again = ofParty(3, '江海区滘头永盛塑料厂').map((step) =>
      step.command.type === 'RecordClue'
        ? {
            ...step,
            command: { ...step.command, data: { ...step.command.data, caseId: other(5) } },
          }
        : step,
    );
    last = await room.play(other(5), again);
    const { body } = await fresh(`/enforcement-cases/${other(5)}`);
    expect(body['sameActs']).toEqual([
      { caseId: other(3), number: null, stage: 'clue', stageName: expect.any(Object) },
    ]);
    expect((await fresh(`/enforcement-cases/${caseId}`)).body).not.toHaveProperty('sameActs');
  });
});
