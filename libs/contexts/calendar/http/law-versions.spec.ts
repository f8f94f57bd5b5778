import { openLaw } from './law.examples.js';

let law: Awaited<ReturnType<typeof openLaw>>;
beforeAll(async () => (law = await openLaw()));
afterAll(() => law.app.close());

describe('REC-10 GET /law/versions/{digest}', () => {
  it('answers with the rules as they read under that digest', async () => {
    const { digest, catalogue } = law.law.current();
    const { status, body } = await law.get(`/law/versions/${digest}`);
    const { entries } = body as Readonly<{ entries: readonly Readonly<{ id: string }>[] }>;
    expect([status, body]).toMatchObject([200, { digest, district: '440704', overrides: [] }]);
    expect(entries.map(({ id }) => id)).toEqual(catalogue.entries.map(({ id }) => id));
    const unknown = await law.get(`/law/versions/${'0'.repeat(64)}`);
    expect([unknown.status, unknown.body]).toMatchObject([404, { code: 'law-unknown' }]);
  });
});
