import { account, commandApi, type CommandApi } from './command-api.examples.js';
import { application, clue, spot } from './story.examples.js';

const number = '440524188001010014';

describe('A citizen over HTTP', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()));
  afterAll(() => api.stop());

  const reported = (party: object) =>
    api.post('officer1', '/enforcement-cases', { ...clue(), party: { kind: 'citizen', ...party } });

  it('SEC-14 is one party, whoever tells the identity number, and is called by nothing but a masked name', async () => {
    const said = (actId: string) => ({
      ...spot(actId, 15_000),
      party: { kind: 'citizen', name: '苏晓明', identityNumber: number },
    });
    expect((await api.post('officer1', '/summary-cases', said('first'))).status).toBe(201);
    expect(await api.post('officer2', '/summary-cases', said('second'))).toMatchObject({
      status: 409,
      body: { code: 'same-matter-today' },
    });
    const written = await api.stored();
    expect(written).toContain('苏某某');
    for (const told of [number, '苏晓明']) expect(written).not.toContain(told);
  });

  it('is refused with a wrong number, without any, or under the id of another', async () => {
    const name = '苏晓明';
    expect(await reported({ name, identityNumber: '440524188001010015' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'party.identityNumber' }] },
    });
    expect(await reported({ name, id: 'invented' })).toMatchObject({
      status: 409,
      body: { code: 'citizen-not-identified', law: ['PL 54', 'E38'] },
    });
    expect(await reported({ name, id: 'invented', identityNumber: number })).toMatchObject({
      status: 409,
      body: { code: 'identity-differs' },
    });
    const nobody = { name: '不详', identityUnknown: '当事人逃离现场' };
    expect((await reported(nobody)).status).toBe(201);
  });

  it('whom nobody knew is found, and fined once for all as the person he is', async () => {
    const unknown = { name: '不详', identityUnknown: '当事人逃离现场' };
    const { body } = await reported(unknown);
    const at = (what: string) => `/enforcement-cases/${(body as { id: string }).id}/${what}`;
    expect((await api.post('officer1', at('filing-application'), application)).status).toBe(201);
    expect((await api.post('head', at('filing'), {})).status).toBe(201);
    const found = {
      party: { kind: 'citizen', name: '陈某', identityNumber: '440524188001010014' },
      evidence: ['公安机关户籍证明'],
    };
    const wrong = { ...found, party: { ...found.party, identityNumber: '440524188001010015' } };
    expect(await api.post('officer1', at('identity'), wrong)).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'party.identityNumber' }] },
    });
    expect(await api.post('officer1', at('identity'), { ...found, evidence: [] })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'evidence' }] },
    });
    expect((await api.post('head', at('identity'), found)).status).toBe(403);
    expect(await api.post('officer1', at('identity'), found)).toMatchObject({
      status: 201,
      body: { events: ['PartyIdentified'] },
    });
    expect(await api.post('officer1', at('identity'), found)).toMatchObject({
      status: 201,
      body: { events: ['PartyIdentified'], repeated: true },
    });
    expect(await api.stored()).not.toContain('440524188001010014');
  });

  it('cannot be called an organisation', async () => {
    const party = { kind: 'organisation', name: '苏晓明', id: account('officer1').person };
    const answer = await api.post('officer1', '/enforcement-cases', { ...clue(), party });
    expect(answer).toMatchObject({ status: 409, body: { code: 'organisation-not-identified' } });
  });
});
