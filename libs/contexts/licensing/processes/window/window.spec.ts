import {
  account,
  doing,
  grantedHazchem,
  hazchem,
  openWindow,
  papersFor,
  reviewedHazchem,
  served,
  terms,
  type Window,
} from '../window.examples.js';

describe('An application over HTTP', () => {
  let window: Window;
  beforeAll(async () => (window = await openWindow()));
  afterAll(() => window.app.close());

  const at = (id: string, what: string) => `/licence-applications/${id}/${what}`;
  const received = async (body: object = hazchem()): Promise<string> => {
    const answer = await window.post('intake', '/licence-applications', body);
    expect(answer).toMatchObject({ status: 201, body: { events: ['ApplicationReceived'] } });
    return answer.body.id as string;
  };
  const events = async (category: string) => {
    const found: { type: string; data: Record<string, unknown> }[] = [];
    for await (const { type, data } of window.log.readAll({ prefixes: [`${category}-`] }))
      found.push({ type, data: data as Record<string, unknown> });
    return found;
  };
  it('goes from the counter to the certificate, under numbers without gaps', async () => {
    const id = await reviewedHazchem(window.post);
    const approval = { terms, blacklisted: false };
    await doing(window.post)('approver', at(id, 'approval'), approval);
    const key = 'key-of-the-certificate';
    const first = await window.post('issuer', at(id, 'certificate'), served, key);
    expect(first).toMatchObject({ status: 201, body: { events: ['CertificateIssued'] } });
    const again = await window.post('issuer', at(id, 'certificate'), served, key);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const issued = (await events('licensingApplication')).find(
      ({ type }) => type === 'CertificateIssued',
    );
    expect(issued!.data.number).toMatch(/^粤江海危化经字〔2026〕000001-\d$/);
    await window.settle();
    expect(await events('licensingLicence')).toMatchObject([
      { type: 'LicenceGranted', data: { grant: { licence: id, number: issued!.data.number } } },
    ]);
  });

  it('serves a refusal once, and answers another receipt of it with a refusal', async () => {
    const id = await reviewedHazchem(window.post);
    const grounds = [{ kind: 'condition-not-met', text: '不符合条件', law: 'R591 34' }];
    const refusal = { grounds, departure: '现场条件已变化' };
    await doing(window.post)('approver', at(id, 'refusal'), refusal);
    const [refused] = await window.eventsOf('licensingApplication', id, 'ApplicationRefused');
    const { decisionNumber } = refused!.data as { decisionNumber: string };
    const service = { method: 'direct', receiver: '陈志远', signed: true };
    const serve = (change: object = {}) =>
      window.post('issuer', at(id, 'documents/service'), {
        papers: [decisionNumber],
        service: { ...service, ...change },
      });
    expect(await serve()).toMatchObject({ status: 201, body: { events: ['PapersServed'] } });
    await serve();
    expect(await window.eventsOf('licensingApplication', id, 'PapersServed')).toHaveLength(1);
    expect(await serve({ receiver: '黄志强' })).toMatchObject({
      status: 409,
      body: { code: 'already-served' },
    });
    const [event] = await window.eventsOf('licensingApplication', id, 'PapersServed');
    expect(event!.data).toMatchObject({
      papers: [decisionNumber],
      documents: [{ title: '送达回证', content: { of: [decisionNumber] } }],
    });
  });

  it('answers the same key as the first time, under the same number', async () => {
    const body = hazchem();
    const send = () => window.post('intake', '/licence-applications', body, 'key-of-the-same');
    const first = await send();
    const again = await send();
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id, repeated: true } });
    const other = await window.post(
      'intake',
      '/licence-applications',
      hazchem({ facts: { ...hazchem().facts, majorHazardStore: true } }),
      'key-of-the-same',
    );
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it('takes no number when it is refused', async () => {
    const before = (await events('documentNumber')).length;
    const materials = papersFor('plan-filing');
    const refused = await window.post('intake', '/licence-applications', hazchem({ materials }));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'material-not-in-list', law: ['LL 30'] },
    });
    expect(await events('documentNumber')).toHaveLength(before);
  });

  it('keeps no identity number and no name of a citizen in the clear', async () => {
    const citizen = { name: '黄伟强', identityNumber: '440524188001010014' };
    await received(hazchem({ applicant: { citizen } }));
    await received();
    const log = JSON.stringify(await events('licensingApplication'));
    expect(log).not.toContain('黄伟强');
    expect(log).not.toContain('440524188001010014');
    expect(log).not.toContain('11010519491231002X');
    expect(log).toContain('sealed:');
  });

  it('asks once for all that is missing, and holds the desk to it', async () => {
    const materials = papersFor('hazchem-business', {
      without: ['premises-proof', 'safety-rules'],
    });
    const id = await received(hazchem({ materials }));
    expect(await window.post('intake', at(id, 'acceptance'))).toMatchObject({
      status: 409,
      body: { code: 'materials-lacking', law: ['LL 32'] },
    });
    const one = { lacking: [{ material: 'premises-proof', what: '租赁合同' }] };
    expect(await window.post('intake', at(id, 'supplement-notice'), one)).toMatchObject({
      status: 409,
      body: { code: 'supplement-not-whole', law: ['LL 32(4)', 'LIC-S5'] },
    });
    const all = { lacking: [...one.lacking, { material: 'safety-rules', what: '目录' }] };
    await window.post('intake', at(id, 'supplement-notice'), all);
    expect(
      await window.post('intake', at(id, 'supplement-notice'), { lacking: [all.lacking[1]] }),
    ).toMatchObject({ status: 409, body: { code: 'supplement-already-asked' } });
  });

  it('keeps intake, review and approval apart', async () => {
    const id = await received();
    expect(await window.post('examiner', at(id, 'acceptance'))).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
    await window.post('intake', at(id, 'acceptance'));
    expect(
      await window.post('approver', at(id, 'reviewer'), { reviewer: account('intake').person }),
    ).toMatchObject({
      status: 403,
      body: { code: 'hands-not-separate', law: ['LL 34', 'LIC-S8'] },
    });
  });

  it('lets applicants act in their own matters only', async () => {
    const id = await received();
    const reason = { reason: '不再需要' };
    expect(await window.post('applicant2', at(id, 'withdrawal'), reason)).toMatchObject({
      status: 403,
      body: { code: 'not-the-applicant' },
    });
    expect(
      await window.post('applicant2', at(id, 'recusals'), { person: 'x', ground: 'y' }),
    ).toMatchObject({ status: 403, body: { code: 'not-the-applicant' } });
    expect(await window.post('applicant2', '/licence-applications', hazchem())).toMatchObject({
      status: 403,
      body: { code: 'not-the-applicant' },
    });
    expect(await window.post('applicant', at(id, 'withdrawal'), reason)).toMatchObject({
      status: 201,
      body: { events: ['ApplicationWithdrawn'] },
    });
  });

  it('reads bars before it grants, whatever the body says', async () => {
    const id = await grantedHazchem(window.post);
    const approved = (await events('licensingApplication')).findLast(
      ({ type }) => type === 'ApplicationApproved',
    );
    const subjects = (approved!.data.standing as { subjects: string[] }).subjects;
    expect(subjects).toEqual([account('applicant').organ, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const body = { terms: {}, blacklisted: false, standing: { bars: [] } };
    expect(await window.post('approver', at(id, 'approval'), body)).toMatchObject({ status: 400 });
  });

  it('names each field that is wrong', async () => {
    const wrong = hazchem({ facts: { a: { b: 1 } }, materials: [{ sha256: 'x' }] });
    const { status, body } = await window.post('intake', '/licence-applications', wrong);
    expect(status).toBe(400);
    const fields = JSON.stringify(body);
    for (const field of ['materials.0.sha256', 'facts']) expect(fields).toContain(field);
    expect(
      await window.post('intake', '/licence-applications', hazchem({ applicant: {} })),
    ).toMatchObject({ status: 400, body: { code: 'applicant-not-told' } });
  });
});
