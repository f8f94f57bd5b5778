import type { LocalDate } from '#domain/kernel';
import type { LawBook } from '#domain/law';
import { numeral } from './composing/spelled.js';

/** Which rule of the catalogue says each period that forms name（告知期限）. */
const rules = {
  review: 'ENF-D19',
  litigation: 'ENF-D21',
  hearing: 'ENF-D5',
  registered: 'ENF-D4',
  licensingHearing: 'LIC-D7',
  tipOff: 'WHI-4',
  reward: 'WHI-13',
  listingWords: 'BLK-D14',
  creditLight: 'BLK-D13',
  creditOrdinary: 'BLK-D11',
  creditOrdinaryLeast: 'BLK-D11-MIN',
  creditSerious: 'BLK-D12',
  creditSeriousLeast: 'BLK-D12-MIN',
} as const;

/** Working days are told as such; 日 and 个月 stand in the form. */
const words = { 'working-day': '个工作', day: '', month: '', hour: '', year: '' } as const;

const said = (law: LawBook, rule: string, on: LocalDate): string | undefined => {
  const term = law.catalogue.find(rule, on)?.term;
  return term && `${numeral(term.amount)}${words[term.unit]}`;
};

/**
 * The periods of the law on the day of a paper, as forms name them: `{within.review}日` is 六十日.
 * One that the law did not have then is not said, and a form that needs it cannot be set.
 */
export const periodsOn = (
  law: LawBook,
  on: LocalDate,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, said(law, rule, on)]));
