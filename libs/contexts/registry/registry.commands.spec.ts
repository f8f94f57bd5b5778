import { jianghai } from './seed/seed.examples.js';
import { type Office, openOffice, type Reply, unit } from './http/office.examples.js';
import { seedId } from './seed/seed-command.js';
import { organs } from './seed/seed-numbers.js';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const anotherOffice = async (): Promise<void> => {
  await office.app.close();
  office = await openOffice();
};

const faulty = ({ status, body }: Reply) => ({
  status,
  fields: [...new Set(body.fields?.map(({ field }) => field))].sort(),
});
const id = (number: number) => seedId(jianghai, number);

describe('A body', () => {
  it.each([
    ['/people', {}, ['name']],
    ['/people', { name: '甲', identityNumber: '110105194912310021' }, ['identityNumber']],
    [
      '/people/p/posts',
      { post: 'a b', organ: '', title: '', roles: ['king'], from: '2026-02-30', to: 'x' },
      ['from', 'organ', 'post', 'roles', 'title', 'to'],
    ],
    ['/people/p/posts/a%20b/end', { lastDay: '2026-01-01', reason: 'r' }, ['post']],
    ['/people/p/certificates', { number: '', to: '20260101' }, ['from', 'issuer', 'number', 'to']],
    ['/people/p/certificates/1/suspension', { from: '2026-1-1' }, ['from', 'reason']],
    ['/people/p/leaves/yesterday/end', { lastDay: '2026-01-01' }, ['from']],
    ['/people/p/legal-qualification', { number: 'A1', on: 5 }, ['on']],
    [
      '/mandates',
      { kind: 'given', items: [{ code: 'X', power: 'all' }], capCitizenFen: 1.5, fitness: ['fit'] },
      ['area', 'basis', 'capCitizenFen', 'fitness', 'from', 'holder', 'items.0.name'].concat([
        'items.0.power',
        'kind',
        'principal',
      ]),
    ],
    ['/mandates/m/publication', { publishedOn: '2026' }, ['publishedOn', 'url']],
    ['/enterprises', { ...unit, workers: -1, enterprise: 'mine' }, ['enterprise', 'workers']],
    ['/enterprises/e/status', { status: 'gone', from: '2026-01-01' }, ['basis', 'status']],
    ['/citizens', { name: '', identityNumber: 'secret' }, ['identityNumber', 'name']],
  ])('of %s is refused with each field named', async (path, body, fields) =>
    expect(faulty(await office.act('registrar', path, body))).toEqual({ status: 400, fields }),
  );

  it('that is refused is not repeated in the answer', async () => {
    const { body } = await office.act('registrar', '/citizens', {
      identityNumber: '44070419990101',
    });
    expect(JSON.stringify(body)).not.toContain('44070419990101');
  });
});

describe('A route', () => {
  it.each([
    ['officer1', '/people', { name: '甲' }],
    ['operator', '/people/p/certificates', {}],
    ['registrar', '/enterprises/e/ratings/r/confirmation', {}],
    ['cashier', '/citizens', {}],
    ['applicant', '/enterprises', unit],
  ])('closed to %s answers 403: %s', async (who, path, body) =>
    expect((await office.act(who, path, body)).body).toMatchObject({
      status: 403,
      code: 'wrong-role',
    }),
  );
});

describe('People', () => {
  const post = {
    post: 'officer',
    organ: id(organs.brigade),
    title: '执法员',
    roles: ['officer'],
    from: '2026-05-01',
  };

  it('are registered, posted, certified, and lose it again', async () => {
    const { body: person } = await office.act('registrar', '/people', { name: '甘新民' });
    const path = `/people/${String(person.id)}`;
    const number = encodeURIComponent('粤J/99');
    const certificate = {
      number: '粤J/99',
      issuer: '广东省司法厅',
      from: '2026-05-01',
      to: '2031-05-01',
    };
    const dated = { from: '2026-05-02', reason: '考核不合格' };
    const acts: readonly (readonly [string, object])[] = [
      [`${path}/posts`, post],
      [`${path}/certificates`, certificate],
      [`${path}/certificates/${number}/suspension`, dated],
      [`${path}/certificates/${number}/restoration`, { from: '2026-05-03', reason: '整改' }],
      [`${path}/certificates/${number}/revocation`, { from: '2026-05-04', reason: '调离' }],
      [`${path}/leaves`, { from: '2026-05-05', reason: '休假' }],
      [`${path}/leaves/2026-05-05/end`, { lastDay: '2026-05-06' }],
      [`${path}/legal-qualification`, { number: 'A2026', on: '2026-05-01' }],
      [`${path}/posts/officer/end`, { lastDay: '2026-06-30', reason: '调离' }],
    ];
    for (const [route, body] of acts)
      expect(await office.act('registrar', route, body)).toMatchObject({ status: 201 });
    const types = (await office.stored())
      .filter(({ stream }) => stream.endsWith(String(person.id)))
      .map(({ type }) => type);
    expect(types).toEqual([
      'PersonRegistered',
      'PostAssigned',
      'CertificateGranted',
      'CertificateSuspended',
      'CertificateRestored',
      'CertificateRevoked',
      'LeaveRecorded',
      'LeaveEnded',
      'LegalQualificationRecorded',
      'PostEnded',
    ]);
  });

  it('keep the id their identity issuer knows them by, and no identity number', async () => {
    const body = { name: '甘新民', person: 'oidc-4711', identityNumber: '440524188001010014' };
    expect((await office.act('registrar', '/people', body)).body.id).toBe('oidc-4711');
    expect(JSON.stringify(await office.stored())).not.toContain('440524188001010014');
  });
});

describe('Mandates', () => {
  it('are granted, published and revoked', async () => {
    const { body: mandate } = await office.act('registrar', '/mandates', {
      kind: 'transferred',
      principal: id(organs.bureau),
      holder: id(organs.jiangnan),
      items: [{ code: 'X9', name: '检查', power: 'inspection' }],
      area: '440704003',
      from: '2026-06-01',
      basis: '粤府函〔2020〕136号',
      fitness: [],
    });
    const path = `/mandates/${String(mandate.id)}`;
    const published = { publishedOn: '2026-05-06', url: 'https://www.jianghai.gov.cn/1' };
    expect((await office.act('registrar', `${path}/publication`, published)).status).toBe(201);
    const revoked = { from: '2026-07-01', reason: '收回' };
    expect((await office.act('registrar', `${path}/revocation`, revoked)).body.events).toEqual([
      'MandateRevoked',
    ]);
  });
});

describe('A citizen', () => {
  beforeEach(anotherOffice);

  const told = {
    name: '黄大文',
    identityNumber: '11010519491231002X',
    address: '外海街道麻园村',
    telephone: '13800138000',
  };

  it('is one entry, of which nothing stands in the log in the clear', async () => {
    const first = await office.act('officer1', '/citizens', told);
    expect(first.status).toBe(201);
    const again = await office.act('intake', '/citizens', told);
    expect(again.body).toMatchObject({ id: first.body.id, repeated: true });
    const log = JSON.stringify(await office.stored());
    for (const secret of Object.values(told)) expect(log).not.toContain(secret);
    expect(log).toContain('黄某某');
    const other = await office.act('officer1', '/citizens', { ...told, telephone: '13900139000' });
    expect(other.body).toMatchObject({ code: 'citizen-known' });
    expect(other.body.detail).toContain(String(first.body.id));
  });

  it('is amended, but never becomes another person', async () => {
    const { body } = await office.act('officer1', '/citizens', told);
    const path = `/citizens/${String(body.id)}/particulars`;
    const moved = { ...told, address: '礼乐街道' };
    expect((await office.act('registrar', path, moved)).body.events).toEqual(['CitizenAmended']);
    const other = { ...told, identityNumber: '440524188001010014' };
    expect(await office.act('registrar', path, other)).toMatchObject({
      status: 409,
      body: { code: 'identity-differs' },
    });
    const nobody = await office.act('registrar', '/citizens/nobody/particulars', told);
    expect(nobody.status).toBe(404);
  });
});
