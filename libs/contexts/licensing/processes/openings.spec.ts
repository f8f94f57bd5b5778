import { openReadingOffice, type ReadingOffice } from './reading-office.examples.js';
import { account, doing, hazchem } from './window.examples.js';

type Row = Record<string, unknown>;
const told = { citizen: { name: '黄伟强', identityNumber: '440524188001010014' } };

describe('Opening what is sealed of a natural person (查阅个人信息)', () => {
  let office: ReadingOffice;
  let id = '';
  let unit = '';
  let opening = '';
  beforeAll(async () => {
    office = await openReadingOffice();
    const done = doing(office.post);
    id = await done('intake', '/licence-applications', hazchem({ applicant: told }));
    unit = await done('intake', '/licence-applications', hazchem());
  }, 60_000);
  afterAll(() => office.close());

  const open = (who: string, change: object = {}) =>
    office.post(who, '/particulars-openings', {
      file: { kind: 'application', id },
      scope: 'name',
      reason: '制作许可证需核对姓名',
      ...change,
    });
  const look = (who: string, which = opening) => office.get(who, `/particulars-openings/${which}`);

  it('shows the name to who gave a reason, after it was entered in the book', async () => {
    const { status, body } = await open('issuer');
    expect([status, body.events]).toEqual([201, ['ParticularsOpened']]);
    opening = body.id as string;
    expect(await look('issuer')).toMatchObject({
      status: 200,
      body: { particulars: { name: '黄伟强' }, reason: '制作许可证需核对姓名' },
    });
    expect((await look('issuer')).body.particulars).not.toHaveProperty('identityNumber');
  });

  it('shows everything that is sealed only when that was asked for', async () => {
    const { body } = await open('head', { scope: 'all', reason: '核实任职资格' });
    expect((await look('head', body.id as string)).body).toMatchObject({
      particulars: { name: '黄伟强', identityNumber: '440524188001010014' },
    });
  });

  it('is for those who work on the matter, each for himself, on that day', async () => {
    for (const who of ['examiner', 'approver'])
      expect(await open(who)).toMatchObject({ status: 403, body: { code: 'not-in-hand' } });
    for (const who of ['intake', 'auditor', 'registrar', 'applicant'])
      expect([who, (await open(who)).status]).toEqual([who, 403]);
    expect(await look('head')).toMatchObject({ status: 403, body: { code: 'opened-by-another' } });
    expect((await look('auditor')).status).toBe(403);
    expect(await open('jiangnan-head')).toMatchObject({
      status: 403,
      body: { code: 'wrong-organ' },
    });
    office.moveTo('2026-09-08T00:00:01+08:00');
    expect(await look('issuer')).toMatchObject({ status: 403, body: { code: 'opening-over' } });
  });

  it('is refused without a reason, without a person, without a file', async () => {
    expect((await open('issuer', { reason: ' ' })).status).toBe(400);
    expect((await open('issuer', { reason: undefined })).status).toBe(400);
    const of = (kind: string, file: string) => open('issuer', { file: { kind, id: file } });
    expect(await of('application', unit)).toMatchObject({ body: { code: 'nothing-sealed' } });
    for (const kind of ['application', 'licence', 'citizen'])
      expect(await of(kind, 'none')).toMatchObject({ status: 404, body: { code: 'no-such-file' } });
    expect((await look('issuer', 'none')).status).toBe(404);
    expect((await look('issuer', '2026-09.none')).status).toBe(404);
  });

  it('stands in a book that an auditor reads: who, when, whose, why, never what', async () => {
    const { body } = await office.get('auditor', '/particulars-openings?month=2026-09');
    const items = body.items as readonly Row[];
    const { person, name } = account('issuer');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      id: opening,
      by: { id: person, name },
      file: { kind: 'application', id },
      subject: expect.stringMatching(/^[\w-]+$/),
      reason: '制作许可证需核对姓名',
      openedAt: expect.stringContaining('2026-09-07'),
    });
    expect(JSON.stringify(body)).not.toContain('黄伟强');
    const by = `&by=${person}`;
    const own = await office.get('auditor', `/particulars-openings?month=2026-09${by}`);
    expect(own.body.items).toHaveLength(1);
    expect((await office.get('auditor', '/particulars-openings?month=2026-08')).body.items).toEqual(
      [],
    );
    expect((await office.get('issuer', '/particulars-openings')).status).toBe(403);
    expect((await office.get('auditor', '/particulars-openings?month=x')).status).toBe(404);
  });

  it('is not needed by the applicant, who sees his own name and nobody else’s', async () => {
    const mine = hazchem({ applicant: told, channel: undefined });
    const own = await doing(office.post)('applicant', '/licence-applications', mine);
    const { body } = await office.get('applicant', '/tracking');
    const row = (body.applications as readonly Row[]).find((one) => one.applicationId === own);
    expect(row).toMatchObject({ applicantName: '黄伟强' });
    expect((await office.get('applicant', `/tracking/${own}`)).body).toMatchObject({
      applicantName: '黄伟强',
    });
    expect((await office.get('applicant2', `/tracking/${own}`)).status).toBe(404);
    const desk = await office.get('issuer', `/licence-applications/${own}`);
    expect(desk.body).toMatchObject({ applicantName: '黄某某' });
  });
});
