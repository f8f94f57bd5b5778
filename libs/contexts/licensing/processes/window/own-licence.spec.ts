import { hash } from '../../desk.examples.js';
import {
  account,
  doing,
  enterpriseOf,
  grantedHazchem,
  hazchem,
  ofTheCounty,
  openWindow,
  papersFor,
  terms,
  type Window,
} from '../window.examples.js';

const fireworks = {
  unit: { enterprise: enterpriseOf('applicant2'), principalIdentityNumber: '440524188001010014' },
};
const renewalPapers = papersFor('hazchem-business', { purpose: 'renewal' });

/** A renewal from receipt to the signed review. */
const reviewed = async (window: Window, licence: string): Promise<string> => {
  const done = doing(window.post);
  const body = hazchem({ purpose: 'renewal', licence, materials: renewalPapers });
  const id = await done('intake', '/licence-applications', body);
  await window.settle();
  const at = (what: string) => `/licence-applications/${id}/${what}`;
  const record = hash('site');
  const officers = [account('officer1').person, account('officer2').person];
  const evidence = [...renewalPapers.map(({ sha256 }) => sha256), record];
  const grounds = [{ text: '符合条件', evidence: record }];
  await done('intake', at('acceptance'));
  await done('approver', at('reviewer'), { reviewer: account('examiner').person });
  await done('examiner', at('site-checks'), { officers, met: true, findings: '符合', record });
  await done('examiner', at('review'), { opinion: 'grant', evidence, grounds });
  return id;
};

describe('An application names a licence of its own', () => {
  let window: Window;
  let licence = '';
  beforeAll(async () => {
    window = await openWindow();
    licence = await grantedHazchem(window.post);
    await window.settle();
    window.moveTo('2029-05-08T09:00:00+08:00');
  });
  afterAll(() => window.app.close());

  const renewal = (change: object = {}) =>
    hazchem({ purpose: 'renewal', licence, materials: renewalPapers, ...change });
  const answer = async (who: string, body: object): Promise<unknown> => {
    const { status, body: said } = await window.post(who, '/licence-applications', body);
    return [status, said.code];
  };

  it('DESK-1 FLD-1 nobody renews or changes the licence of somebody else', async () => {
    const theirs = { applicant: fireworks };
    const refused = [409, 'reference-of-another-party'];
    expect(await answer('applicant2', renewal(theirs))).toEqual(refused);
    expect(await answer('intake', renewal(theirs))).toEqual(refused);
    const change = { ...theirs, purpose: 'change', changes: ['name'], materials: [] };
    expect(await answer('intake', renewal(change))).toEqual(refused);
  });

  it('FLD-3 nobody renews a licence that there is not, of another item, or of another organ', async () => {
    expect(await answer('intake', renewal({ licence: 'paper-2024-37' }))).toEqual([
      404,
      'reference-unknown',
    ]);
    const item = {
      item: 'fireworks-retail',
      facts: ofTheCounty['fireworks-retail'],
      materials: [],
    };
    expect(await answer('intake', renewal(item))).toEqual([409, 'reference-of-another-kind']);
    const organ = { organ: account('jiangnan1').organ };
    expect(await answer('intake', renewal(organ))).toEqual([409, 'reference-of-another-organ']);
  });

  it('a new application names no licence', async () => {
    expect(await answer('intake', hazchem({ licence }))).toEqual([409, 'licence-named']);
  });

  it('DESK-1 a part of a bundle names the applicant’s own too', async () => {
    const part = { item: 'hazchem-business', purpose: 'renewal', organ: account('intake').organ };
    const plan = {
      item: 'plan-filing',
      purpose: 'new',
      organ: account('intake').organ,
      facts: ofTheCounty['plan-filing'],
    };
    const body = {
      applicant: fireworks,
      leadOrgan: account('intake').organ,
      members: [{ ...part, licence, facts: hazchem().facts }, plan],
      materials: renewalPapers,
    };
    const { status, body: said } = await window.post('intake', '/bundles', body);
    expect([status, said.code]).toEqual([409, 'reference-of-another-party']);
  });

  it('FLD-2 a second application for renewal is told that the first is being handled', async () => {
    const first = await doing(window.post)('intake', '/licence-applications', renewal());
    await window.settle();
    const { status, body } = await window.post('intake', '/licence-applications', renewal());
    expect([status, body.code]).toEqual([409, 'renewal-pending']);
    expect(body.detail).toContain(first);
    const withdrawal = `/licence-applications/${first}/withdrawal`;
    await doing(window.post)('applicant', withdrawal, { reason: '重新申请' });
    await window.settle();
    expect(await answer('intake', renewal())).toEqual([201, undefined]);
  });
});

describe('A renewal that is granted', () => {
  let window: Window;
  let licence = '';
  beforeAll(async () => {
    window = await openWindow('2026-05-06T09:00:00+08:00');
    licence = await grantedHazchem(window.post);
    await window.settle();
    window.moveTo('2028-12-05T09:00:00+08:00');
  });
  afterAll(() => window.app.close());

  it('FLD-4 runs from the day after the old term, whatever else is said; what it saw is in its envelope', async () => {
    const id = await reviewed(window, licence);
    const at = `/licence-applications/${id}/approval`;
    const approval = { terms, blacklisted: false };
    const later = await window.post('approver', at, { ...approval, validFrom: '2099-01-01' });
    expect([later.status, later.body.code]).toEqual([409, 'validity-not-following']);
    await doing(window.post)('approver', at, approval);
    const [event] = await window.eventsOf('licensingApplication', id, 'ApplicationApproved');
    expect(event).toMatchObject({
      data: { validFrom: '2029-05-06', validTo: '2032-05-05' },
      metadata: { restsOn: [`licensingLicence-440704.${licence}@1`] },
    });
  });
});
