import { type Office, openOffice, unit } from '../http/office.examples.js';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const anotherOffice = async (): Promise<void> => {
  await office.app.close();
  office = await openOffice();
};

describe('An enterprise', () => {
  let citizen: string;
  beforeEach(async () => {
    await anotherOffice();
    const principal = { name: unit.principal, identityNumber: '440524188001010014' };
    citizen = String((await office.act('registrar', '/citizens', principal)).body.id);
    await office.knows();
  });

  const enter = (key: string, body: object = unit, who = 'registrar') =>
    office.act(who, '/enterprises', { citizen, ...body }, { key });
  const entries = async () =>
    (await office.stored()).filter(({ data }) => JSON.stringify(data).includes(unit.creditCode));

  it('is entered once for its credit code', async () => {
    const first = await enter('key-one-1');
    expect(first).toMatchObject({ status: 201, body: { events: ['EnterpriseRegistered'] } });
    expect(await enter('key-one-1')).toMatchObject({
      status: 201,
      body: { id: first.body.id, repeated: true },
    });
    expect((await enter('key-two-2')).body).toMatchObject({ id: first.body.id, repeated: true });
    expect((await enter('key-three', { ...unit, name: '另名' })).body).toMatchObject({
      status: 409,
      code: 'credit-code-taken',
    });
    expect((await entries()).map(({ type }) => type)).toEqual([
      'CreditCodeHeld',
      'EnterpriseRegistered',
      'CreditCodeReserved',
    ]);
    expect(new Set((await entries()).map((event) => event.id)).size).toBe(3);
  });

  it('does not answer another request under the same key', async () => {
    await enter('key-one-1');
    expect((await enter('key-one-1', { ...unit, workers: 21 })).body).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('uses up no code when its entry is refused', async () => {
    expect(await enter('key-one-1', { ...unit, industry: 'XX' })).toMatchObject({
      status: 409,
      body: { code: 'industry-malformed' },
    });
    expect(await entries()).toEqual([]);
    expect((await enter('key-two-2')).status).toBe(201);
  });

  describe('after a crash between reservation and entry', () => {
    const crash = async () => {
      office.store.dieBefore = (stream) => stream.startsWith('registryEnterprise-');
      expect((await enter('key-one-1')).status).toBe(500);
      office.store.dieBefore = undefined;
      expect((await entries()).map(({ type }) => type)).toEqual(['CreditCodeHeld']);
    };

    it('is entered by the retry', async () => {
      await crash();
      expect((await enter('key-one-1')).status).toBe(201);
      expect(await enter('key-two-2', { ...unit, name: '另名' })).toMatchObject({
        status: 409,
        body: { code: 'credit-code-taken' },
      });
    });

    it('is finished by whoever asks next, once', async () => {
      await crash();
      const second = await enter('key-two-2');
      expect(second).toMatchObject({ status: 201, body: { repeated: false } });
      const again = await enter('key-two-2');
      expect(again.body).toMatchObject({ id: second.body.id, repeated: true });
      expect(await enter('key-three', { ...unit, name: '另名' })).toMatchObject({
        status: 409,
        body: { code: 'credit-code-taken' },
      });
      expect((await enter('key-one-1')).body).toMatchObject({
        id: second.body.id,
        repeated: true,
      });
      expect((await entries()).map(({ type }) => type)).toEqual([
        'CreditCodeHeld',
        'CreditCodeHeld',
        'EnterpriseRegistered',
        'CreditCodeReserved',
      ]);
    });
  });

  it('is renamed, moved, rated by the street and graded by the bureau', async () => {
    const { body } = await enter('key-one-1');
    const path = `/enterprises/${String(body.id)}`;
    const from = '2026-05-06';
    const changes: readonly (readonly [string, object])[] = [
      ['name', { name: '新名', from }],
      ['principal', { principal: '陈利来', citizen, from }],
      ['street', { street: '440704002', address: '礼乐', from }],
      ['industry', { industry: 'C2231', from }],
      ['status', { status: 'suspended', from, basis: '停产报告' }],
    ];
    const told: unknown[] = [];
    for (const [noun, change] of changes) {
      const { status, body: said } = await office.act('registrar', `${path}/${noun}`, change);
      told.push([status, said.code]);
    }
    const done = [201, undefined];
    expect(told).toEqual([done, done, done, [409, 'nothing-changed'], done]);
    const size = { scale: 'small', workers: 58, from: '2026-05-06' };
    expect((await office.act('registrar', `${path}/size`, size)).body.events).toEqual([
      'SizeChanged',
    ]);
    const rating = {
      scale: '小',
      danger: '纸粉',
      dangerLevel: 'general',
      management: '一般',
      managementLevel: 'third',
      straight: [],
      seriousInjuries: 0,
    };
    await office.act('officer1', `${path}/ratings`, rating);
    const rated = (await office.stored()).at(-1)!.data as { rating: { rating: string } };
    const confirmation = `${path}/ratings/${rated.rating.rating}/confirmation`;
    expect((await office.act('leader', confirmation, {})).body.events).toEqual(['GradeConfirmed']);
  });
});
