import { openLaw, type Reply } from './law.examples.js';

let law: Awaited<ReturnType<typeof openLaw>>;
beforeAll(async () => (law = await openLaw()));
afterAll(() => law.app.close());

const fields = ({ status, body }: Reply) => ({
  status,
  fields: [...new Set(body.fields?.map(({ field }) => field))].sort(),
});
const answered = async (path: string, body: object) => fields(await law.post(path, body));

const start = '2026-09-28T10:00:00+08:00';
const hearing = { rule: 'ENF-D5', start };
const seizure = { rule: 'COE-D2', start };
const testing = { from: '2026-10-01', to: '2026-10-03', reason: '检验检测' };
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 8, 29 + days)).toISOString().slice(0, 10);

describe('A clock is asked of with nonsense', () => {
  it.each([
    ['a month 13', { ...hearing, start: '2026-13-45T99:99:00Z' }, ['start']],
    ['30 February', { ...hearing, start: '2026-02-30T00:00:00Z' }, ['start']],
    ['a zone of 99 hours', { ...hearing, start: '2026-02-20T00:00:00+99:99' }, ['start']],
    ['after the year 9999', { ...hearing, start: '9999-12-31T23:00:00-12:00' }, ['start']],
    ['null for an end', { ...seizure, excluded: [{ ...testing, to: null }] }, ['excluded.0.to']],
    [
      'null for lists',
      { ...hearing, excluded: null, notices: null, until: null },
      ['excluded', 'notices', 'until'],
    ],
    ['a list for an interval', { ...seizure, excluded: [[]] }, ['excluded']],
    [
      'an end before its beginning',
      { ...seizure, excluded: [testing, { ...testing, to: '2026-09-30' }] },
      ['excluded.1.to'],
    ],
    [
      'years without a calendar',
      {
        ...seizure,
        excluded: [{ ...testing, from: '1979-12-31', to: '2120-01-01' }],
        stayed: [{ from: '9999-12-31', reason: '中止' }],
      },
      ['excluded.0.from', 'excluded.0.to', 'stayed.0.from'],
    ],
    ['a date before its start', { ...hearing, until: '2026-09-27' }, ['until']],
    ['a date without a calendar', { ...hearing, until: '2120-01-01' }, ['until']],
    [
      'thousands of intervals',
      { ...seizure, excluded: Array.from({ length: 5_000 }, () => testing) },
      ['excluded'],
    ],
  ])('%s: the field is named', async (_, body, wrong) =>
    expect(await answered('/law/clock', body)).toEqual({ status: 400, fields: wrong }),
  );

  it('takes as many intervals as it allows without a pause', async () => {
    const excluded = Array.from({ length: 50 }, (_, i) => ({
      from: dayAfter(2 * i),
      to: '2119-06-30',
      reason: `检验检测 ${i}`,
    }));
    const asked = performance.now();
    expect((await law.post('/law/clock', { ...seizure, excluded })).body.dueDate).toBe(
      '2119-07-30',
    );
    expect(performance.now() - asked).toBeLessThan(1_000);
  });
});

describe('What applies is asked of with nonsense', () => {
  const substance = {
    article: 'WSL 114',
    step: 'ordinary',
    actOn: '2021-08-31',
    decidedOn: '2022-03-01',
  };

  it.each([
    ['null', { substance: null }, ['substance']],
    ['a list', { substance: [] }, ['substance']],
    ['a list of them', { substance: [substance] }, ['substance']],
    ['null for a day', { substance: { ...substance, endedOn: null } }, ['substance.endedOn']],
  ])('%s: the field is named', async (_, body, wrong) =>
    expect(await answered('/law/applicable', body)).toEqual({ status: 400, fields: wrong }),
  );

  it('an act does not end before it began', async () => {
    const body = { substance: { ...substance, endedOn: '2020-01-01' } };
    const { status, body: problem } = await law.post('/law/applicable', body);
    expect([status, problem.code]).toEqual([409, 'act-ended-before-it-began']);
  });
});

describe('A surcharge is asked of with nonsense', () => {
  const asked = { fineFen: 5_000_000, unpaidFrom: '2026-06-01', until: '2026-06-10' };
  const review = { from: '2026-06-05', to: '2026-06-03', reason: '行政复议' };

  it.each([
    ['null for lists', { ...asked, payments: null, stays: null }, ['payments', 'stays']],
    ['an end before its beginning', { ...asked, stays: [review] }, ['stays.0.to']],
  ])('%s: the field is named', async (_, body, wrong) =>
    expect(await answered('/law/surcharge', body)).toEqual({ status: 400, fields: wrong }),
  );
});
