import { openReadingOffice, type ReadingOffice } from '../processes/reading-office.examples.js';
import {
  bureau,
  doing,
  grantedHazchem,
  hazchem,
  hongda,
  papersFor,
  ofTheCounty,
} from '../processes/window.examples.js';

type Row = Record<string, unknown>;

describe('Reading licensing over HTTP', () => {
  let office: ReadingOffice;
  let id = '';
  let bundle = '';
  let citizen = '';
  let number = '';
  beforeAll(async () => {
    office = await openReadingOffice();
    const done = doing(office.post);
    const created = (path: string, body: object) => done('intake', path, body);
    id = await grantedHazchem(office.post);
    const told = { citizen: { name: '黄伟强', identityNumber: '440524188001010014' } };
    citizen = await created('/licence-applications', hazchem({ applicant: told }));
    bundle = await created('/bundles', {
      applicant: hongda,
      leadOrgan: bureau,
      members: ['fireworks-retail', 'plan-filing'].map((item) => ({
        item,
        purpose: 'new',
        organ: bureau,
        facts: ofTheCounty[item],
      })),
      materials: [
        ...papersFor('fireworks-retail', { without: ['premises-proof'] }),
        ...papersFor('plan-filing'),
      ],
    });
    await office.settle();
    const lacking = [{ material: 'premises-proof', what: '租赁合同' }];
    await done('intake', `/licence-applications/${bundle}.1/supplement-notice`, { lacking });
    await done('intake', `/licence-applications/${bundle}.2/filing`, {});
    await office.settle();
    const { body } = await office.get('auditor', `/licences/${id}`);
    number = body.number as string;
  }, 60_000);
  afterAll(() => office.close());

  const itemsOf = async (who: string, path: string): Promise<readonly Row[]> => {
    const { status, body } = await office.get(who, path);
    expect(status).toBe(200);
    return body.items as readonly Row[];
  };
  const ids = (rows: readonly Row[]) => rows.map(({ applicationId }) => applicationId);

  it('shows the desk every application, and an applicant its own', async () => {
    expect(ids(await itemsOf('auditor', '/licence-applications?limit=10'))).toHaveLength(4);
    const own = ids(await itemsOf('applicant', '/licence-applications'));
    expect(new Set(own)).toEqual(new Set([id, `${bundle}.1`, `${bundle}.2`]));
    expect(await itemsOf('applicant2', '/licence-applications')).toEqual([]);
    expect((await office.get('cashier', '/licence-applications')).status).toBe(403);
  });

  it('puts into each queue what waits for that person', async () => {
    expect(ids(await itemsOf('intake', '/licensing/queue'))).toEqual([citizen]);
    const [published] = await itemsOf('approver', '/licensing/queue');
    expect(published).toMatchObject({ applicationId: id, tasks: [{ why: ['LIC-D17'] }] });
    expect(await itemsOf('examiner', '/licensing/queue')).toEqual([]);
  });

  it('masks natural persons', async () => {
    const { body } = await office.get('intake', `/licence-applications/${citizen}`);
    expect(body).toMatchObject({ applicantName: '黄某某', stage: 'received' });
    expect(JSON.stringify(body)).not.toContain('黄伟强');
  });

  it('tells everything about one application, now and then', async () => {
    const { body } = await office.get('auditor', `/licence-applications/${id}`);
    expect(body).toMatchObject({ stage: 'issued', itemName: { en: expect.any(String) } });
    const titles = (body.documents as readonly Row[]).map(({ title }) => title);
    expect(titles).toEqual([
      '收件凭证',
      '受理通知书',
      '现场核查记录',
      '审查意见',
      '准予行政许可决定书',
      '行政许可证件',
      '送达回证',
    ]);
    const then = await office.get('auditor', `/licence-applications/${id}?revision=1`);
    expect(then.body).toMatchObject({ stage: 'accepted', past: { revision: 1 } });
    const nothing = await office.get(
      'auditor',
      `/licence-applications/${id}?asOf=2020-01-01T00:00:00Z`,
    );
    expect(nothing).toMatchObject({ status: 404, body: { code: 'no-such-application-then' } });
  });

  it('replays, verifies and explains', async () => {
    const at = `/licence-applications/${id}`;
    const history = await itemsOf('auditor', `${at}/history`);
    expect(history.map(({ type }) => type)).toContain('ReviewSigned');
    const { steps } = (await office.get('auditor', `${at}/replay`)).body;
    expect((steps as readonly Row[])[0]).toMatchObject({ changes: expect.any(Array) });
    expect((await office.get('auditor', `${at}/verify`)).body).toMatchObject({ intact: true });
    const clock = await office.get('auditor', `${at}/clocks/LIC-D13/explain`);
    expect(clock.body).toMatchObject({
      agrees: true,
      status: 'met',
      asSet: { printed: expect.any(Array) },
    });
    expect(await office.get('auditor', `${at}/clocks/LIC-D99/explain`)).toMatchObject({
      status: 404,
      body: { code: 'no-such-clock' },
    });
    expect((await office.get('auditor', `${at}/attribution`)).body).toMatchObject({ days: 0 });
  });

  it('shows the clocks as they ran on a day of the past', async () => {
    const at = `/licence-applications/${id}/clocks`;
    const clocksOf = async (path: string) =>
      (await itemsOf('auditor', path)).map(
        ({ clock, status }) => `${String(clock)} ${String(status)}`,
      );
    expect(await clocksOf(at)).toContain('LIC-D13 met');
    expect(await clocksOf(`${at}?revision=1`)).toContain('LIC-D13 running');
    const why = await office.get('auditor', `${at}/LIC-D13/explain?revision=1`);
    expect(why.body).toMatchObject({ status: 'running', agrees: true });
    const before = await office.get('auditor', `${at}?asOf=2020-01-01T00:00:00Z`);
    expect(before).toMatchObject({ status: 404, body: { code: 'no-such-application-then' } });
    const licence = `/licences/${id}/clocks`;
    expect((await clocksOf(`${licence}?revision=0`)).length).toBeGreaterThan(0);
    expect(await office.get('auditor', `${licence}?asOf=2020-01-01T00:00:00Z`)).toMatchObject({
      status: 404,
    });
  });

  it('says in words what the system did of itself', async () => {
    const [received] = await itemsOf('auditor', `/licence-applications/${bundle}.1/history`);
    expect(received).toMatchObject({
      actor: { kind: 'system', by: 'reaction' },
      who: { zh: '系统：一站式办件开启各事项申请' },
    });
  });

  it('DESK-38 tells the applicant how far each part of his bundle has come', async () => {
    const { body } = await office.get('applicant', `/tracking/bundles/${bundle}`);
    expect(body).toMatchObject({
      bundleId: bundle,
      parts: [{ stage: 'supplement-asked', yourTurn: true }, { stage: 'filed' }],
    });
    expect(await office.get('applicant2', `/tracking/bundles/${bundle}`)).toMatchObject({
      status: 404,
      body: { code: 'no-such-bundle' },
    });
  });

  it('DESK-38 lets the applicant follow its own matter with what its papers say, and no other', async () => {
    const { body } = await office.get('applicant', '/tracking');
    expect(body).toMatchObject({
      bundles: [{ bundleId: bundle, parts: [{}, { outcome: 'filed' }] }],
    });
    const part = await office.get('applicant', `/tracking/${bundle}.1`);
    expect(part.body).toMatchObject({
      yourTurn: true,
      lacking: [{ material: 'premises-proof' }],
    });
    const { papers, facts } = (await office.get('applicant', `/tracking/${id}`)).body;
    expect(facts).toEqual(expect.any(Object));
    expect(papers).toContainEqual(
      expect.objectContaining({ content: expect.objectContaining({ to: expect.any(String) }) }),
    );
    expect(JSON.stringify(papers)).not.toContain('审查意见');
    expect(await office.get('applicant2', `/tracking/${id}`)).toMatchObject({ status: 404 });
    for (const moment of ['', '?revision=0'])
      expect(await office.get('applicant2', `/bundles/${bundle}${moment}`)).toMatchObject({
        status: 404,
        body: { code: 'no-such-bundle' },
      });
  });

  it('shows a bundle as it stood', async () => {
    const then = await office.get('applicant', `/bundles/${bundle}?revision=0`);
    expect(then.body).toMatchObject({ revision: 0, past: { revision: 0 }, parts: [{}, {}] });
    expect(then.body.parts).not.toContainEqual(expect.objectContaining({ outcome: 'filed' }));
    const before = await office.get('applicant', `/bundles/${bundle}?asOf=2020-01-01T00:00:00Z`);
    expect(before).toMatchObject({ status: 404, body: { code: 'no-such-bundle-then' } });
    expect(await office.get('applicant', `/licence-applications/${id}/history`)).toMatchObject({
      status: 403,
    });
  });

  it('counts the day, the workload and the figures, each with its events', async () => {
    const sheet = (await office.get('intake', '/licensing/day-sheet')).body;
    expect(sheet).toMatchObject({
      day: '2026-09-07',
      totals: { received: 4, accepted: 1, filed: 1, approved: 1, issued: 1 },
    });
    const [own] = await itemsOf('approver', '/licensing/workload');
    expect(own).toMatchObject({ open: 2, late: 0, standing: 0 });
    const figures = await itemsOf('auditor', '/licensing/figures?from=2026-09-01&to=2026-09-30');
    const received = figures.find(
      ({ item, figure }) => item === 'hazchem-business' && figure === 'received',
    );
    expect(received).toMatchObject({ period: '2026-09', count: 2 });
    expect(received!.events).toHaveLength(2);
    expect(await itemsOf('auditor', '/licensing/figures?from=2026-10-01&to=2026-10-31')).toEqual(
      [],
    );
  });

  it('warns of what falls due within five working days', async () => {
    const { body } = await office.get('approver', '/licensing/at-risk');
    expect(body).toMatchObject({ until: '2026-09-14' });
    expect(ids(body.items as readonly Row[])).toEqual([citizen]);
    expect(ids(await itemsOf('approver', '/licensing/at-risk?workingDays=20'))).toContain(id);
  });

  it('answers anybody about a certificate, by its number', async () => {
    const at = (text: string) => `/public/licences/${encodeURIComponent(text)}`;
    const real = await office.get(undefined, at(number));
    expect(real.body).toMatchObject({
      wellFormed: true,
      found: true,
      licence: { holder: '江门市江海区宏达化工有限公司', status: 'valid', suspended: false },
    });
    expect(JSON.stringify(real.body)).not.toContain('principal');
    const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    expect((await office.get(undefined, at(wrong))).body).toMatchObject({
      wellFormed: false,
      reason: 'wrong-check-digit',
      found: false,
    });
    const { body } = await office.get(undefined, '/items');
    const known = (body.items as readonly Row[]).map((item) => item.id);
    expect(known).toContain('hazchem-business');
    expect(await office.get(undefined, '/items/none')).toMatchObject({ status: 404 });
  });
});

describe('An application that comes in', () => {
  let office: ReadingOffice;
  let first = '';
  beforeAll(async () => {
    office = await openReadingOffice();
    first = await doing(office.post)('intake', '/licence-applications', hazchem());
  }, 60_000);
  afterAll(() => office.close());

  it('DESK-33 is told from another of the same applicant and item, and from what he holds', async () => {
    const done = doing(office.post);
    const held = await grantedHazchem(office.post);
    await office.settle();
    const told = { citizen: { name: '黄伟强', identityNumber: '440524188001010014' } };
    const stranger = await done('intake', '/licence-applications', hazchem({ applicant: told }));
    const second = await done('intake', '/licence-applications', hazchem());
    const alikeOf = async (id: string) =>
      (await office.get('intake', `/licence-applications/${id}`)).body['alike'];
    expect(await alikeOf(second)).toMatchObject({
      applications: [{ id: first, stageName: { zh: '已收件' } }],
      licences: [{ id: held, stageName: { zh: '有效' } }],
    });
    expect(await alikeOf(stranger)).toEqual({ applications: [], licences: [] });
  });

  it('DESK-32 shows which paper counts, and of which only a copy is there', async () => {
    const copied = papersFor('hazchem-business').map((paper) =>
      paper.material === 'hazchem-catalogue' ? { ...paper, form: 'copy' } : paper,
    );
    const body = hazchem({ materials: copied });
    const id = await doing(office.post)('intake', '/licence-applications', body);
    const missing = async () =>
      (await office.get('intake', `/licence-applications/${id}`)).body['missing'];
    expect(await missing()).toMatchObject([
      {
        material: 'hazchem-catalogue',
        what: { zh: expect.stringContaining('已有复印件，须交原件') },
      },
    ]);
    const at = `/licence-applications/${id}`;
    const refused = await office.post('intake', `${at}/acceptance`);
    expect([refused.status, refused.body.code]).toEqual([409, 'materials-lacking']);
    expect(refused.body.detail).toContain('已有复印件，须交原件');
    const original = papersFor('hazchem-business').filter(
      ({ material }) => material === 'hazchem-catalogue',
    );
    await doing(office.post)('intake', `${at}/corrections`, { materials: original });
    const { body: page } = await office.get('intake', at);
    expect(page['missing']).toEqual([]);
    expect(
      (page['materials'] as readonly Row[])
        .filter(({ material }) => material === 'hazchem-catalogue')
        .map(({ form, present }) => [form, present]),
    ).toEqual([
      ['copy', false],
      ['original', true],
    ]);
  });

  it('DESK-37 is found by who has it in hand, and stands on the clerk’s own day', async () => {
    const { body: me } = await office.get('intake', `/licence-applications/${first}`);
    const { id: clerk } = me['clerk'] as { id: string };
    const found = async (path: string) =>
      ((await office.get('auditor', path)).body['items'] as readonly Row[]).map(
        ({ applicationId }) => applicationId,
      );
    expect(await found(`/licence-applications?clerk=${clerk}`)).toContain(first);
    expect(await found('/licence-applications?clerk=nobody')).toEqual([]);
    const day = `/licensing/day-sheet?window=${bureau}&day=2026-09-07`;
    expect(await found(`${day}&clerk=${clerk}`)).toContain(first);
    expect(await found(`${day}&clerk=nobody`)).toEqual([]);
  });
});
