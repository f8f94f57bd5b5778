import {
  grantedHazchem,
  hazchem,
  hongda,
  ofTheCounty,
  papersFor,
} from '../../libs/contexts/licensing/processes/window.examples.js';
import { handedOver, hash, openDesk, type OpenDesk, suspending } from './open-desk.js';
import { digestsOf, dumpOf, filesIn, formsOf, foundIn, heldIn } from './searched.js';

const neighbour = { name: '欧阳晓燕', telephone: '13900139007' };

// The acts that the story of the demo does not play, driven over HTTP on the whole stack.

describe('The licensing desk, act by act', () => {
  let desk: OpenDesk;
  let place: OpenDesk['place'];
  const at = (when: string) => desk.at(when);
  const post: OpenDesk['post'] = (...asked) => desk.post(...asked);
  const done: OpenDesk['done'] = (...asked) => desk.done(...asked);
  const refused: OpenDesk['refused'] = (...asked) => desk.refused(...asked);
  const seen: OpenDesk['seen'] = (...asked) => desk.seen(...asked);
  const person = (username: string) => desk.person(username);
  const clocksOf = async (id: string) => {
    const { body } = await place.as('auditor').get(`/licence-applications/${id}/clocks`);
    return body.items as readonly Readonly<Record<string, unknown>>[];
  };
  const clock = async (id: string, name: string) =>
    (await clocksOf(id)).find((one) => one.clock === name);

  beforeAll(async () => {
    desk = await openDesk(4950, '2026-07-06T08:00:00+08:00');
    ({ place } = desk);
    const second = { organ: place.bureau, title: '许可审查员（兼）', from: '2026-07-06' };
    await done('registrar', `/people/${person('reviewer')}/posts`, {
      ...second,
      post: 'second-reviewer',
      roles: ['licence-reviewer'],
    });
  }, 180_000);
  afterAll(() => desk.close(), 60_000);

  const design = async (change: object = {}): Promise<string> =>
    done('intake', '/licence-applications', {
      ...hazchem(),
      item: 'design-review',
      facts: ofTheCounty['design-review'],
      materials: papersFor('design-review'),
      ...change,
    });
  const app = (id: string, what: string): string => `/licence-applications/${id}/${what}`;
  const underReview = async (change?: object): Promise<string> => {
    const id = await design(change);
    await done('intake', app(id, 'acceptance'));
    await done('approver', app(id, 'reviewer'), { reviewer: person('examiner') });
    return id;
  };

  it('a hearing whose time does not count, told in writing, and an extension by the head', async () => {
    const id = await underReview();
    expect(await clock(id, 'LIC-D2')).toMatchObject({ due: expect.stringContaining('2026-08-03') });
    const notice = { mode: 'offered', parties: ['周边住户代表', neighbour.name] };
    await done('examiner', app(id, 'hearing/notice'), notice);
    const reason = `利害关系人${neighbour.name}（电话${neighbour.telephone}）要求听证`;
    const step = { step: 'hearing', reason, needed: '约二十日' };
    await done('examiner', app(id, 'excluded-steps'), step);
    await refused('examiner', app(id, 'excluded-steps/hearing/notice'), {}, 'wrong-role');
    await done('head', app(id, 'excluded-steps/hearing/notice'));
    await at('2026-07-07 09:00');
    await refused('intake', app(id, 'hearing/requests'), { party: '路人' }, 'not-a-party');
    await done('intake', app(id, 'hearing/requests'), { party: neighbour.name });
    await done('examiner', app(id, 'excluded-steps/hearing/begin'));
    const soon = { host: person('host'), heldOn: '2026-07-10', place: '三楼会议室' };
    await refused('approver', app(id, 'hearing/date'), soon, 'hearing-notice-too-short');
    await refused(
      'approver',
      app(id, 'hearing/date'),
      { ...soon, host: person('examiner') },
      'host-is-reviewer',
    );
    await done('approver', app(id, 'hearing/date'), { ...soon, heldOn: '2026-07-20' });
    await at('2026-07-20 15:00');
    const record = { transcript: hash('transcript'), attended: ['周边住户代表', neighbour.name] };
    await refused('examiner', app(id, 'hearing/record'), record, 'wrong-role');
    await done('host', app(id, 'hearing/record'), record);
    await done('examiner', app(id, 'excluded-steps/hearing/end'));
    // Excluded from 7 to 20 July: ten working days, so that 3 August becomes 17 August.
    expect(await clock(id, 'LIC-D2')).toMatchObject({ due: expect.stringContaining('2026-08-17') });
    const more = { amount: 10, reason: '案情复杂' };
    await refused('approver', app(id, 'extension'), more, 'wrong-role');
    await refused('head', app(id, 'extension'), { ...more, amount: 11 }, 'extension-beyond-cap');
    await done('head', app(id, 'extension'), more);
    await refused('head', app(id, 'extension'), { ...more, amount: 5 }, 'extension-used-up');
    expect(await clock(id, 'LIC-D2')).toMatchObject({ due: expect.stringContaining('2026-08-31') });
    const { body } = await place.as('auditor').get(app(id, 'clocks/LIC-D2/explain'));
    expect(body).toMatchObject({ agrees: true });
    const page = await place.as('auditor').get(app(id, 'attribution'));
    const shares = page.body.shares as readonly { who: { kind: string }; workingDays: number }[];
    expect(shares.find(({ who }) => who.kind === 'suspension')).toMatchObject({ workingDays: 10 });
    expect(shares.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(
      page.body.workingDays,
    );
    expect(page.body).toMatchObject({ workingDays: 10, days: 14 });
    const history = JSON.stringify((await place.as('auditor').get(app(id, 'history'))).body);
    for (const word of Object.values(neighbour)) expect(history).toContain(word);
  }, 120_000);

  it('ISSUE-11.4 of whom a hearing told is in no table, stream or log in the clear', async () => {
    const { telephone } = neighbour;
    const needles = [...Object.values(neighbour).flatMap(formsOf), ...digestsOf(telephone)];
    const rows = await dumpOf(desk.stack.databaseUrl);
    expect(rows.length).toBeGreaterThan(200);
    expect(foundIn([...rows, ...heldIn(filesIn(desk.dir))], needles)).toEqual([]);
  }, 60_000);

  it('a file handed over, a recusal asked for and decided, and no way back', async () => {
    const id = await underReview();
    const to = (username: string, reason: string) => ({
      hand: 'review',
      to: person(username),
      reason,
    });
    await refused('approver', app(id, 'handover'), to('intake', 'leave'), 'hands-not-separate');
    await refused('approver', app(id, 'handover'), to('cashier', 'leave'), 'capacity-missing');
    await done('approver', app(id, 'handover'), to('reviewer', 'leave'));
    const opinion = {
      opinion: 'grant',
      evidence: papersFor('design-review').map(({ sha256 }) => sha256),
      grounds: [{ text: '符合', evidence: papersFor('design-review')[0]!.sha256 }],
    };
    await refused('examiner', app(id, 'review'), opinion, 'not-the-holder');
    const doubt = { person: person('reviewer'), ground: '与申请人有近亲属关系' };
    await done('applicant', app(id, 'recusals'), doubt);
    const ruling = { person: doubt.person, granted: true };
    await refused('approver', app(id, 'recusal-decisions'), ruling, 'wrong-role');
    await done('head', app(id, 'recusal-decisions'), ruling);
    const acting = { actingAs: 'second-reviewer' };
    const { body } = await post('reviewer', app(id, 'review'), opinion, acting);
    expect(body).toMatchObject({ code: 'recused' });
    await refused('approver', app(id, 'handover'), to('reviewer', 'return'), 'recused');
    await done('approver', app(id, 'handover'), to('examiner', 'recusal'));
    await done('examiner', app(id, 'review'), opinion);
    const ground = { kind: 'condition-not-met', text: '设计深度不足', law: 'WSL 33' };
    await refused('approver', app(id, 'refusal'), { grounds: [ground] }, 'departure-unexplained');
    await done('approver', app(id, 'refusal'), {
      grounds: [ground],
      departure: '专篇缺少应急设施',
    });
    const { body: history } = await place.as('auditor').get(app(id, 'history'));
    const types = (history.items as readonly { type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type === 'HandedOver')).toHaveLength(2);
    expect(types).toEqual(expect.arrayContaining(['RecusalAsked', 'RecusalDecided']));
  }, 120_000);

  it('an application withdrawn by the applicant, and by nobody else', async () => {
    const id = await underReview();
    const reason = { reason: '项目取消' };
    expect((await post('applicant2', app(id, 'withdrawal'), reason)).status).toBe(403);
    expect((await post('approver', app(id, 'withdrawal'), reason)).status).toBe(403);
    await done('applicant', app(id, 'withdrawal'), reason);
    await refused(
      'examiner',
      app(id, 'hearing/notice'),
      { mode: 'announced', parties: [] },
      'wrong-stage',
    );
    const running = (await clocksOf(id)).filter(({ status }) => status === 'running');
    expect(running).toEqual([]);
  }, 60_000);

  it('joint handling by two departments, whose days add up', async () => {
    const organ = await done('registrar', '/organs', {
      name: '江海区自然资源分局',
      kind: 'other',
      area: '440704',
      documentPrefix: '（江海）自然资',
      from: '2026-01-01',
    });
    const posts = [
      ['archivist', 'licence-reviewer'],
      ['cashier', 'licence-approver'],
    ] as const;
    for (const [username, role] of posts)
      await done('registrar', `/people/${person(username)}/posts`, {
        post: `joint-${role}`,
        organ,
        title: '联办人员',
        roles: [role],
        from: '2026-07-01',
      });
    const of = (item: string, one: string) => ({
      item,
      purpose: 'new',
      organ: one,
      facts: ofTheCounty[item] ?? {},
    });
    const members = [of('standardisation', place.bureau), of('design-review', organ)];
    const materials = [...papersFor('standardisation'), ...papersFor('design-review')];
    const bundle = await done('intake', '/bundles', {
      applicant: hongda,
      leadOrgan: place.bureau,
      members,
      materials,
    });
    const part = (n: number, what: string): string => app(`${bundle}.${n}`, what);
    await seen(app(`${bundle}.2`, 'attribution'), ({ code }) => code === undefined);
    await at('2026-07-22 10:00');
    for (const n of [1, 2]) await done('intake', part(n, 'acceptance'));
    await at('2026-07-23 10:00');
    const acting = { actingAs: 'joint-licence-approver' };
    await refused(
      'approver',
      part(2, 'reviewer'),
      { reviewer: person('archivist') },
      'wrong-organ',
    );
    await done('cashier', part(2, 'reviewer'), { reviewer: person('archivist') }, acting);
    await at('2026-07-29 10:00');
    const { body } = await place.as('auditor').get(part(2, 'attribution'));
    // Received on Monday 20 July and accepted on Wednesday: two working days at the window, five in
    // the other department, however long that one took to name a reviewer.
    expect(body).toMatchObject({
      workingDays: 7,
      days: 9,
      shares: expect.arrayContaining([
        expect.objectContaining({
          who: { kind: 'department', organ: place.bureau },
          workingDays: 2,
        }),
        expect.objectContaining({ who: { kind: 'department', organ }, workingDays: 5 }),
        expect.objectContaining({ who: { kind: 'holidays' }, workingDays: 0, days: 2 }),
      ]),
    });
    const joint = await seen(`/bundles/${bundle}`, ({ clocks }) =>
      JSON.stringify(clocks ?? '').includes('LIC-D3'),
    );
    expect(JSON.stringify(joint.clocks)).toContain('LIC-D3');
    const more = { amount: 15, reason: '联合会审' };
    await refused('head', `/bundles/${bundle}/extension`, more, 'head-of-government-needed');
  }, 120_000);

  it('a licence annulled, one recalled, one struck: three words, three histories', async () => {
    const licence = async (): Promise<string> => {
      const id = await grantedHazchem(desk.posted);
      await seen(`/licences/${id}`, ({ status }) => status === 'valid');
      return id;
    };
    const stands = async (id: string, status: string) =>
      expect(await seen(`/licences/${id}`, (body) => body.status === status)).toMatchObject({
        status,
      });
    const [recalled, struck, annulled] = [await licence(), await licence(), await licence()];
    const recall = {
      ground: 'facts-changed',
      publicInterest: '规划调整',
      compensationFen: 500_000,
    };
    await refused('approver', `/licences/${recalled}/recall`, recall, 'wrong-role');
    await done('head', `/licences/${recalled}/recall`, recall);
    await refused(
      'issuer',
      `/licences/${struck}/cancellation`,
      { cause: 'expired' },
      'wrong-licence-status',
    );
    await done('issuer', `/licences/${struck}/cancellation`, { cause: 'impossible' });
    await stands(struck, 'cancelled');
    const annulment = { ground: 'not-qualified', facts: '不具备条件', publicHarm: false };
    await refused('approver', `/licences/${annulled}/annulment`, annulment, 'wrong-role');
    await done('head', `/licences/${annulled}/annulment`, annulment);
    // Recall and annulment close the entry by themselves (X15).
    for (const [id, cause] of [
      [recalled, 'recalled'],
      [annulled, 'annulled'],
    ] as const) {
      await stands(id, 'cancelled');
      const { body } = await place.as('auditor').get(`/licences/${id}/history`);
      expect(JSON.stringify(body)).toContain(`"cause":"${cause}"`);
    }
  }, 120_000);

  it('a licence suspended by a penalty elsewhere, from service to its last day, and another given back', async () => {
    const [first, second] = [await grantedHazchem(desk.posted), await grantedHazchem(desk.posted)];
    const suspended = (id: string, is: boolean) =>
      seen(`/licences/${id}`, (body) => body.suspended === is);
    for (const id of [first, second]) await suspended(id, false);
    const one = await suspending(desk, first, 'act-a');
    const other = await suspending(desk, second, 'act-b');
    // Decided, and not yet served: nothing is suspended.
    expect(await suspended(first, false)).toMatchObject({ suspended: false });
    for (const id of [one, other])
      await done('officer1', `/enforcement-cases/${id}/decision/service`, handedOver);
    expect(await suspended(first, true)).toMatchObject({
      status: 'valid',
      suspended: true,
      clocks: expect.arrayContaining([
        expect.objectContaining({ rule: 'LIC-L5', dueDate: '2026-08-28' }),
      ]),
    });
    expect(await suspended(second, true)).toMatchObject({ suspended: true });
    await done('head', `/enforcement-cases/${other}/revocation`, { reason: '事实认定有误' });
    expect(await suspended(second, false)).toMatchObject({ suspended: false });
    await at('2026-08-29 00:05');
    expect(await suspended(first, false)).toMatchObject({ status: 'valid', suspended: false });
    const { body } = await place.as('auditor').get(`/licences/${first}/history`);
    // What else rings in that moment may come before or after.
    const types = (body.items as readonly { type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type.includes('Suspen'))).toEqual([
      'LicenceSuspended',
      'SuspensionEnded',
    ]);
  }, 120_000);
});
