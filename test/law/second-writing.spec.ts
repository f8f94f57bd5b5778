import { lawBook, standardCatalogue } from '#domain/law';
import { tryAll } from './mutate.js';
import { mutationsOf } from './mutations.js';
import { secondWriting, seenBy, workedAs, workedDates } from './seen.js';
import { lineOf } from './written.js';

const law = lawBook();
const ids = [...new Set(standardCatalogue.entries.map(({ id }) => id))];

describe('The law, written down a second time', () => {
  it.each(ids)('%s says the same', (id) =>
    expect(standardCatalogue.versions(id).map(lineOf)).toEqual(
      expect.arrayContaining([...(secondWriting.get(id) ?? [])]),
    ),
  );

  it('has every version, and none that is not in the catalogue', () => {
    const written = [...secondWriting.values()].flat();
    expect(written.toSorted()).toEqual(standardCatalogue.entries.map(lineOf).toSorted());
  });
});

describe('Dates worked by hand', () => {
  it.each([...workedDates.values()].flat())('%s', (line) => expect(workedAs(law, line)).toBe(line));

  it('are there for every version that has a period', () => {
    const timed = standardCatalogue.entries.filter(({ term }) => term !== undefined);
    const missing = timed.filter(({ id, from, to = '9999' }) => {
      const starts = (workedDates.get(id) ?? []).map((line) => line.split('; ')[1]!.slice(0, 10));
      return !starts.some((start) => from <= start && start <= to);
    });
    expect(missing.map(({ id, from }) => `${id} of ${from}`)).toEqual([]);
  });
});

describe('A mistake in the law', () => {
  const tried = tryAll();

  it('is seen wherever it is made', () =>
    expect(
      tried
        .filter(({ by }) => by === undefined)
        .map(({ of, kind, what }) => `${of.id} ${kind} ${what}`),
    ).toEqual([]));

  it('in the length of a period is seen by a date', () => {
    const lengths = tried.filter(({ what }) => /^\d+ \+ 1$/.test(what));
    expect(lengths.length).toBeGreaterThan(150);
    expect(lengths.filter(({ by }) => by !== 'worked date').map(({ of }) => of.id)).toEqual([]);
  });

  it('would not be seen without the second writing of its row', () => {
    const [mistake] = mutationsOf({ ...standardCatalogue.entries[0]!, id: 'NO-1' });
    expect(seenBy(mistake!)).toBeUndefined();
  });
});
