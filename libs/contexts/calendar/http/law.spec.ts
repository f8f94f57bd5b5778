import { openLaw, type Reply } from './law.examples.js';

let law: Awaited<ReturnType<typeof openLaw>>;
beforeAll(async () => (law = await openLaw()));
afterAll(() => law.app.close());

const fields = ({ status, body }: Reply) => ({
  status,
  fields: [...new Set(body.fields?.map(({ field }) => field))].sort(),
});
const code = ({ status, body }: Reply) => [status, body.code];

describe('GET /law', () => {
  it('names what a proof needs', async () => {
    const { status, body } = await law.get('/law');
    expect(status).toBe(200);
    expect(body).toMatchObject({ district: '440704', calendar: law.law.current().calendar });
    expect(body.years).toContain(2026);
  });

  it('is for people who are signed in', async () => {
    expect(code(await law.get('/law', 'nobody'))).toEqual([403, 'not-in-registry']);
    expect((await law.post('/law/clock', {}, 'nobody')).status).toBe(403);
  });
});

describe('GET /law/rules', () => {
  const ids = ({ body }: Reply) => body.items.map(({ id }: { id: string }) => id);

  it('is searched in Chinese and English, by law, unit, mark, kind and day', async () => {
    expect(ids(await law.get(`/law/rules?q=${encodeURIComponent('听证 五日')}`))).toContain(
      'ENF-D5',
    );
    expect(ids(await law.get('/law/rules?q=limitation%20accident'))).toEqual(['ACC-D10']);
    const hours = await law.get('/law/rules?unit=hour&law=R493');
    expect(ids(hours)).toEqual(['ACC-D1', 'ACC-D2']);
    const open = await law.get('/law/rules?mark=U&group=deadline&limit=200');
    expect(open.body.items.length).toBeGreaterThan(1);
    for (const { mark, group } of open.body.items) {
      expect(mark).toMatch(/\bU\b/);
      expect(group).toBe('deadline');
    }
    const then = await law.get('/law/rules?q=WSL-114&on=2016-01-01');
    expect(then.body).toMatchObject({ on: '2016-01-01', items: [{ cite: 'WSL2014 109' }] });
  });

  it('comes page by page', async () => {
    const first = await law.get('/law/rules?limit=100');
    expect(first.body.items).toHaveLength(100);
    const all = [...ids(first)];
    for (let { next } = first.body; next !== undefined;) {
      const page = await law.get(`/law/rules?limit=200&after=${next}`);
      all.push(...ids(page));
      ({ next } = page.body);
    }
    expect(all).toHaveLength(first.body.total);
    expect(new Set(all).size).toBe(first.body.total);
  });

  it.each([
    ['limit=0&unit=week', ['limit', 'unit']],
    ['on=2026-02-30', ['on']],
    ['mark=X&colour=red', ['colour', 'mark']],
    ['sort=text', ['sort']],
    ['after=zzz', ['after']],
  ])('names what is wrong in %s', async (query, wrong) =>
    expect(fields(await law.get(`/law/rules?${query}`))).toEqual({ status: 400, fields: wrong }),
  );
});

describe('GET /law/rules/{id}', () => {
  it('shows all versions, where they stand and how sure we are', async () => {
    const { body } = await law.get('/law/rules/WSL-114?on=2021-08-31');
    expect(body.versions.map(({ from, cite }: never) => [from, cite])).toEqual([
      ['2007-06-01', 'R493 37'],
      ['2014-12-01', 'WSL2014 109'],
      ['2021-09-01', 'WSL 114'],
    ]);
    expect(body.inForce.cite).toBe('WSL2014 109');
    expect(body.versions[1].marks).toEqual(['verified（已核实）']);
    expect(body.overrides).toEqual([]);
    const amount = await law.get('/law/rules/ENF-SUMMARY/amounts/citizenFen');
    expect(amount.body).toMatchObject({ value: 20_000, otherVersions: [{ value: 5_000 }] });
  });

  it('is wrong for what is no rule, no day, no number', async () => {
    expect(code(await law.get('/law/rules/ENF-D99'))).toEqual([404, 'rule-unknown']);
    expect(fields(await law.get('/law/rules/ENF-D5?on=soon')).fields).toEqual(['on']);
    expect(fields(await law.get('/law/rules/ENF%20D5')).fields).toEqual(['id']);
    expect(code(await law.get('/law/rules/ENF-D5/amounts/none'))).toEqual([404, 'amount-unknown']);
  });
});

describe('POST /law/clock', () => {
  const asked = { rule: 'ENF-D5', start: '2026-09-28T10:00:00+08:00' };

  it('computes any rule on any facts, line by line in both languages', async () => {
    const { status, body } = await law.post('/law/clock', asked);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dueDate: '2026-10-10',
      provisional: false,
      standing: false,
      card: { cite: 'PL 64(1)' },
    });
    const rest = body.explanation.find(({ kind }: { kind: string }) => kind === 'rest');
    expect(rest).toMatchObject({ counted: 0, days: 7 });
    expect(rest.zh).toMatch(/^[^a-z]+$/);
    expect(rest.en).not.toMatch(/[（）]/);
    expect(body.text).toMatch(/due 2026-10-10$/);
  });

  it('stands while a suspension is open, and takes extensions and fixed dates', async () => {
    const case90 = { rule: 'ENF-D3', start: '2026-03-04T00:00:00+08:00' };
    const open = await law.post('/law/clock', {
      ...case90,
      stayed: [{ from: '2026-05-01', reason: '不可抗力' }],
    });
    expect(open.body.standing).toBe(true);
    const until = await law.post('/law/clock', { ...case90, until: '2026-12-31' });
    expect(until.body.dueDate).toBe('2026-12-31');
    const report = { rule: 'ACC-D6', start: '2026-03-04T00:00:00+08:00' };
    const extended = (amount: number) =>
      law.post('/law/clock', {
        ...report,
        extended: [{ amount, approver: 'responsible-government', grantedOn: '2026-05-01' }],
      });
    expect((await extended(60)).body.dueDate).toBe('2026-07-02');
    expect(code(await extended(61))).toEqual([409, 'extension-beyond-cap']);
  });

  it('tells what a notice would change before it is published', async () => {
    const winter = { rule: 'ENF-D5', start: '2027-02-01T10:00:00+08:00' };
    const notice = {
      year: 2027,
      off: [{ date: '2027-02-05', festival: '春节' }],
      makeup: [],
      source: '假设',
    };
    const before = await law.post('/law/clock', winter);
    const after = await law.post('/law/clock', { ...winter, notices: [notice] });
    expect(before.body).toMatchObject({ dueDate: '2027-02-08', provisional: true });
    expect(after.body).toMatchObject({ dueDate: '2027-02-09', provisional: false });
    expect((await law.post('/law/clock', winter)).body.dueDate).toBe('2027-02-08');
    const alien = { ...notice, off: [{ date: '2030-02-05', festival: '春节' }] };
    expect(code(await law.post('/law/clock', { ...winter, notices: [alien] }))).toEqual([
      409,
      'day-not-of-the-year',
    ]);
  });

  it.each([
    [{}, ['rule', 'start']],
    [{ ...asked, start: '2026-09-28' }, ['start']],
    [
      { ...asked, excluded: [{ from: '2026-02-30', reason: '' }] },
      ['excluded.0.from', 'excluded.0.reason'],
    ],
    [{ ...asked, start: '2119-12-30T00:00:00Z' }, ['start']],
    [
      { ...asked, notices: [{ year: 1, off: [], makeup: [], source: 's' }], more: 1 },
      ['more', 'notices.0.off', 'notices.0.year'],
    ],
  ])('names what is wrong, %#', async (body, wrong) =>
    expect(fields(await law.post('/law/clock', body))).toEqual({ status: 400, fields: wrong }),
  );

  it('knows no other rule and no other calendar', async () => {
    expect(code(await law.post('/law/clock', { ...asked, rule: 'ENF-D99' }))).toEqual([
      404,
      'rule-not-in-force',
    ]);
    expect(code(await law.post('/law/clock', { ...asked, calendar: 'cn-0' }))).toEqual([
      404,
      'calendar-unknown',
    ]);
  });
});

describe('POST /law/applicable', () => {
  const substance = {
    article: 'WSL 114',
    step: 'ordinary',
    actOn: '2021-08-31',
    decidedOn: '2022-03-01',
  };

  it('answers with both results, the choice and its ground', async () => {
    const { status, body } = await law.post('/law/applicable', {
      substance,
      procedure: { rule: 'ENF-D3', stepOn: '2026-02-03', filedOn: '2026-01-20' },
      competence: {
        filedOn: '2026-01-20',
        switchedOn: '2026-02-01',
        before: '外海街道',
        after: '区应急管理局',
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      substance: {
        chosen: 'law-of-the-act',
        lawOfTheAct: { maxFen: 50_000_000 },
        lawOfTheDecision: { maxFen: 100_000_000 },
        ground: { zh: expect.stringMatching(/从旧/) },
      },
      procedure: { chosen: 'filing', keyDate: '2026-01-20' },
      competence: { organ: '外海街道' },
    });
  });

  it.each([
    [{}, ['competence', 'procedure', 'substance']],
    [{ substance: { ...substance, actOn: 'then' } }, ['substance.actOn']],
    [{ procedure: { rule: 'ENF D3' } }, ['procedure.rule', 'procedure.stepOn']],
  ])('names what is wrong, %#', async (body, wrong) =>
    expect(fields(await law.post('/law/applicable', body))).toEqual({ status: 400, fields: wrong }),
  );

  it('refuses what the law cannot tell', async () => {
    const ask = (change: object) =>
      law.post('/law/applicable', { substance: { ...substance, ...change } });
    expect(code(await ask({ step: 'tiny' }))).toEqual([409, 'no-such-step']);
    const older = { actOn: '2010-01-01', endedOn: '2010-01-02' };
    expect(code(await ask({ article: 'WSL 101', step: 'first', ...older }))).toEqual([
      409,
      'law-of-the-act-not-in-catalogue',
    ]);
    expect(code(await ask({ decidedOn: '2020-01-01' }))).toEqual([409, 'decision-before-act']);
  });
});

describe('POST /law/surcharge', () => {
  const asked = { fineFen: 5_000_000, unpaidFrom: '2026-06-01', until: '2026-06-10' };

  it('counts three per cent a day, and none while it is stayed', async () => {
    expect((await law.post('/law/surcharge', asked)).body).toMatchObject({
      fen: 1_500_000,
      days: 10,
      capped: false,
    });
    const stays = [{ from: '2026-06-03', to: '2026-06-04', reason: '行政复议' }];
    expect((await law.post('/law/surcharge', { ...asked, stays })).body.days).toBe(8);
    expect(
      (await law.post('/law/surcharge', { ...asked, until: '2026-12-31' })).body,
    ).toMatchObject({ fen: 5_000_000, capped: true });
  });

  it.each([
    [{ ...asked, fineFen: 0.5 }, ['fineFen']],
    [{ ...asked, until: '2026-05-31' }, ['until']],
    [{ ...asked, until: '2099-01-01' }, ['until']],
    [{ ...asked, payments: [{ on: '2026-06-02', fen: -1 }] }, ['payments.0.fen']],
  ])('names what is wrong, %#', async (body, wrong) =>
    expect(fields(await law.post('/law/surcharge', body))).toEqual({ status: 400, fields: wrong }),
  );
});

describe('POST /law/fine', () => {
  const asked = { article: 'WSL 101', actOn: '2026-03-02' };

  it('shows the ranges, then the amounts, then what the benchmark leaves', async () => {
    const table = await law.post('/law/fine', asked);
    expect(table.body.table).toMatchObject({ cite: 'WSL 101', version: '2021-09-01' });
    expect(table.body.table.ranges[0].step).toBe('first');
    const first = await law.post('/law/fine', { ...asked, step: 'first', fineFen: 99_999_999 });
    expect(first.body).toMatchObject({ maxFen: 10_000_000, fits: false });
    const ordinary = await law.post('/law/fine', {
      ...asked,
      step: 'first',
      benchmark: 'ordinary',
      decidedOn: '2026-05-12',
      fineFen: 5_000_000,
    });
    expect(ordinary.body.explanation).toHaveLength(4);
    expect(ordinary.body.maxFen).toBeLessThan(10_000_000);
    expect(ordinary.body.fits).toBe(true);
  });

  it.each([
    [{ ...asked, actOn: '2026-3-2' }, ['actOn']],
    [{ ...asked, benchmark: 'mild', step: 'first' }, ['benchmark']],
    [{ ...asked, benchmark: 'lighter' }, ['step']],
    [{ ...asked, step: 'tiny' }, ['step']],
  ])('names what is wrong, %#', async (body, wrong) =>
    expect(fields(await law.post('/law/fine', body))).toEqual({ status: 400, fields: wrong }),
  );

  it('asks for the income where the fine is a share of it', async () => {
    const share = { ...asked, article: 'WSL 95', step: 'ordinary' };
    expect(code(await law.post('/law/fine', share))).toEqual([409, 'means-not-proven']);
    const known = await law.post('/law/fine', { ...share, incomeFen: 10_000_000 });
    expect(known.body).toMatchObject({ minFen: 4_000_000, maxFen: 4_000_000 });
  });
});

describe('LAW-17 POST /law/accident', () => {
  const asked = { deaths: 3, seriousInjuries: 0, lossFen: 0, on: '2026-03-02' };

  it('is graded by the heaviest of its three columns, with the tier of its fine', async () => {
    const { status, body } = await law.post('/law/accident', asked);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      grade: { cite: 'R493 3', tier: { grade: 'larger' }, explanation: expect.any(Array) },
      tier: { tier: expect.any(Object) },
    });
  });

  it('has no tier where none was in force, and none is taken for it (E72)', async () => {
    const before = { ...asked, on: '2022-03-02' };
    expect((await law.post('/law/accident', before)).body).not.toHaveProperty('tier');
    const small = { ...asked, deaths: 0, on: '2016-03-02' };
    expect((await law.post('/law/accident', small)).status).toBe(200);
  });
});

describe('LAW-17 POST /law/continuing-penalty', () => {
  it('is the same fine for each day from the day after the order (WSL 112)', async () => {
    const asked = { fineFen: 5_000_000, orderedOn: '2026-03-02', correctedOn: '2026-03-12' };
    const { body } = await law.post('/law/continuing-penalty', asked);
    expect(body).toMatchObject({
      fen: 45_000_000,
      explanation: [{ source: expect.stringContaining('ENF-D18') }],
    });
  });
});
