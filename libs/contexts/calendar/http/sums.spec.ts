import { openLaw, type Reply } from './law.examples.js';

let law: Awaited<ReturnType<typeof openLaw>>;
beforeAll(async () => (law = await openLaw()));
afterAll(() => law.app.close());

const fields = ({ status, body }: Reply) => ({
  status,
  fields: [...new Set(body.fields?.map(({ field }) => field))].sort(),
});
const code = ({ status, body }: Reply) => [status, body.code];

describe('LAW-17 POST /law/reward', () => {
  const on = { reportedOn: '2026-03-02' };

  it('is a share of the fine, or so much for each concealed death, with why', async () => {
    const { body } = await law.post('/law/reward', { ...on, fineFen: 5_000_000 });
    expect(body).toMatchObject({ fen: 750_000, explanation: [{ fen: 750_000 }] });
    const deaths = { ...on, deaths: 1, grade: 'ordinary' };
    expect((await law.post('/law/reward', deaths)).body).toMatchObject({ fen: 3_000_000 });
  });

  it.each([{}, { fineFen: 100, deaths: 1, grade: 'ordinary' }, { deaths: 1 }])(
    'is asked for one of the two, %#',
    async (of) =>
      expect(fields(await law.post('/law/reward', { ...on, ...of }))).toEqual({
        status: 400,
        fields: ['fineFen'],
      }),
  );
});

describe('LAW-17 POST /law/confiscation', () => {
  const asked = { article: 'WSL 92', gainFen: 20_000_000, actOn: '2026-03-02' };

  it('takes the gain, and fines by a multiple of it from the limit on', async () => {
    expect((await law.post('/law/confiscation', asked)).body).toMatchObject({
      cite: 'WSL 92',
      confiscationFen: 20_000_000,
      minFen: 40_000_000,
      maxFen: 100_000_000,
    });
    const little = { ...asked, gainFen: 9_999_999 };
    expect((await law.post('/law/confiscation', little)).body).toMatchObject({
      confiscationFen: 9_999_999,
      minFen: 10_000_000,
      maxFen: 20_000_000,
    });
  });

  it('is refused where the article does not go by the gain', async () =>
    expect(code(await law.post('/law/confiscation', { ...asked, article: 'WSL 99' }))).toEqual([
      409,
      'no-range-by-gain',
    ]));
});
