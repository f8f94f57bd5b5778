import { until } from '../../../platform/following/trials/harness.examples.js';
import { DamagedFile } from './set-aside.examples.js';

let file: DamagedFile;
afterEach(() => file.close());

describe('FLD-12 An event that cannot be read', () => {
  it.each([
    ['newer-shape', { metadata: { schema: 3 } }],
    ['unknown-type', { type: 'Invented' }],
    ['broken-data', { data: '{"note":"to' }],
    ['broken-envelope', { metadata: { actor: null } }],
  ])(
    '%s: stops deciding, reading and its row, and one order lets all three go on',
    async (why, damage) => {
      file = await DamagedFile.open(damage);
      const { eventId, stream } = file;
      await until(async () => (await file.table()).poison?.status === 'parked');
      await expect(file.note('c')).rejects.toMatchObject({ name: 'NotReadable', why });
      expect(await file.history()).toMatchObject({
        types: ['Filed', 'Noted'],
        incomplete: { eventId, stream, revision: 2, why },
      });
      expect((await file.table()).trail).toEqual(['1 a']);

      expect((await file.order()).events).toEqual(['EventSetAside']);

      await until(() => file.aside.in(stream).size === 1);
      await file.note('c');
      const history = await file.history();
      expect(history).not.toHaveProperty('incomplete');
      expect(history).toMatchObject({
        types: ['Filed', 'Noted', 'Noted', 'Noted'],
        passedOver: [{ eventId, revision: 2, by: 'du', reason: '升级回退遗留', why }],
      });
      await until(async () => (await file.table()).trail?.length === 3);
      expect(await file.table()).toEqual({
        trail: ['1 a', '3 b', '4 c 3'],
        poison: { status: 'skipped', by: 'du', why: '升级回退遗留' },
      });
      // Ordered again, by whomever: nothing more.
      expect(await file.order()).toMatchObject({ events: ['EventSetAside'], repeated: true });
    },
  );

  it('is set aside for everybody when an operator skips it in one table', async () => {
    file = await DamagedFile.open({ metadata: { schema: 3 } });
    await until(async () => (await file.table()).poison?.status === 'parked');
    expect((await file.skipInTable()).type).toBe('NoteCarriedOut');
    await until(() => file.aside.in(file.stream).size === 1);
    expect(await file.history()).toMatchObject({
      passedOver: [{ eventId: file.eventId, by: 'du', reason: '旧版遗留' }],
    });
    await file.note('c');
  });

  it('is the only kind that can be set aside', async () => {
    file = await DamagedFile.open({ type: 'Invented' });
    const [first, , , last] = await file.ids();
    await expect(file.order(last)).rejects.toMatchObject({ code: 'another-event-first' });
    await expect(file.order('nowhere')).rejects.toMatchObject({ code: 'no-such-event' });
    await expect(file.order(first, 'nothing-440704.1')).rejects.toMatchObject({
      code: 'no-such-noun',
    });
    await file.order();
    await until(() => file.aside.in(file.stream).size === 1);
    await expect(file.order(first)).rejects.toMatchObject({ code: 'event-is-readable' });
  });
});
