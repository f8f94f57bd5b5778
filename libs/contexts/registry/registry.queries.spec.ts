import { jianghai } from './seed/seed.examples.js';
import type { AuthorityProof } from './http/authority.js';
import { account, type Office, openOffice } from './http/office.examples.js';
import { seedId } from './seed/seed-command.js';
import { enterprises, organs } from './seed/seed-numbers.js';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

type Row = Readonly<Record<string, unknown>>;
const id = (number: number) => seedId(jianghai, number);
const page = async (path: string, who = 'auditor') => {
  const { body } = await office.get(who, path);
  return body as { items: readonly Row[]; next?: string; total?: number; position: string };
};
const names = async (path: string) => (await page(path)).items.map(({ name }) => name);

describe('Organs', () => {
  it('are listed for everybody who signed in, by kind and by words', async () => {
    expect((await page('/organs', 'applicant')).total).toBeGreaterThan(6);
    expect(await names('/organs?kind=brigade')).toEqual([expect.stringContaining('大队')]);
    expect(await names('/organs?q=外海街道 办事处')).toEqual([expect.stringContaining('外海街道')]);
  });
});

describe('People', () => {
  it('are found by name, title and organ, and show name, posts and certificates only', async () => {
    const { items } = await page('/people?q=黄伟强');
    expect(items.map((row) => Object.keys(row).sort())).toEqual([
      ['certificates', 'id', 'name', 'posts'],
    ]);
    expect(await names('/people?q=村居安全员')).toEqual(['黎水生']);
    expect(await names(`/people?role=officer&organ=${id(organs.waihai)}`)).toEqual([
      '林慧敏',
      '赵永康',
    ]);
  });

  it('show their certificates, where a clerk picks officers', async () => {
    const { items } = await page('/people?q=黄伟强');
    for (const { certificates } of items)
      expect(certificates).toMatchObject([
        { number: expect.stringMatching(/.{4,}/), suspended: [] },
      ]);
  });

  it('are told one by one, and not to agents of enterprises', async () => {
    const path = `/people/${account('officer1')}`;
    expect((await office.get('cashier', path)).body).toMatchObject({
      name: '黄伟强',
      posts: [{ organ: { id: id(organs.brigade) }, roles: ['officer'] }],
    });
    expect((await office.get('applicant', path)).status).toBe(403);
    expect((await office.get('cashier', '/people/nobody')).status).toBe(404);
  });
});

describe('Mandates', () => {
  it('tell whether they are in force on a day', async () => {
    const on = async (day: string) =>
      (await page(`/mandates?holder=${id(organs.waihai)}&on=${day}`)).items.map(
        ({ inForce }) => inForce,
      );
    expect(await on('2026-05-06')).toEqual([true]);
    expect(await on('2010-01-01')).toEqual([false]);
    const { items } = await page('/mandates?inForce=false');
    expect(items).toEqual([]);
  });
});

describe('Enterprises', () => {
  it('are found by name or credit code, and narrowed by street', async () => {
    const [hongda] = (await page('/enterprises?q=宏达')).items;
    expect(hongda).toMatchObject({ id: id(enterprises.hongda), status: 'active' });
    expect((await page(`/enterprises?q=${String(hongda!.creditCode)}`)).items).toEqual([hongda]);
    const { items } = await page(`/enterprises?street=${String(hongda!.street)}&industry=F51`);
    expect(items).toEqual([hongda]);
  });

  it('come page by page, each once, in the order asked for', async () => {
    const all = (await page('/enterprises?sort=-creditCode')).items.map((row) => row.creditCode);
    expect(all).toEqual(all.toSorted((a, b) => (String(a) < String(b) ? 1 : -1)));
    const seen: unknown[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const cursor: string = next && `&after=${next}`;
      const got = await page(`/enterprises?sort=-creditCode&limit=2${cursor}`);
      expect(got.total).toBe(next === '' ? all.length : undefined);
      seen.push(...got.items.map((row) => row.creditCode));
      next = got.next;
    }
    expect(seen).toEqual(all);
  });

  it.each(['sort=workers', 'after=x', 'limit=0', 'status=gone', 'colour=red'])(
    'refuse %s and name it',
    async (query) => {
      const { status, body } = await office.get('auditor', `/enterprises?${query}`);
      expect([status, body.fields?.[0]?.field]).toEqual([400, query.split('=')[0]]);
    },
  );

  it('are shown to their own agent with their histories, and to no other', async () => {
    const path = `/enterprises/${id(enterprises.hongda)}`;
    expect((await office.get('applicant', path)).body).toMatchObject({
      names: [{ value: '江门市江海区宏达化工有限公司' }],
    });
    expect(await office.get('applicant2', path)).toMatchObject({
      status: 403,
      body: { code: 'not-your-enterprise' },
    });
    expect((await office.get('officer1', path)).status).toBe(200);
    expect((await office.get('applicant', '/enterprises')).status).toBe(403);
  });

  it('answer with what was just written, or say that they are stale', async () => {
    const named = { name: '宏达新名', from: '2026-05-06' };
    const path = `/enterprises/${id(enterprises.electronics)}/name`;
    const { body } = await office.act('registrar', path, named);
    const at = (position: string) =>
      office.get('auditor', '/enterprises?q=宏达新名', { 'min-position': position });
    const { body: fresh } = await at(String(body.position));
    expect(fresh).toMatchObject({ items: [named].map(({ name }) => ({ name })) });
    expect(fresh).not.toHaveProperty('stale');
    expect((await at('999999999/999999999')).body).toMatchObject({ stale: true });
  });
});

describe('Who am I', () => {
  it('tells name and capacities', async () =>
    expect((await office.get('street1', '/me')).body).toMatchObject({
      person: account('street1'),
      onLeave: false,
      capacities: [{ organ: { id: id(organs.waihai) }, roles: ['officer'], title: '应急办执法员' }],
    }));

  it('tells them to somebody with two posts, who may not act before naming one', async () => {
    const post = {
      post: 'second',
      organ: id(organs.bureau),
      title: '窗口受理员',
      roles: ['intake-clerk'],
      from: '2026-05-01',
    };
    await office.act('registrar', `/people/${account('officer3')}/posts`, post);
    await office.knows();
    expect(await office.get('officer3', '/organs')).toMatchObject({
      status: 403,
      body: { code: 'no-capacity' },
    });
    const { body } = await office.get('officer3', '/me');
    expect(body.capacities).toHaveLength(2);
    const named = await office.get('officer3', '/organs', { 'acting-as': 'second' });
    expect(named.status).toBe(200);
  });
});

describe('Proof of authority', () => {
  const proof = async (query: string) =>
    (await office.get('auditor', `/authority?${query}`)).body as unknown as AuthorityProof;
  const at = encodeURIComponent('2026-05-06T10:00:00+08:00');
  const typesOf = ({ events }: AuthorityProof) => events.map(({ type }) => type);

  it('names capacity, certificate and mandate, with the events behind them', async () => {
    const found = await proof(`person=${account('street1')}&at=${at}`);
    expect(found).toMatchObject({
      name: '赵永康',
      capacity: { organ: id(organs.waihai), roles: ['officer'] },
      organ: { kind: 'street' },
      mandates: [{ kind: 'entrusted', holder: id(organs.waihai) }],
    });
    expect(found.certificate!.number).toBe(found.capacity!.certificate);
    expect(typesOf(found)).toEqual([
      'PersonRegistered',
      'PostAssigned',
      'CertificateGranted',
      'OrganRegistered',
      'MandateGranted',
      'MandatePublished',
    ]);
    const stored = await office.stored();
    for (const { id: event, digest, stream, revision } of found.events)
      expect(stored).toContainEqual(
        expect.objectContaining({
          id: event,
          stream,
          revision,
          metadata: expect.objectContaining({ digest }) as unknown,
        }),
      );
  });

  it('says why somebody had none, and keeps the reason of a leave to itself', async () => {
    const before = encodeURIComponent('2001-01-01T00:00:00Z');
    expect(await proof(`person=${account('officer2')}&at=${before}`)).toMatchObject({
      reason: 'no-post',
    });
    const leave = { from: '2026-05-06', to: '2026-05-07', reason: '病假' };
    await office.act('registrar', `/people/${account('officer2')}/leaves`, leave);
    await office.knows();
    const away = await proof(`person=${account('officer2')}&at=${at}`);
    expect(away).toMatchObject({ reason: 'on-leave' });
    expect(away).not.toHaveProperty('capacity');
    expect(typesOf(away)).toContain('LeaveRecorded');
    expect(JSON.stringify(away)).not.toContain('病假');
  });

  it('refuses a moment that does not exist, and knows nobody it does not know', async () => {
    const impossible = `person=${account('officer2')}&at=2026-13-01T00:00:00Z`;
    expect((await office.get('auditor', `/authority?${impossible}`)).body).toMatchObject({
      status: 400,
      fields: [{ field: 'at' }],
    });
    expect((await office.get('auditor', '/authority?person=nobody')).status).toBe(404);
    expect((await office.get('applicant', `/authority?person=x`)).status).toBe(403);
  });
});
