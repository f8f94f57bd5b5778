import { barStream } from '../bar/bar.stream.js';
import { openReadingOffice, type ReadingOffice } from './reading-office.examples.js';
import { account, doing, reviewedHazchem, terms } from './window.examples.js';

type Row = Record<string, unknown>;

describe('What stands in the way of an application (LIC-B7, LIC-B8)', () => {
  let office: ReadingOffice;
  let done: ReturnType<typeof doing>;
  let id = '';
  let token = '';
  const unit = account('applicant').organ;
  beforeAll(async () => {
    office = await openReadingOffice();
    done = doing(office.post);
    id = await reviewedHazchem(office.post);
    const { body } = await office.get('approver', `/licence-applications/${id}/standing`);
    token = (body.subjects as readonly string[])[1]!;
  }, 60_000);
  afterAll(() => office.close());

  const standing = async (who = 'approver') =>
    (await office.get(who, `/licence-applications/${id}/standing`)).body;
  const approve = (blacklisted = false) =>
    office.post('approver', `/licence-applications/${id}/approval`, { terms, blacklisted });
  const listed = { organ: '区应急管理局', decisionNumber: '列1号', listedOn: '2026-08-03' };

  it('is nothing when nothing is on record, and for the desk only', async () => {
    expect(await standing()).toMatchObject({ verdict: 'clear', inTheWay: [], listings: [] });
    const at = `/licence-applications/${id}/standing`;
    expect((await office.get('applicant', at)).status).toBe(403);
    expect((await office.get('approver', '/licence-applications/none/standing')).status).toBe(404);
  });

  it('shows an entry on the list of serious violators, whose term the law sets (BLK-D1)', async () => {
    await office.react(barStream.category, unit, {
      type: 'NoteListing',
      data: { ...listed, listingId: 'list-event-1', subject: unit },
    });
    expect(await standing()).toMatchObject({
      verdict: 'strict',
      inTheWay: [],
      listings: [{ decisionNumber: '列1号', until: '2029-08-03' }],
    });
    const refused = await office.post('intake', `/licence-bars/${unit}/listings`, listed);
    expect(refused.status).toBe(403);
  });

  it('is told of it by the list: the old door names the new one', async () => {
    expect(await office.post('head', `/licence-bars/${unit}/listings`, listed)).toMatchObject({
      status: 409,
      body: {
        code: 'kept-by-the-list',
        detail: expect.stringContaining('POST /blacklist-listings-on-paper'),
      },
    });
  });

  it('bars a principal under a ban, by the token, and frees him with its end', async () => {
    const ban = { barId: 'case-1:0', kind: 'principal-ban', subject: token, rule: 'ACB-3' };
    const data = { ...ban, source: 'case-1', from: '2026-09-01', until: '2031-09-01' };
    await office.react(barStream.category, token, { type: 'RecordBar', data });
    expect(await standing()).toMatchObject({
      verdict: 'barred',
      inTheWay: [{ rule: 'ACB-3', until: '2031-09-01' }],
    });
    expect(await approve()).toMatchObject({
      status: 409,
      body: { code: 'principal-banned', law: ['WSL 94', 'ACB-3', 'LIC-B7'] },
    });
    const because = '复议撤销';
    await office.react(barStream.category, token, {
      type: 'LiftBar',
      data: { source: 'case-1', because },
    });
    expect(await standing()).toMatchObject({ verdict: 'strict', inTheWay: [] });
  });

  it('refuses nothing for a listing alone, and keeps it in the decision though the approver saw none', async () => {
    expect(await approve(false)).toMatchObject({ status: 201 });
    const { body } = await office.get('auditor', `/licence-applications/${id}/history`);
    const approved = (body.items as readonly Row[]).find(
      ({ type }) => type === 'ApplicationApproved',
    );
    expect(JSON.stringify(approved)).toContain('"blacklisted":true');
    expect(JSON.stringify(approved)).toContain('列1号');
  });

  it('forgets who is off the list', async () => {
    const [entry] = (await standing()).listings as readonly Row[];
    const at = `/licence-bars/${unit}/listings/${String(entry!.listingId)}/removal`;
    await done('head', at, { because: '信用修复' });
    expect(await standing()).toMatchObject({ verdict: 'clear', listings: [] });
    const { body } = await office.get('auditor', `/licence-bars/${unit}`);
    expect(body).toMatchObject({ listings: [], over: [entry!.listingId] });
  });
});
