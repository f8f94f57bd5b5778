import { hash } from '../../desk.examples.js';
import {
  account,
  bureau,
  doing,
  grantedHazchem,
  hazchem,
  ofTheCounty,
  openWindow,
  papersFor,
  reviewedHazchem,
  terms,
  type Window,
} from '../window.examples.js';

describe('Licences over HTTP', () => {
  let window: Window;
  let licence = '';
  let waiting = '';
  const approval = { terms, blacklisted: false };
  let done: ReturnType<typeof doing>;
  beforeAll(async () => {
    window = await openWindow();
    done = doing(window.post);
    licence = await grantedHazchem(window.post);
    waiting = await reviewedHazchem(window.post);
    await window.settle();
  });
  afterAll(() => window.app.close());

  const refused = async (
    who: string,
    path: string,
    body: object,
    problem: Readonly<{ status: number; code: string; law?: readonly string[] }>,
  ): Promise<void> => {
    const { status, ...said } = problem;
    expect(await window.post(who, path, body)).toMatchObject({ status, body: said });
  };

  it('serve a certificate once, and only after the decision', async () => {
    const at = `/licence-applications/${licence}/certificate`;
    const again = { method: 'mail', receipt: hash('other') };
    await refused('issuer', at, again, { status: 409, code: 'certificate-issued', law: ['LL 44'] });
    const early = await done('intake', '/licence-applications', hazchem());
    await refused('issuer', `/licence-applications/${early}/certificate`, again, {
      status: 409,
      code: 'wrong-stage',
    });
  });

  it('DESK-34 are renewed by an application that names them, in the months before they end', async () => {
    const renewal = hazchem({
      purpose: 'renewal',
      materials: papersFor('hazchem-business', { purpose: 'renewal' }),
    });
    await refused('intake', '/licence-applications', renewal, {
      status: 409,
      code: 'licence-not-named',
      law: ['LL 49'],
    });
    const named = { ...renewal, licence };
    await refused('intake', '/licence-applications', named, {
      status: 409,
      code: 'renewal-too-early',
      law: ['LL 50', 'LIC-D10-OPENS'],
    });
    window.moveTo('2029-05-08T09:00:00+08:00');
    await done('intake', '/licence-applications', named);
    await window.settle();
    await refused(
      'issuer',
      `/licences/${licence}/cancellation`,
      { cause: 'expired' },
      {
        status: 409,
        code: 'wrong-licence-status',
      },
    );
  });

  it('are annulled by the head, not by whoever decides applications', async () => {
    const body = { ground: 'fraud-or-bribe', facts: '提供虚假租赁合同', publicHarm: false };
    const at = `/licences/${licence}/annulment`;
    await refused('approver', at, body, { status: 403, code: 'wrong-role' });
    await refused('head', `/licences/none/annulment`, body, {
      status: 404,
      code: 'no-such-licence',
    });
    await done('head', at, body);
    await window.settle();
    const subjects: string[] = [];
    for await (const { stream } of window.log.readAll({ prefixes: ['licensingBar-'] }))
      subjects.push(stream);
    expect(subjects).toEqual([`licensingBar-440704.${account('applicant').organ}`]);
  });

  it('DESK-10 bar a new application after fraud, which is told at the receipt, with rule and end (LIC-B2)', async () => {
    await refused('intake', '/licence-applications', hazchem(), {
      status: 409,
      code: 'application-barred',
      law: ['LL 79', 'LIC-B2'],
    });
    const { body } = await window.post('applicant', '/licence-applications', hazchem());
    expect(body.detail).toContain('至 2032-05-08不得再次申请该行政许可');
    // Granted meanwhile, it would be refused all the same.
    await refused('approver', `/licence-applications/${waiting}/approval`, approval, {
      status: 409,
      code: 'application-barred',
      law: ['LL 79', 'LIC-B2'],
    });
  });

  it('DESK-10 bar that very licence, and no other', async () => {
    const design = hazchem({
      item: 'design-review',
      facts: ofTheCounty['design-review'],
      materials: papersFor('design-review'),
    });
    await done('intake', '/licence-applications', design);
  });

  it('granted elsewhere are entered with their issuer’s number', async () => {
    const body = {
      item: 'special-operation-card',
      holder: { citizen: { name: '黄伟强', identityNumber: '440524188001010014' } },
      number: 'T440524188001010014',
      organ: bureau,
      terms: { operation: '低压电工作业' },
      validFrom: '2026-01-05',
      year: 2026,
    };
    await refused(
      'registrar',
      '/licences',
      { ...body, item: 'hazchem-business' },
      {
        status: 409,
        code: 'not-granted-elsewhere',
      },
    );
    await refused(
      'registrar',
      '/licences',
      { ...body, item: 'no-such' },
      {
        status: 404,
        code: 'no-such-item',
      },
    );
    await done('registrar', '/licences', body);
  });

  it('DESK-23 keep no identity number in the clear, and are one person’s, once', async () => {
    const holder = { name: '陈大文', identityNumber: '11010519491231002X' };
    const body = {
      item: 'special-operation-card',
      holder: { citizen: holder },
      number: 'T11010519491231002x',
      organ: bureau,
      terms: { operation: '低压电工作业' },
      validFrom: '2026-01-05',
      year: 2026,
    };
    const first = await window.post('registrar', '/licences', body);
    const again = await window.post('registrar', '/licences', body);
    expect([first.status, again.body]).toEqual([201, { ...first.body, repeated: true }]);
    const other = { citizen: { name: '黄伟强', identityNumber: '440524188001010014' } };
    await refused(
      'registrar',
      '/licences',
      { ...body, holder: other },
      { status: 409, code: 'number-of-another-person' },
    );
    const anew = await done('registrar', '/licences', { ...body, validFrom: '2026-07-05' });
    expect(anew).not.toBe(first.body.id);
    const [event] = await window.eventsOf(
      'licensingLicence',
      String(first.body.id),
      'LicenceGranted',
    );
    const stored = JSON.stringify(event);
    expect(stored).not.toMatch(/11010519491231002x/i);
    expect(stored).toContain('T＊＊＊');
  });

  it('granted on paper before the district began here are taken over once, marked', async () => {
    const body = {
      item: 'hazchem-business',
      holder: hazchem().applicant,
      number: '粤江海危化经字〔2024〕0017',
      organ: bureau,
      terms,
      validFrom: '2024-03-11',
      year: 2024,
      takenOver: { on: '2024-03-08', source: '危险化学品经营许可证（2024年3月8日发）' },
    };
    const on = (day: string) => ({ ...body, takenOver: { ...body.takenOver, on: day } });
    const late = { ...on('2026-09-07'), validFrom: '2026-09-07' };
    await refused('registrar', '/licences', late, { status: 409, code: 'not-from-before' });
    const first = await window.post('registrar', '/licences', body);
    const again = await window.post('registrar', '/licences', body);
    expect([first.status, again.body]).toEqual([201, { ...first.body, repeated: true }]);
    await refused('registrar', '/licences', on('2024-03-07'), {
      status: 409,
      code: 'licence-exists',
    });
  });
});
