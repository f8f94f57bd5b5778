import {
  account,
  hazchem,
  ofTheCounty,
  openWindow,
  papersFor,
  type Window,
} from '../window.examples.js';

describe('The facts of a matter over HTTP', () => {
  let window: Window;
  beforeAll(async () => (window = await openWindow()));
  afterAll(() => window.app.close());

  const answer = async (body: object): Promise<unknown> => {
    const { status, body: said } = await window.post('intake', '/licence-applications', body);
    return [status, said.code, (said.fields ?? []).map(({ field }) => field)];
  };
  const stated = (change: object) => hazchem({ facts: { ...hazchem().facts, ...change } });
  const plan = (publishedOn: unknown) =>
    hazchem({
      item: 'plan-filing',
      facts: { ...ofTheCounty['plan-filing'], publishedOn },
      materials: papersFor('plan-filing'),
    });

  it('DESK-27 are those of its item: another is named, and so is one of another form', async () => {
    expect(await answer(stated({ foo: '1' }))).toEqual([400, 'facts-not-stated', ['facts.foo']]);
    expect(await answer(stated({ majorHazardStore: 'maybe' }))).toEqual([
      400,
      'facts-not-stated',
      ['facts.majorHazardStore'],
    ]);
  });

  it('DESK-27 say which organ is competent: a typing error moves nothing', async () => {
    const { highlyToxic, ...others } = ofTheCounty['hazchem-business']!;
    expect(await answer(hazchem({ facts: { ...others, highlyToxik: highlyToxic } }))).toEqual([
      400,
      'facts-not-stated',
      ['facts.highlyToxik', 'facts.highlyToxic'],
    ]);
  });

  it.each(['2026-13-01', '', '昨天', '2026-02-30'])(
    'DESK-26 that is no day is named: %s',
    async (day) =>
      expect(await answer(plan(day))).toEqual([400, 'facts-not-stated', ['facts.publishedOn']]),
  );

  it('are taken as they are asked for', async () => {
    expect(await answer(plan('2026-08-24'))).toEqual([201, undefined, []]);
    expect(await answer(stated({ hasStore: false }))).toEqual([201, undefined, []]);
  });

  it('name the part of a bundle they are wrong in', async () => {
    const { organ } = account('intake');
    const part = (item: string, facts: object) => ({ item, purpose: 'new', organ, facts });
    const body = {
      applicant: hazchem().applicant,
      leadOrgan: organ,
      members: [
        part('hazchem-business', hazchem().facts!),
        part('design-review', { ...ofTheCounty['design-review'], hazchemProject: 'no' }),
      ],
      materials: [],
    };
    const { status, body: said } = await window.post('intake', '/bundles', body);
    expect([status, said.fields?.map(({ field }) => field)]).toEqual([
      400,
      ['members.1.facts.hazchemProject'],
    ]);
  });

  it('an organ that acts in the name of another takes none of its own', async () => {
    expect(await answer(hazchem({ organ: account('leader').organ }))).toEqual([
      409,
      'organ-acts-for-another',
      [],
    ]);
  });
});
