import { type Office, openOffice } from '#contexts/registry/http/office.examples';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.app.close());

const notice = {
  off: [
    { date: '2027-10-01', festival: '国庆节' },
    { date: '2027-10-02', festival: '国庆节' },
  ],
  makeup: [{ date: '2027-10-09', festival: '国庆节' }],
  source: '国办发明电〔2026〕7号',
};
const put = (year: string, body: object, who = 'registrar') =>
  office.act(who, `/calendars/${year}`, body, { method: 'PUT' });

describe('The notice of a year', () => {
  it('is entered once, as the days it names', async () => {
    expect(await put('2027', notice)).toMatchObject({
      status: 200,
      body: { id: '2027', events: ['CalendarPublished'] },
    });
    expect((await put('2027', notice)).body).toMatchObject({
      events: ['CalendarPublished'],
      repeated: true,
    });
    expect((await office.stored()).at(-1)).toMatchObject({
      stream: 'workCalendar-440704.2027',
      data: {
        notice: {
          year: 2027,
          off: { '2027-10-01': '国庆节', '2027-10-02': '国庆节' },
          makeup: { '2027-10-09': '国庆节' },
          source: notice.source,
        },
      },
    });
  });

  it.each([
    ['next', notice, ['year']],
    ['1999', notice, ['year']],
    ['2028', { ...notice, off: [], source: '' }, ['off', 'source']],
    ['2028', { ...notice, off: [notice.off[0], notice.off[0]] }, ['off']],
    [
      '2028',
      { ...notice, makeup: [{ date: '2028-02-30' }] },
      ['makeup.0.date', 'makeup.0.festival'],
    ],
    ['2028', { ...notice, makeup: [null] }, ['makeup.0']],
  ])('of %s is refused with each field named', async (year, body, fields) => {
    const answer = await put(year, body);
    expect(answer.status).toBe(400);
    expect([...new Set(answer.body.fields?.map(({ field }) => field))].sort()).toEqual(fields);
  });

  it('is held to the rules and to who may enter it', async () => {
    expect(await put('2030', notice)).toMatchObject({
      status: 409,
      body: { code: 'day-not-of-the-year' },
    });
    // The dates of one year under the next: known from then on, and wrong, and no longer
    // provisional.
    expect(await put('2028', notice)).toMatchObject({
      status: 409,
      body: { code: 'day-not-of-the-year' },
    });
    const newYear = [{ date: '2028-12-31', festival: '元旦' }];
    expect(await put('2029', { ...notice, off: newYear, makeup: [] })).toMatchObject({
      status: 409,
      body: { code: 'notice-without-days' },
    });
    expect(await put('2028', notice, 'officer1')).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
  });
});
