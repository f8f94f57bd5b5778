import { documentOf, routesUnder } from '#platform/http';
import { EnforcementCommands } from '../enforcement.commands.js';
import { account, commandApi, type CommandApi, shown } from './command-api.examples.js';
import { application, clue, decision, heard, review, served, spot } from './story.examples.js';

describe('A case over HTTP', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()));
  afterAll(() => api.stop());

  const at = (id: string, what: string) => `/enforcement-cases/${id}/${what}`;

  it('opens each route to somebody by name, and describes every body in both languages', () => {
    const routes = routesUnder(EnforcementCommands).filter(({ path }) =>
      /^\/(enforcement|summary)-cases/.test(path),
    );
    expect(routes.length).toBeGreaterThan(80);
    for (const { path, permission } of routes)
      expect([path, permission]).toMatchObject([path, { roles: expect.any(Array) as string[] }]);
    const about = { title: '', description: '', version: '', host: '', port: 0, logLevel: '' };
    const { components } = documentOf(api.app, about);
    const schemas = Object.entries(components?.schemas ?? {});
    expect(schemas.map(([name]) => name)).toEqual(
      expect.arrayContaining(['EnforcementCaseRecordClueBody', 'MailService', 'DirectService']),
    );
    const untold = schemas.flatMap(([name, schema]) =>
      Object.entries(('properties' in schema && schema.properties) || {}).flatMap(
        ([field, said]) =>
          'description' in said && /（.+）/.test(said.description ?? '')
            ? []
            : [`${name}.${field}`],
      ),
    );
    expect(untold.filter((field) => !field.startsWith('ActAnswer.'))).toEqual([]);
  });

  it('counts money once: a receipt of one case is refused in another', async () => {
    const decided = async (actId: string): Promise<string> => {
      const id = await heard(api, { fineFen: 3_000_000, actId });
      await api.post('head', at(id, 'decision'), decision(3_000_000, actId));
      await api.post('officer1', at(id, 'decision/service'), served);
      return id;
    };
    const [one, other] = [await decided('receipt-1'), await decided('receipt-2')];
    const paid = { receiptNumber: '粤财0777', fen: 3_000_000, channel: 'bank' };
    const tooMuch = { ...paid, fen: 4_000_000 };
    expect(await api.post('cashier', at(other, 'payments'), tooMuch)).toMatchObject({
      status: 409,
      body: { code: 'overpayment' },
    });
    expect(await api.post('cashier', at(one, 'payments'), paid)).toMatchObject({ status: 201 });
    expect(await api.post('cashier', at(other, 'payments'), paid)).toMatchObject({
      status: 409,
      body: { code: 'receipt-used-elsewhere', law: ['PL 70'] },
    });
    const again = await api.post('cashier', at(one, 'payments'), paid);
    expect(again).toMatchObject({
      status: 201,
      body: { events: ['PaymentReceived'], repeated: true },
    });
  });

  it('goes from the clue to the service of the decision', async () => {
    const id = await heard(api, { fineFen: 3_000_000, actId: 'walk' });
    const decided = await api.post('head', at(id, 'decision'), decision(3_000_000, 'walk'));
    expect(decided).toMatchObject({ status: 201, body: { events: ['PenaltyDecided'] } });
    const reached = await api.post('officer1', at(id, 'decision/service'), served);
    expect(reached).toMatchObject({ status: 201, body: { events: ['DecisionServed'] } });
    const paid = { receiptNumber: '粤财0001', fen: 3_000_000, channel: 'bank' };
    expect(await api.post('cashier', at(id, 'payments'), paid)).toMatchObject({
      status: 201,
      body: { events: ['PaymentReceived'] },
    });
  });

  it('answers the same key as the first time, and files once', async () => {
    const begun = await api.post('village', '/enforcement-cases', clue('twice'), 'key-of-the-clue');
    const again = await api.post('village', '/enforcement-cases', clue('twice'), 'key-of-the-clue');
    expect(again.body).toEqual({ ...begun.body, repeated: true });
    const id = begun.body.id as string;
    await api.post('officer1', at(id, 'filing-application'), application);
    const filed = await api.post('head', at(id, 'filing'), {}, 'key-of-the-filing');
    expect(filed.body.events).toEqual(['CaseFiled']);
    const repeated = await api.post('head', at(id, 'filing'), {}, 'key-of-the-filing');
    expect(repeated.body).toEqual({ ...filed.body, repeated: true });
    expect((await api.post('head', at(id, 'filing'))).body).toMatchObject({
      events: ['CaseFiled'],
      repeated: true,
    });
  });

  it('is not filed by an officer, nor by a head before anybody applied', async () => {
    const { body } = await api.post('officer1', '/enforcement-cases', clue('role'));
    const id = body.id as string;
    expect(await api.post('officer1', at(id, 'filing'))).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
    expect(await api.post('head', at(id, 'filing'))).toMatchObject({
      status: 409,
      body: { code: 'filing-not-applied-for', law: ['PL 54'] },
    });
  });

  it('needs two officers', async () => {
    const { body } = await api.post('officer1', '/enforcement-cases', clue('alone'));
    const alone = { ...application, officers: [account('officer1').person] };
    expect(
      await api.post('officer1', at(body.id as string, 'filing-application'), alone),
    ).toMatchObject({ status: 403, body: { code: 'too-few-officers', law: ['PL 42', 'ENF-R1'] } });
  });

  it('is not decided before legal review, where that is due', async () => {
    const id = await heard(api, { fineFen: 3_000_000, actId: 'review', complex: true });
    const said = decision(3_000_000, 'review');
    const head = { attendees: [account('head').person], opinions: '同意', conclusion: 'penalty' };
    expect(await api.post('head', at(id, 'decision'), said)).toMatchObject({
      status: 409,
      body: { code: 'legal-review-due', law: ['PL 58', 'ENF-LR'] },
    });
    expect((await api.post('reviewer', at(id, 'legal-review'), review)).status).toBe(201);
    await api.post('head', at(id, 'collective-discussion'), {
      ...head,
      attendees: [account('head').person, account('principal').person],
    });
    expect((await api.post('head', at(id, 'decision'), said)).body.events).toEqual([
      'PenaltyDecided',
    ]);
  });

  it('names each bad field, those of parts and of ways of service too', async () => {
    const bad = { service: { method: 'mail', receiver: '' } };
    const answer = await api.post('officer1', at('any', 'decision/service'), bad);
    expect(answer).toMatchObject({ status: 400, body: { code: 'fields-not-valid' } });
    const fields = (answer.body.fields as { field: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(
      new Set(['service.receiver', 'service.mailNumber', 'service.receivedOn']),
    );
    const unknown = { service: { method: 'pigeon' } };
    expect(
      (await api.post('officer1', at('any', 'decision/service'), unknown)).body.fields,
    ).toMatchObject([{ field: 'service.method' }]);
    expect(
      (await api.post('officer1', at('any', 'decision/service'), {})).body.fields,
    ).toMatchObject([{ field: 'service' }]);
  });

  it('reads moments in any zone as the same moment', async () => {
    const { body } = await api.post('officer1', '/enforcement-cases', clue('zone'));
    const id = body.id as string;
    await api.post('officer1', at(id, 'filing-application'), application);
    await api.post('head', at(id, 'filing'));
    const inquiry = (startedAt: string, endedAt: string) => ({
      recordId: 'inquiry-1',
      person: '梁宏达',
      present: shown('officer1', 'officer2'),
      startedAt,
      endedAt,
      place: '大队询问室',
      rightsTold: true,
      statement: '确实没有制度',
      signed: true,
    });
    const began = Date.parse(api.clock.now());
    const zoned = (ms: number) =>
      `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
    api.clock.pass(60);
    const record = async (said: object) => api.post('officer1', at(id, 'inquiries'), said);
    const backwards = inquiry(zoned(began + 40), new Date(began + 20).toISOString());
    expect(await record(backwards)).toMatchObject({
      status: 409,
      body: { code: 'inquiry-time-wrong' },
    });
    const forwards = inquiry(zoned(began + 20), new Date(began + 40).toISOString());
    expect(await record(forwards)).toMatchObject({ status: 201 });
  });

  it('is opened, decided and served on the spot, under the next number of the same series', async () => {
    const punished = await api.post('officer1', '/summary-cases', spot('spot', 15_000));
    expect(punished).toMatchObject({
      status: 201,
      body: { events: ['CaseFiled', 'PenaltyDecided', 'DecisionServed'] },
    });
    const twice = await api.post('officer1', '/summary-cases', spot('spot', 15_000));
    expect(twice).toMatchObject({ status: 409, body: { code: 'act-already-fined' } });
    const more = await api.post('officer1', '/summary-cases', spot('spot', 290_000));
    expect(more).toMatchObject({ status: 409, body: { code: 'above-summary-limit' } });
  });
});
