import { label, referable, type Standing } from '#domain/kernel';
import type { AccidentField, PopulationEntered, RateEntered, YearEvent } from './year.events.js';
import { evolveYear, noYear, type Year, yearStream } from './year.state.js';

/**
 * What others may know of a year of indicators: quotas, what is divided by, rates, what documents
 * state, the deaths that its accidents count; and whether it is checked.
 */
export type YearFacts = Readonly<{
  year: number;
  quotas: readonly Readonly<{ field: AccidentField; deaths: number }>[];
  checked: boolean;
  /** Deaths by field, from accidents alone（计入的死亡人数）. */
  deaths: Readonly<Record<AccidentField, number>>;
  /** Accidents that they come from. */
  accidents: readonly string[];
  /** Deaths by field as a document states them（上报死亡人数）; nothing where none does. */
  reported: Readonly<Partial<Record<AccidentField, number>>>;
  populations: readonly Pick<PopulationEntered['data'], 'population' | 'amount' | 'synthetic'>[];
  rates: readonly Pick<RateEntered['data'], 'rate' | 'counted' | 'outOf' | 'synthetic'>[];
}>;

const deathsOf = ({ counted }: Year): YearFacts['deaths'] => {
  const sum = (field: AccidentField): number =>
    counted
      .filter((one) => one.field === field && !one.ended)
      .reduce((all, { deaths }) => all + deaths, 0);
  return { industrial: sum('industrial'), road: sum('road'), fire: sum('fire') };
};

const factsOf = (year: Year & Readonly<{ opened: { year: number } }>): YearFacts => ({
  year: year.opened.year,
  quotas: year.quotas.map(({ field, deaths }) => ({ field, deaths })),
  checked: year.checked !== undefined,
  deaths: deathsOf(year),
  accidents: year.counted.filter(({ ended }) => !ended).map(({ accidentId }) => accidentId),
  reported: Object.fromEntries(
    year.reported.filter(({ kind }) => kind === 'deaths').map(({ field, value }) => [field, value]),
  ),
  populations: year.populations.map(({ population, amount, synthetic }) => ({
    population,
    amount,
    synthetic,
  })),
  rates: year.rates.map(({ rate, counted, outOf, synthetic }) => ({
    rate,
    counted,
    outOf,
    synthetic,
  })),
});

/** A year of control indicators that an appraisal rests on（年度控制指标）. */
export const yearReference = referable<Year, YearEvent, YearFacts>({
  stream: yearStream,
  title: label('year of control indicators', '年度控制指标'),
  initial: noYear,
  evolve: evolveYear,
  standing: ({ opened, ...year }): Standing<YearFacts> | undefined =>
    opened && { organ: opened.organ, facts: factsOf({ ...year, opened }) },
});
