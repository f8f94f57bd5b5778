import { realStore, type RealStore, SetClock, TestWorld } from '#testing';
import { emptyRegistry, type RegistryView } from '#domain/kernel';
import { seriesId, type SeriesKind, seriesKinds } from '#domain/procedure';
import { Numbers } from './numbers.js';

/** The brigade writes under the prefix of its bureau（同一机关代字）. */
const sharing: RegistryView = {
  ...emptyRegistry,
  sharingPrefix: (organ) => (['bureau', 'brigade'].includes(organ) ? ['bureau', 'brigade'] : []),
};

const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('Document numbers', () => {
  let real: RealStore;
  beforeAll(async () => (real = await realStore()));
  afterAll(() => real.stop());

  const process = (district: string, registry: RegistryView = sharing): Numbers => {
    class Here extends TestWorld {
      override readonly district = district;
    }
    return new Numbers(new Here(real.store, real.log, new SetClock(), registry));
  };

  /** Takes one for each subject, half in the name of the bureau, half in that of the brigade. */
  const fifty = async (numbers: readonly Numbers[], kind: SeriesKind): Promise<readonly number[]> =>
    Promise.all(
      upTo(50).map((at) => {
        const series = seriesId(at % 2 === 0 ? 'bureau' : 'brigade', kind, 2026);
        const one = numbers[at % numbers.length]!;
        return one.forAct(series, `${kind}-${at}`, (serial) => Promise.resolve(serial));
      }),
    );

  it.each(seriesKinds.map((kind, at) => [kind, String(200_000 + at)] as const))(
    'DOC-5 of %s run from 1 to 50 without a gap over two organs with one prefix, taken at once',
    async (kind, district) => {
      const serials = await fifty([process(district), process(district)], kind);
      expect(serials.toSorted((a, b) => a - b)).toEqual(upTo(50));
    },
  );

  it('DOC-4 go on behind those that the other organ took from a series of its own', async () => {
    const series = seriesId('brigade', 'inspection', 2026);
    const act = (serial: number): Promise<number> => Promise.resolve(serial);
    const alone = process('200100', emptyRegistry);
    expect(await alone.forAct(series, 'first', act)).toBe(1);
    expect(await alone.forAct(series, 'second', act)).toBe(2);
    const together = process('200100');
    expect(await together.forAct(series, 'third', act)).toBe(3);
    expect(await together.forAct(seriesId('bureau', 'inspection', 2026), 'fourth', act)).toBe(4);
  });

  it('FLD-5 go on behind the numbers that either organ gave on paper', async () => {
    const onPaper = { [seriesId('brigade', 'hazard', 2026)]: 7 };
    const noted = process('200101', { ...sharing, numbersOnPaper: (series) => onPaper[series] });
    const series = seriesId('bureau', 'hazard', 2026);
    expect(await noted.forAct(series, 'one', (serial) => Promise.resolve(serial))).toBe(8);
  });
});
