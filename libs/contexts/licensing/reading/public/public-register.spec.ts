import { openReadingOffice, type ReadingOffice } from '../../processes/reading-office.examples.js';

describe('The public register', () => {
  let office: ReadingOffice;
  beforeAll(async () => {
    office = await openReadingOffice();
  }, 60_000);
  afterAll(() => office.close());

  it.each(['/public/licences', '/public/licences/LH2026X'])(
    'DESK-24 answers nobody how a licence will stand: %s',
    async (path) => {
      expect(await office.get(undefined, `${path}?on=2026-09-07`)).toMatchObject({ status: 200 });
      expect(await office.get(undefined, `${path}?on=2099-01-01`)).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'on', rule: 'notInFuture' }] },
      });
      expect(await office.get(undefined, '/items?on=2099-01-01')).toMatchObject({ status: 200 });
    },
  );
});
