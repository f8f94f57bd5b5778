import { openLaw, publish2027, type Reply } from './law.examples.js';

let law: Awaited<ReturnType<typeof openLaw>>;
beforeAll(async () => (law = await openLaw()));
afterAll(() => law.app.close());

const fields = ({ status, body }: Reply) => ({
  status,
  fields: [...new Set(body.fields?.map(({ field }) => field))].sort(),
});

describe('GET /law/calendars', () => {
  it('tells versions and years, and follows what is published', async () => {
    const before = (await law.get('/law/calendars')).body;
    expect(before.versions).toEqual([
      { version: before.current, current: true, from: 2004, to: before.years.at(-1).year },
    ]);
    expect((await law.get('/law/calendars/2027')).body).toMatchObject({
      provisional: true,
      off: [],
    });
    const event = publish2027(law.log);
    while (law.law.after(event.id) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const after = (await law.get('/law/calendars')).body;
    expect(after.versions.map(({ current }: { current: boolean }) => current)).toEqual([
      false,
      true,
    ]);
    const year = (await law.get('/law/calendars/2027')).body;
    expect(year).toMatchObject({
      provisional: false,
      calendar: after.current,
      off: [{ date: '2027-02-05', festival: '春节' }],
    });
    const old = (await law.get(`/law/calendars/2027?calendar=${before.current}`)).body;
    expect(old.workingDays.total).toBe(year.workingDays.total + 1);
    const asked = { rule: 'ENF-D5', start: '2027-02-01T10:00:00+08:00' };
    const [now, then] = await Promise.all([
      law.post('/law/clock', asked),
      law.post('/law/clock', { ...asked, calendar: before.current }),
    ]);
    expect([now.body.dueDate, then.body.dueDate]).toEqual(['2027-02-09', '2027-02-08']);
  });

  it.each([
    ['/law/calendars/next', ['year']],
    ['/law/calendars/1900', ['year']],
    ['/law/calendars/2027?version=1', ['version']],
  ])('names what is wrong in %s', async (path, wrong) =>
    expect(fields(await law.get(path))).toEqual({ status: 400, fields: wrong }),
  );
});
