import 'reflect-metadata';
import { fold, rulesOf, type Whose } from '#domain/kernel';
import { whoseOfRow } from '#platform/board';
import { type Register, rowAfter } from '#platform/registers';
import { onRecord } from '#testing';
import { beside } from '../catalogue/pages/beside.js';
import { registers } from '../catalogue/registers.js';
import { cases } from '../catalogue/tried-nouns.js';
import { answerTo, knocks } from './acts/standing.js';

// A list asks whose a row is, and a page whose the matter is. They say the same, in every history
// that any command of any noun is tried in: nobody finds in a list what he may not open, and what
// somebody may open he finds.

/** What a row says of a party, and the matter does not. */
const rowSaysMore: Readonly<Record<string, string>> = {
  'supervision.patrols': 'officials look a unit’s patrols up by it; no agent of a unit reads any',
};

const ofSubject = 'the organ it is about is a further column that its list asks (`alsoOrgans`)';

/** Who may open a matter, and does not find it in its list by that. */
const rowSaysLess: Readonly<Record<string, string>> = {
  'accidents.accidents': 'the government that was told is above the bureau, and oversees it anyhow',
  'appraisal.appraisals': ofSubject,
  'appraisal.commendations': ofSubject,
  'appraisal.vetoes': ofSubject,
  'hazards.hazards': 'the lister is a further column that its list asks (`alsoOrgans`)',
  'licensing.bundles': 'has no list: a department finds its own part, the clerk what he took in',
};

type InShort = Parameters<typeof whoseOfRow>[0];
const isMatter = (row: object | undefined): row is InShort =>
  row !== undefined && 'hands' in row && 'partyId' in row && 'handlingOrgan' in row;

/** Each of them, and as what; a row without a party has an empty one. */
const named = ({ organs, hands, parties, recused = [] }: Whose): readonly string[] => [
  ...organs.map((one) => `organ ${one}`),
  ...hands.map((one) => `hand ${one}`),
  ...parties.filter((one) => one !== '').map((one) => `party ${one}`),
  ...recused.map((one) => `recused ${one}`),
];

const compared = registers.flatMap((register: Register) => {
  const tried = cases.filter(
    ({ noun, sample }) => noun.category === register.from.category && sample,
  );
  return tried.flatMap(({ noun, sample }) => {
    const rules = rulesOf(noun);
    const row = rowAfter(register, onRecord(register.from, sample!.history));
    const whose = rules.whose?.(fold(rules, sample!.history));
    if (!isMatter(row) || !whose) return [];
    return [{ name: register.name, ofRow: named(whoseOfRow(row)), ofState: named(whose) }];
  });
});
const lacking = (these: readonly string[], those: readonly string[]): boolean =>
  these.some((one) => !those.includes(one));
const where = (found: typeof compared) => [...new Set(found.map(({ name }) => name))].toSorted();

describe('Whose a matter is', () => {
  it('is said of its row as of itself: nobody finds what he may not open', () => {
    const more = compared.filter(({ ofRow, ofState }) => lacking(ofRow, ofState));
    expect(where(more)).toEqual(Object.keys(rowSaysMore).toSorted());
    expect(new Set(compared.map(({ name }) => name)).size).toBeGreaterThan(15);
  });

  it('says of whom it was recused, where its noun says that people are', () => {
    const telling = knocks.flatMap((knock) => {
      const { noun, sample } = knock.one;
      const { events } = answerTo(knock, (act) => act);
      const rules = rulesOf(noun);
      const whose = rules.whose?.(fold(rules, [...sample.history, ...events]));
      return whose?.recused && whose.recused.length > 0 ? [noun.category] : [];
    });
    const said = cases.filter(({ noun }) => noun.whoActs?.recusals);
    expect([...new Set(telling)].toSorted()).toEqual(
      [...new Set(said.map(({ noun }) => noun.category))].toSorted(),
    );
  });

  it('is found by whoever may open it, unless it is said why not', () => {
    const less = compared.filter(({ ofRow, ofState }) => lacking(ofState, ofRow));
    expect(where(less)).toEqual(Object.keys(rowSaysLess).toSorted());
  });

  it('is read by no agent of a unit where a row names a party that the matter does not', async () => {
    const { readers } = await beside();
    const paths = cases
      .filter(({ noun }) =>
        registers.some(
          ({ name, from }) => Object.hasOwn(rowSaysMore, name) && from.category === noun.category,
        ),
      )
      .map(({ noun }) => noun.path);
    const its = readers.filter(({ path }) => paths.includes(path.split('/')[1]!));
    expect(its.length).toBeGreaterThan(5);
    expect(its.filter(({ roles }) => roles.includes('applicant'))).toEqual([]);
  });
});
