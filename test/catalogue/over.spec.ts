import { type Actor, type AnyNoun, decide, fold, rulesOf } from '#domain/kernel';
import { lookingAround } from '#testing';
import { declaredNouns } from './all-nouns.js';
import { cases } from './tried-nouns.js';

// 办结: what a matter rests on may go only when it is over, and each noun says when that is.

/** What is kept on for as long as the register is（长期管理）: nothing in it is destroyed. */
const neverOver: Readonly<Record<string, string>> = {
  hazardsReporter: 'who told it is kept under the tip-off, and opened by one person alone',
  hazardsStatistics: 'one file for each unit, which goes on with every quarter',
  accidentsAssurance: 'one record for each unit, which goes on with every policy and every year',
  appraisalVeto: 'one record for each subject, which goes on with every veto and honour',
  papersPaper: 'a paper that was issued is there for as long as anybody may hold it against us',
  papersLetter: 'the same',
  evidenceExhibit: 'it is what is disposed of',
};

const owned = declaredNouns.filter(({ whose }) => whose);
const ending = owned.filter(({ over }) => over);

/** What is so after a sample of the catalogue was done, by somebody or by a process. */
const statesOf = (noun: AnyNoun): readonly unknown[] =>
  cases.flatMap(({ noun: its, verb, sample, office }) => {
    if (its !== noun || !sample || !office) return [];
    const rules = rulesOf(noun);
    const before = fold(rules, sample.history);
    const command = { type: verb.name, data: sample.data };
    const [role] = verb.by;
    const by = verb.system[0]!;
    const actor: Actor = role
      ? (sample.as ?? office.somebody)(role)
      : { kind: 'system', by, name: by };
    const act = office.act({ ...sample.act, actor });
    const events = decide(rules, command, before, lookingAround(rules, command, before, act));
    return [before, fold(rules, [...sample.history, ...events])];
  });

describe('When a matter is over', () => {
  it('is said by every noun whose files are somebody’s', () => {
    const unsaid = owned.filter(({ over, category }) => !over && !neverOver[category]);
    expect(unsaid.map(({ category }) => category)).toEqual([]);
    const known = owned.map(({ category }) => category);
    expect(Object.keys(neverOver).filter((one) => !known.includes(one))).toEqual([]);
  });

  it.each(ending.map((noun) => [noun.category, noun] as const))(
    'is after something was done in %s, and not before',
    (_, noun) => {
      const { over, initial } = rulesOf(noun);
      expect(over?.(initial)).toBeUndefined();
      expect(statesOf(noun).some((state) => over?.(state) !== undefined)).toBe(true);
    },
  );
});
