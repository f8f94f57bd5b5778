import { routesUnder } from '#platform/http';
import { HazardsCommands } from '../hazards.commands.js';
import {
  brigade,
  bureau,
  government,
  type HazardsDesk,
  openDesk,
  people,
  shown,
  told,
  unit,
} from './window.examples.js';

let desk: HazardsDesk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.app.close());

const present = shown('officer1', 'officer2');
const reviewers = shown('officer3', 'leader');
const file = { report: 'b'.repeat(64), evaluatedBy: '省安全科学研究院', purpose: 'acceptance' };

/** An inspection in which something that may be major was found; its id. */
const inspected = async (of: HazardsDesk): Promise<string> => {
  const { id } = await of.done('2026-05-22 09:00', 'officer1', '/inspections', {
    source: 'plan',
    unit,
    address: '江海区外海街道东升路18号甲类仓库',
    area: '440704004',
    on: '2026-05-25',
    officers: people('officer1', 'officer2'),
    organ: bureau,
    handlingOrgan: brigade,
    jointWith: ['区消防救援大队'],
  });
  await of.done('2026-05-25 10:30', 'officer1', `/inspections/${id}/record`, {
    findings: [{ findingId: 'w1', facts: '甲类仓库超量储存', major: true }],
    unchecked: '仅核查储存数量',
    present,
    signature: { refusal: '拒绝签字，已录像' },
  });
  return id;
};

const verification = {
  grade: 'major',
  criterion: { set: 'CRI-2', clause: '第十三项' },
  findings: '核实属实',
  present,
};
const proposal = {
  level: 'district',
  lister: government,
  reason: '危险性大',
  leader: '分管副区长',
  supervisor: bureau,
  demands: '清空超量物料',
};
const listing = { limit: '2026-11-30', planBy: '2026-06-30' };

/** The same hazard, listed and its notice served. */
const listed = async (of: HazardsDesk, at: string): Promise<void> => {
  await of.done('2026-05-26 10:00', 'officer1', `${at}/verification`, verification);
  await of.done('2026-06-03 10:00', 'head', `${at}/proposal`, proposal);
  await of.done('2026-06-05 10:00', 'mayor', `${at}/listing`, listing);
  await of.done('2026-06-08 10:00', 'officer1', `${at}/listing/service`, {
    service: { method: 'direct', receiver: '梁宏达', signed: true },
  });
};

describe('A hazard over HTTP', () => {
  let at = '';

  it('opens each door to somebody by name', () => {
    const routes = routesUnder(HazardsCommands);
    expect(routes.length).toBeGreaterThan(45);
    for (const { path, permission } of routes)
      expect([path, permission]).toMatchObject([path, { roles: expect.any(Array) as string[] }]);
  });

  it('HAZ-S1 X1 is reported by the inspection that found it, at once', async () => {
    at = `/hazards/${await inspected(desk)}-1`;
    const reported = (await desk.stored()).filter(({ type }) => type === 'HazardReported');
    expect(reported).toHaveLength(1);
    await listed(desk, at);
    await desk.handedIn(file.report, `hazardsHazard-440704.${at.slice('/hazards/'.length)}`);
  });

  it('HAZ-S1 is not reported again by hand as the same finding of the same inspection', async () => {
    const found = at.slice('/hazards/'.length);
    const again = (facts: string) =>
      desk.act('officer1', '/hazards', {
        source: 'inspection',
        subject: { kind: 'unit', id: unit },
        address: '江海区外海街道东升路18号甲类仓库',
        area: '440704004',
        facts,
        foundOn: '2026-05-25',
        organ: bureau,
        handlingOrgan: brigade,
        cameFrom: `inspections/${found.slice(0, -2)}`,
      });
    expect(await again('甲类仓库超量储存')).toMatchObject({
      status: 409,
      body: { code: 'already-reported', detail: expect.stringContaining(found) as string },
    });
    expect(await again('另一处隐患')).toMatchObject({ status: 201 });
  });

  it('HAZ-S4 is listed once, whatever file it is reported in', async () => {
    const other = `/hazards/${await inspected(desk)}-1`;
    const otherwise = { ...verification, criterion: { set: 'CRI-2', clause: '（13）' } };
    await desk.done('2026-05-26 10:00', 'officer1', `${other}/verification`, otherwise);
    await desk.done('2026-06-03 10:00', 'head', `${other}/proposal`, proposal);
    expect(await desk.act('mayor', `${other}/listing`, listing)).toMatchObject({
      status: 409,
      body: { code: 'listed-in-another-file' },
    });
  });

  it('lets nobody act who is of another organ, of another role, or has found it', async () => {
    const answers = [
      ['street1', 'verification', verification],
      ['applicant', 'delisting', { reason: '验收合格' }],
      ['head', 'extension/answer', { granted: true, reason: '同意' }],
      ['village', 'plan', {}],
    ] as const;
    for (const [who, what, body] of answers)
      expect([who, (await desk.act(who, `${at}/${what}`, body)).status]).toEqual([who, 403]);
    expect(await desk.act('mayor', `${at}/extension/answer`, {})).toMatchObject({
      status: 400,
      body: { code: 'fields-not-valid', title: expect.stringMatching(/^请求格式错误/) as string },
    });
    expect(await desk.act('officer1', '/hazards/nobody/plan', {})).toMatchObject({ status: 400 });
    expect(await desk.act('mayor', '/hazards/nobody/delisting', { reason: '无' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-hazard' },
    });
  });

  it('answers a repeat with the first answer, and something else under the same key with 409', async () => {
    const visit = { findings: '已转运三成', present };
    const key = 'the-same-visit';
    desk.moveTo('2026-06-20T10:00:00+08:00');
    const first = await desk.act('officer1', `${at}/visits`, visit, { key });
    const again = await desk.act('officer1', `${at}/visits`, visit, { key });
    expect([first.status, again.status, again.body.repeated]).toEqual([201, 201, true]);
    expect(again.body.revision).toBe(first.body.revision);
    const other = { ...visit, findings: '无进展' };
    expect((await desk.act('officer1', `${at}/visits`, other, { key })).status).toBe(409);
  });

  it('HAZ-S12 HAZ-S17 X3 fails, is a clue of enforcement, and stays listed until it is gone', async () => {
    await desk.done('2026-11-09 10:00', 'applicant', `${at}/review-application`, file);
    const found = { passed: true, findings: '合格', present: shown('officer1', 'officer3') };
    expect(await desk.act('officer1', `${at}/review`, found)).toMatchObject({
      status: 403,
      body: { law: ['HAZ-S11'] },
    });
    const failed = { passed: false, findings: '仍超量三成', present: reviewers };
    await desk.done('2026-11-11 10:00', 'officer3', `${at}/review`, failed);
    const clues = (await desk.stored()).filter(({ type }) => type === 'ClueRecorded');
    expect(clues).toHaveLength(1);
    const longer = { limit: '2026-12-31', reason: '验收不合格' };
    await desk.done('2026-11-12 10:00', 'mayor', `${at}/listing/continuation`, longer);
    await desk.done('2026-12-07 10:00', 'applicant', `${at}/review-application`, file);
    const passed = { passed: true, findings: '储量合格', present: reviewers };
    await desk.done('2026-12-09 10:00', 'officer3', `${at}/review`, passed);
    const off = { reason: '验收合格' };
    expect(await desk.done('2026-12-10 10:00', 'mayor', `${at}/delisting`, off)).toMatchObject({
      events: ['HazardDelisted'],
    });
  });

  it('HAZ-S14 may come back, tied to the one before, and be listed again', async () => {
    const hazard = (change: object) => ({
      source: 'inspection',
      subject: { kind: 'unit', id: unit },
      address: '江海区外海街道东升路18号甲类仓库',
      area: '440704004',
      facts: '又见超量',
      foundOn: '2026-12-14',
      organ: bureau,
      handlingOrgan: brigade,
      ...change,
    });
    const relapse = hazard({ relapseOf: at.slice('/hazards/'.length) });
    desk.moveTo('2026-12-14T09:00:00+08:00');
    expect(await desk.act('officer1', '/hazards', hazard({ relapseOf: 'nobody' }))).toMatchObject({
      status: 404,
      body: { code: 'reference-unknown' },
    });
    const { id } = await desk.done('2026-12-14 10:00', 'officer1', '/hazards', relapse);
    const again = `/hazards/${id}`;
    await desk.done('2026-12-15 10:00', 'officer1', `${again}/verification`, verification);
    await desk.done('2026-12-16 10:00', 'head', `${again}/proposal`, proposal);
    const until = { limit: '2027-03-31', planBy: '2027-01-10' };
    expect(await desk.done('2026-12-17 10:00', 'mayor', `${again}/listing`, until)).toMatchObject({
      events: ['HazardListed'],
    });
  });
});

describe('CASE-24 Tip-offs over HTTP', () => {
  const reporters = [{ name: '伍志明', telephone: '13800138000' }, { name: '容大文' }];
  let first = '';

  it('WHI-1 WHI-18 are registered; no event of theirs tells who signed', async () => {
    const [reporter, ...others] = reporters;
    ({ id: first } = await desk.done('2027-01-04 09:30', 'intake', '/tip-offs', {
      ...told({ reporter, others }),
    }));
    const naming = told({ reporter, others, content: '本人伍志明，电话138-0013-8000，举报超量' });
    const refused = await desk.act('intake', '/tip-offs', naming);
    expect(refused).toMatchObject({ status: 409, body: { code: 'tells-who-reported' } });
    expect(JSON.stringify(refused.body)).not.toContain('伍志明');
    const stored = JSON.stringify(await desk.stored());
    for (const { name } of reporters) expect(stored).not.toContain(name);
    expect(stored).not.toContain('13800138000');
    expect(stored).toContain('"signers":2');
  });

  it('WHI-17 are joined to the first of the same matter, if it is one that is checked here', async () => {
    const { id } = await desk.done('2027-01-05 09:30', 'intake', '/tip-offs', told());
    const join = (to: string) => desk.act('head', `/tip-offs/${id}/joining`, { first: to });
    expect(await join('nobody')).toMatchObject({
      status: 404,
      body: { code: 'reference-unknown' },
    });
    const petition = { ground: 'petition', reason: '属信访事项' };
    const { id: declined } = await desk.done('2027-01-05 09:40', 'intake', '/tip-offs', told());
    await desk.done('2027-01-05 10:00', 'head', `/tip-offs/${declined}/refusal`, petition);
    expect(await join(declined)).toMatchObject({ status: 409, body: { code: 'reference-ended' } });
    expect(await join(id)).toMatchObject({ status: 409 });
    expect((await join(first)).body.events).toEqual(['TipOffJoined']);
    const accepting = { checkers: people('officer1', 'officer2') };
    expect(await desk.act('head', `/tip-offs/${id}/acceptance`, accepting)).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    });
  });

  it('PRV-1 are opened by the one who was named, and answers of errors name nobody', async () => {
    const opening = { reason: '核实细节' };
    const naming = (custodian = people('officer1')[0]) => ({ custodian, reason: '核查需要' });
    const accepting = { checkers: people('officer1', 'officer2') };
    const custodian = `/reporters/${first}/custodian`;
    expect(await desk.act('head', custodian, naming())).toMatchObject({
      status: 403,
      body: { code: 'not-its-handler' },
    });
    await desk.done('2027-01-06 08:50', 'head', `/tip-offs/${first}/acceptance`, accepting);
    for (const wrong of [...people('street1', 'head', 'applicant'), 'nobody'])
      expect((await desk.act('head', custodian, naming(wrong))).status).toBe(403);
    await desk.done('2027-01-06 09:00', 'head', custodian, naming());
    const answers = [
      await desk.act('officer2', `/reporters/${first}/openings`, opening),
      await desk.act('head', `/reporters/${first}/openings`, opening),
      await desk.act('street1', `/tip-offs/${first}/acceptance`, { checkers: [] }),
      await desk.act('intake', '/tip-offs', told({ reporter: { name: 17 } })),
      await desk.act('intake', '/tip-offs', told({ reporter: reporters[0], area: 1 })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 400, 400]);
    expect(JSON.stringify(answers)).not.toContain('伍志明');
    await desk.done('2027-01-06 09:10', 'officer1', `/reporters/${first}/openings`, opening);
  });

  it('WHI-7 WHI-18 are rewarded once, by two hands, and collected with authority', async () => {
    const at = (what: string) => `/tip-offs/${first}/${what}`;
    const check = { result: 'verified', findings: '瞒报属实', present };
    await desk.done('2027-01-18 09:00', 'officer1', at('check'), check);
    await desk.done('2027-01-19 09:00', 'intake', at('feedback'), { summary: '已查实' });
    const concealed = { grade: 'ordinary', deaths: 1 };
    const paper = 'e'.repeat(64);
    await desk.handedIn(paper, `hazardsTipOff-440704.${first}`);
    const proposed = { concealed, decision: '江海府复〔2027〕1号', paper };
    await desk.done('2027-02-01 09:00', 'officer1', at('reward'), proposed);
    const yes = { approved: true, reason: '符合规定' };
    expect((await desk.act('officer1', at('reward/approval'), yes)).status).toBe(403);
    await desk.done('2027-02-02 09:00', 'principal', at('reward/approval'), yes);
    await desk.done('2027-02-03 09:00', 'intake', at('reward/notice'));
    const collect = { code: '0000-0000-0000-0000', receipt: 'L-1', authority: 'a'.repeat(64) };
    await desk.handedIn(collect.authority, `hazardsTipOff-440704.${at('').split('/')[2]}`);
    expect(await desk.act('cashier', at('reward/collection'), collect)).toMatchObject({
      status: 403,
      body: { code: 'wrong-code', law: ['WHI-13'] },
    });
  });
});

describe('Statistics of a unit over HTTP', () => {
  const at = `/hazard-statistics/${unit}/filings`;
  const filing = {
    organ: bureau,
    period: { year: 2027, quarter: 1 },
    figures: {
      ordinaryFound: 4,
      ordinaryRemoved: 4,
      majorFound: 1,
      majorRemoved: 1,
      fundsFen: 900_000,
    },
    signedBy: '梁宏达',
    signature: 'c'.repeat(64),
  };

  it('HAZ-D4 are filed by the unit, signed, once for each period', async () => {
    desk.moveTo('2027-04-08T09:00:00+08:00');
    const unsent = await desk.act('applicant', at, filing);
    expect([unsent.status, unsent.body.code]).toEqual([404, 'reference-unknown']);
    for (const digest of [filing.signature, 'd'.repeat(64)])
      await desk.handedIn(digest, `hazardsStatistics-440704.${unit}`);
    expect((await desk.act('applicant2', at, filing)).status).toBe(403);
    expect((await desk.act('applicant', at, { ...filing, signature: 'none' })).status).toBe(400);
    const { events } = await desk.done('2027-04-08 09:10', 'applicant', at, filing);
    expect(events).toEqual(['StatisticsFiled']);
    const again = await desk.act('applicant', at, filing);
    expect([again.status, again.body.repeated]).toEqual([201, true]);
    const other = { ...filing, signature: 'd'.repeat(64) };
    expect(await desk.act('applicant', at, other)).toMatchObject({ status: 409 });
  });
});
