import { lawBook } from '#domain/law';
import { rules, rules as ofCase } from '../case/case.law.js';
import { clockName, clockNames } from './clock-names.js';

const law = lawBook();
const hasTerm = (id: string): boolean => law.catalogue.versions(id).some(({ term }) => term);

describe('The names of clocks', () => {
  it('are those of rules of the catalogue', () => {
    for (const rule of Object.keys(clockNames))
      expect([rule, law.catalogue.versions(rule).length > 0]).toEqual([rule, true]);
  });

  it('exist for every rule with a period that a case stands on', () => {
    const unnamed = [...Object.values(ofCase), ...Object.values(rules)]
      .filter(hasTerm)
      .filter((rule) => clockName(rule).zh === rule);
    expect(unnamed).toEqual([]);
  });
});
