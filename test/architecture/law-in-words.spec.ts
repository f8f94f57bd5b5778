import { join } from 'node:path';
import { standardCatalogue } from '#domain/law';
import { catalogue } from '../../libs/contexts/licensing/catalogue/catalogue.js';
import { roomOf, roomsOf } from '../measure/house.js';
import { periodsInWords } from './law-in-words.js';

const rules = roomsOf(join(import.meta.dirname, '../../..')).filter(
  ({ path, test }) =>
    // What may be asked of the calendar at once is no law.
    !test && path.startsWith('libs/contexts/') && !path.startsWith('libs/contexts/calendar/'),
);
const foundIn = (text: string) => periodsInWords(roomOf('a.ts', text).source);

describe('LAW-15 The numbers of the law', () => {
  it('are named by no text of a rule: it asks the law for them', () => {
    expect(rules.length).toBeGreaterThan(300);
    expect(rules.flatMap(({ source }) => periodsInWords(source))).toEqual([]);
  });

  it.each([
    "const term = 'within ten working days of service';",
    'const why = `期限为十五日，已于 ${last} 届满`;',
    "refuse('late', 'The three months are over（三个月期限已届满）.');",
  ])('are found in words: %s', (text) => expect(foundIn(text)).toHaveLength(1));

  it.each(["text({ about: 'Within ten days（十日内）' })", 'const why = `期限已于 ${last} 届满`;'])(
    'are not found where there are none: %s',
    (text) => expect(foundIn(text)).toEqual([]),
  );

  const yearsOf = (rule: string, on: string): number | undefined => {
    const [row] = standardCatalogue
      .versions(rule)
      .filter(({ from }) => from <= on)
      .slice(-1);
    const { amount = 0, unit } = row?.term ?? {};
    return unit === 'month' ? amount / 12 : amount;
  };
  it.each([
    ['hazchem-business', 'HSL-18'],
    ['standardisation', 'STD-1'],
    ['special-operation-card', 'TRN-1'],
  ])('are those of the law in every version of an item it has a row for: %s', (id, rule) => {
    const versions = catalogue.filter((item) => item.id === id);
    const known = versions.filter(({ from }) => yearsOf(rule, from));
    expect(known.length).toBeGreaterThan(0);
    for (const { from, validity } of known) expect(validity?.years).toBe(yearsOf(rule, from));
  });

  it.each([
    ['special-operation-card', 'TRN-1-REVIEW'],
    ['plan-filing', 'PLN-7'],
  ])('are those of the law for reviews as well: %s', (id, rule) => {
    const known = catalogue.filter((item) => item.id === id && yearsOf(rule, item.from));
    expect(known.length).toBeGreaterThan(0);
    for (const { from, reviewEveryYears } of known)
      expect(reviewEveryYears).toBe(yearsOf(rule, from));
  });
});
