import { seriesId } from '#domain/procedure';
import { LicensingNumberKeeper } from './licensing-number-keeper.js';
import { bureau, hazchem, openWindow, type Window } from './window.examples.js';

describe('Numbers of the licensing desk', () => {
  let window: Window;
  beforeAll(async () => (window = await openWindow()));
  afterAll(() => window.app.close());

  it('are finished by the retry after a crash', async () => {
    window.store.dieBefore = (stream) => stream.startsWith('licensingApplication');
    const path = '/licence-applications';
    expect(await window.post('intake', path, hazchem(), 'key-of-the-crash')).toMatchObject({
      status: 500,
    });
    window.store.dieBefore = undefined;
    const { body } = await window.post('intake', path, hazchem(), 'key-of-the-crash');
    const keeper = window.app.get(LicensingNumberKeeper);
    const series = seriesId(bureau, 'licensing', 2026);
    const open = { series, subject: body.id as string, since: '' as never };
    expect(await keeper.isUsed({ ...open, serial: 1 })).toBe(true);
    expect(await keeper.isUsed({ ...open, serial: 2 })).toBe(false);
    expect(await keeper.isUsed({ ...open, subject: 'nobody', serial: 1 })).toBe(false);
    expect(
      await keeper.isUsed({ ...open, series: seriesId(bureau, 'case', 2026), serial: 1 }),
    ).toBeUndefined();
  });
});
