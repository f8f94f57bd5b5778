import { account, type Office, openOffice } from './http/office.examples.js';
import { jianghai } from './seed/seed.examples.js';
import { seedId } from './seed/seed-command.js';
import { organs } from './seed/seed-numbers.js';

// Who may say of whom that he is away, holds a post, or is answered for: a relation of offices.

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const id = (number: number) => seedId(jianghai, number);
let day = 0;
const leave = (who: string, whose: string) => {
  day += 1;
  const on = `2027-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
  return office.act(who, `/people/${account(whose)}/leaves`, { from: on, to: on, reason: '年假' });
};
const answer = async (reply: ReturnType<Office['act']>) => {
  const { status, body } = await reply;
  return status === 201 ? 'done' : `${status} ${body.code}`;
};

describe('SEC-3 leave is recorded by a superior or the registrar, never upward', () => {
  it.each([
    ['street-head', 'street1', 'done'],
    ['street-head', 'jiangnan1', '403 not-superior'],
    ['street-head', 'head', '403 not-superior'],
    ['street-head', 'registrar', '403 not-superior'],
    ['leader', 'officer1', 'done'],
    ['leader', 'head', '403 not-superior'],
    ['leader', 'reviewer', '403 not-superior'],
    ['head', 'leader', 'done'],
    ['head', 'officer1', 'done'],
    ['head', 'reviewer', 'done'],
    ['head', 'principal', '403 not-superior'],
    ['head', 'head', '403 own-entry'],
    ['head', 'auditor', '403 not-superior'],
    ['principal', 'head', 'done'],
    ['mayor', 'principal', 'done'],
    ['mayor', 'street-head', 'done'],
    ['mayor', 'auditor', 'done'],
    ['registrar', 'officer1', 'done'],
    ['registrar', 'applicant', 'done'],
    ['registrar', 'head', '403 not-superior'],
    ['registrar', 'auditor', '403 not-superior'],
    ['officer1', 'officer2', '403 wrong-role'],
    ['operator', 'officer1', '403 wrong-role'],
  ])('%s of %s: %s', async (who, whose, said) =>
    expect(await answer(leave(who, whose))).toBe(said),
  );

  it('is ended by the same people alone', async () => {
    const from = '2027-06-01';
    const path = `/people/${account('street2')}/leaves`;
    await office.act('street-head', path, { from, reason: '年假' });
    const end = (who: string) =>
      answer(office.act(who, `${path}/${from}/end`, { lastDay: '2027-06-02' }));
    expect(await end('jiangnan-head')).toBe('403 not-superior');
    expect(await end('leader')).toBe('403 not-superior');
    expect(await end('registrar')).toBe('done');
  });

  it('is told as what it is to whoever is away', async () => {
    const path = `/people/${account('officer3')}/leaves`;
    await office.act('leader', path, { from: '2026-05-01', to: '2026-05-08', reason: '年假' });
    await office.knows();
    const { status, body } = await office.get('officer3', '/organs');
    expect([status, body.code]).toEqual([403, 'on-leave']);
    expect(body.detail).toContain('2026-05-08');
  });
});

describe('SEC-8 posts', () => {
  const post = (name: string, roles: readonly string[], organ = organs.bureau) => ({
    post: name,
    organ: id(organ),
    title: '职务',
    roles,
    from: '2026-05-01',
  });
  const give = (who: string, whose: string, asked: object) =>
    answer(office.act(who, `/people/${account(whose)}/posts`, asked));
  const postsOf = async (whose: string) => {
    await office.knows();
    const { body } = await office.get('auditor', `/people/${account(whose)}`);
    return (body['posts'] as { post: string }[]).map((one) => one.post);
  };

  it('are given by no operator', async () => {
    expect(await give('operator', 'archivist', post('p', ['officer']))).toBe('403 wrong-role');
    const end = `/people/${account('archivist')}/posts/post-archivist/end`;
    const asked = { lastDay: '2026-05-02', reason: '调离' };
    expect(await answer(office.act('operator', end, asked))).toBe('403 wrong-role');
  });

  it.each([
    [['head-of-organ', 'cashier']],
    [['officer', 'cashier']],
    [['auditor', 'officer']],
    [['operator', 'archivist']],
    [['registrar', 'head-of-organ']],
    [['legal-reviewer', 'head-of-organ']],
    [['hearing-host', 'principal-head']],
  ])('do not bring %j together in one person', async (roles) => {
    expect(await give('registrar', 'reviewer', post('both', roles))).toBe('403 roles-not-apart');
  });

  it('do not bring them together over two posts, nor an applicant into an organ', async () => {
    expect(await give('registrar', 'cashier', post('two', ['officer']))).toBe(
      '403 roles-not-apart',
    );
    const clerk = post('clerk', ['intake-clerk']);
    expect(await give('registrar', 'applicant', clerk)).toBe('403 roles-not-apart');
  });

  it('that decide or check need a second hand, above them and not the own', async () => {
    expect(await give('registrar', 'approver', post('deputy-head', ['head-of-organ']))).toBe(
      'done',
    );
    expect(await postsOf('approver')).toEqual(['post-approver']);
    const confirm = (who: string) =>
      answer(office.act(who, `/people/${account('approver')}/posts/deputy-head/confirmation`, {}));
    expect(await confirm('registrar')).toBe('403 wrong-role');
    expect(await confirm('head')).toBe('403 not-superior');
    expect(await confirm('street-head')).toBe('403 not-superior');
    expect(await confirm('principal')).toBe('done');
    expect(await postsOf('approver')).toEqual(['post-approver', 'deputy-head']);
  });

  it('that decide or check are ended by a superior alone', async () => {
    const end = (who: string, whose: string) =>
      answer(
        office.act(who, `/people/${account(whose)}/posts/post-${whose}/end`, {
          lastDay: '2027-12-01',
          reason: '免职',
        }),
      );
    expect(await end('registrar', 'jiangnan-head')).toBe('403 not-superior');
    expect(await end('registrar', 'auditor')).toBe('403 not-superior');
    expect(await end('mayor', 'jiangnan-head')).toBe('done');
    expect(await end('registrar', 'host')).toBe('done');
  });
});

describe('A deputy（代行职务）', () => {
  const basis = '江海应急人〔2026〕3号';
  const answering = async (on: string) => {
    const { body } = await office.get(
      'auditor',
      `/organs/${id(organs.brigade)}/answering?on=${on}`,
    );
    const items = body['items'] as { post: string; onLeave: boolean; deputies: object[] }[];
    return items.find(({ post }) => post === 'post-leader');
  };

  it('answers for the post of who is away, and for nothing beyond its days', async () => {
    const asked = { from: '2026-05-05', to: '2026-05-07', reason: '年假' };
    const path = `/people/${account('leader')}/leaves`;
    const send = (more: object) => answer(office.act('head', path, { ...asked, ...more }));
    expect(await send({ deputy: account('officer2') })).toBe('409 deputy-not-written');
    expect(await send({ deputy: account('street1'), basis })).toBe('409 deputy-of-other-organ');
    expect(await send({ deputy: account('officer2'), basis })).toBe('done');
    await office.knows();
    const { body } = await office.get('officer2', '/me');
    expect(body['capacities']).toMatchObject([
      { post: 'post-officer2' },
      {
        post: 'leave-2026-05-05-post-leader',
        roles: ['team-leader', 'officer'],
        deputyFor: account('leader'),
      },
    ]);
    expect((await office.get('officer2', '/organs')).status).toBe(200);
    const as = { 'acting-as': 'leave-2026-05-05-post-leader' };
    expect((await office.get('officer2', '/organs', as)).status).toBe(200);
    expect(await office.get('leader', '/organs')).toMatchObject({
      status: 403,
      body: { code: 'on-leave' },
    });
  });

  it('is told for a day, and so is who was away', async () => {
    expect(await answering('2026-05-06')).toMatchObject({
      onLeave: true,
      deputies: [{ id: account('officer2'), onLeave: false }],
    });
    expect(await answering('2026-05-08')).toMatchObject({ onLeave: false, deputies: [] });
  });

  it('stands back on the day the other returns', async () => {
    const path = `/people/${account('leader')}/leaves/2026-05-05/end`;
    expect(await answer(office.act('head', path, { lastDay: '2026-05-05' }))).toBe('done');
    await office.knows();
    expect(await answering('2026-05-06')).toMatchObject({ onLeave: false, deputies: [] });
    const as = { 'acting-as': 'leave-2026-05-05-post-leader' };
    expect(await office.get('officer2', '/organs', as)).toMatchObject({
      status: 403,
      body: { code: 'no-capacity' },
    });
  });

  it('is named by a superior of the post, with no role that it has not or that clashes', async () => {
    const name = (who: string, whose: string, more: object) =>
      answer(
        office.act(who, `/people/${account(whose)}/deputies`, {
          deputyship: `d-${(day += 1)}`,
          post: `post-${whose}`,
          from: '2026-09-01',
          to: '2026-09-10',
          basis,
          ...more,
        }),
      );
    const deputy = account('head');
    expect(await name('registrar', 'principal', { deputy })).toBe('403 not-superior');
    expect(await name('head', 'principal', { deputy })).toBe('403 not-superior');
    expect(await name('mayor', 'principal', { deputy, roles: ['auditor'] })).toBe(
      '409 beyond-the-post',
    );
    expect(await name('mayor', 'principal', { deputy: account('principal') })).toBe(
      '409 deputy-of-oneself',
    );
    expect(await name('mayor', 'principal', { deputy: account('cashier') })).toBe(
      '403 roles-not-apart',
    );
    expect(await name('mayor', 'principal', { deputy, roles: ['principal-head'] })).toBe('done');
    expect(await name('mayor', 'principal', { deputy, roles: ['principal-head'] })).toBe(
      '409 deputy-there',
    );
    // What nobody without a certificate may discharge is not put on him（PL 42）.
    const trainee = { deputy: account('trainee') };
    expect(await name('leader', 'officer1', trainee)).toBe('409 deputy-not-certified');
    expect(await name('leader', 'officer1', { deputy: account('officer2') })).toBe('done');
  });
});

describe('An organ', () => {
  it('is told one by one to whoever is signed in', async () => {
    const { body } = await office.get('applicant', `/organs/${id(organs.brigade)}`);
    expect(body).toMatchObject({ parent: id(organs.bureau), actsFor: id(organs.bureau) });
    expect(await office.get('applicant', '/organs/none')).toMatchObject({
      status: 404,
      body: { code: 'organ-unknown' },
    });
  });
});
