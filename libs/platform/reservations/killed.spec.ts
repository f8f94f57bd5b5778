import type { Death } from '#testing';
import { atRest, bureau, type Bureau, clock, onRecord, seals } from './bureau.examples.js';
import { settledAfterMs } from './order.js';

// Two names are held, one file is sealed, two names are confirmed.
const deaths = [1, 2, 3, 4, 5].flatMap((append): Death[] => [
  { append, when: 'before' },
  { append, when: 'after' },
]);
/** Whether the file had been sealed when the process died. */
const wasSealed = ({ append, when }: Death): boolean =>
  append > 3 || (append === 3 && when === 'after');
const isWritten = ({ append, when }: Death): boolean => append > 1 || when === 'after';

describe.each(deaths)('A process killed $when its append $append', (death) => {
  const killed = async (): Promise<Bureau> => {
    const house = bureau();
    // What is confirmed is told to nobody: the act is on record.
    await house
      .process(death)
      .seal('f1', 'key')
      .catch(() => undefined);
    return house;
  };

  it('loses nothing: the same request goes on from there', async () => {
    const house = await killed();
    await house.process().seal('f1', 'key');
    expect(await atRest(house)).toEqual(onRecord('f1'));
  });

  it('loses nothing to another request for the same matter', async () => {
    const house = await killed();
    await house.process().seal('f1', 'other key');
    expect(await atRest(house)).toEqual(onRecord('f1'));
  });

  it('keeps its names from another matter until it has had its time, and no longer', async () => {
    const house = await killed();
    const early = house.process().seal('f2', 'key 2');
    if (!isWritten(death)) {
      await early;
      return expect(await atRest(house)).toEqual(onRecord('f2'));
    }
    await expect(early).rejects.toMatchObject({ code: 'seal-taken' });
    clock.pass(settledAfterMs);
    const late = house.process().seal('f2', 'key 2');
    if (wasSealed(death)) await expect(late).rejects.toMatchObject({ code: 'seal-taken' });
    else await late;
    expect(await atRest(house)).toEqual(onRecord(wasSealed(death) ? 'f1' : 'f2'));
  });

  it('lets one of two win who come at the same time, whoever it is', async () => {
    const house = await killed();
    const both = [house.process().seal('f1', 'other key'), house.process().seal('f2', 'key 2')];
    const done = await Promise.allSettled(both);
    const won = done.findIndex(({ status }) => status === 'fulfilled');
    expect(done.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'seal-taken' } },
    ]);
    expect(await atRest(house)).toEqual(onRecord(`f${won + 1}`));
  });

  it('is settled without a person, and young holds are left alone', async () => {
    const house = await killed();
    const keeper = house.process();
    await keeper.keep();
    const held = death.append < 5 && isWritten(death);
    if (held)
      expect(await Promise.all(seals.map((name) => keeper.names.now(name)))).toContainEqual(
        expect.objectContaining({ status: 'held' }),
      );
    expect(await atRest(house)).toEqual(
      wasSealed(death) ? onRecord('f1') : { sealed: [], names: ['free', 'free'] },
    );
    await house
      .process()
      .seal('f2', 'key 2')
      .catch(() => undefined);
    expect(await atRest(house)).toEqual(onRecord(wasSealed(death) ? 'f1' : 'f2'));
  });
});
