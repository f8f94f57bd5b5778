import type { Catalogue } from '../catalogue/catalogue.js';
import type { RuleRow } from './rule-ids.js';

/** What became of one row of rules.md. */
export type Covered = Readonly<{
  id: string;
  section: string;
  mark: string;
  /** A deadline, threshold or formula: must be in the catalogue when it is V or Vw. */
  required: boolean;
  inCatalogue: boolean;
  cited: boolean;
  dated: boolean;
  /** It has no number of its own: what holds it are the guards of a context. */
  inWords: boolean;
  /** Some test goes red whichever number, unit, start, guard or day of it is changed. */
  tested: boolean;
}>;

export type Coverage = Readonly<{ rows: readonly Covered[]; missing: readonly string[] }>;

/**
 * Deadlines, thresholds, fines, bans, reward formulas and the timeline; state machines and duties
 * are not of this kind.
 */
const demanded = [
  /^[A-Z]{3}-D\d/,
  /^ENF-(?:H\d|LR|CD|BK)/,
  /^LIC-B\d/,
  /^(?:WSL|R493|R708|ODL)-\d/,
  /^(?:WSL2014|HSL) \d/,
  /^ACB-\d/,
  /^M11-\d/,
  /^WHI-(?:[45678]|16)$/,
  /^PUB-(?:2|3|4|12|14)$/,
  /^(?:M14|BLK-REGIME|ACC-GRADE|ENF-SUMMARY|ENF-HEARING-AGENTS|ENF-R1$|INS-I1)/,
  /^PLN-[1256]$/,
  /^MHS-[4589]$/,
  /^(?:TSS-2|TRN-1|ENT-3|ENF-N3)$/,
  /^HSL-(?:3|5|6|13|15|18)$/,
  /^CRM-(?:2|3|5|6|7|10)$/,
  /^CRD-(?:1|2|3|11)$/,
  /^T\d+$/,
  /^CAL-\d+$/,
];

const isRequired = (id: string): boolean => demanded.some((form) => form.test(id));

const isVerified = (mark: string): boolean => /\bVw?\b/.test(mark);

/** Rows of rules.md that repeat another row of it, or are a version of one: where they are kept. */
const keptAs: Readonly<Record<string, string>> = {
  'HSL-3': 'LIC-D13',
  'HSL-5': 'LIC-D15-USE',
  'HSL-13': 'MHS-9',
  'HSL 100(3)': 'LIC-B5',
  'INS-5': 'INS-4-TERM',
  'HZL-5': 'HAZ-D9',
  'HZL-11': 'HAZ-D2',
  'HZL-12': 'HAZ-D10',
  'CRD-1': 'BLK-D13',
  'CRD-2': 'BLK-D11',
  'CRD-3': 'BLK-D12',
  'CRD-11': 'ENF-D12',
  'M11-13': 'BLK-D1',
  'ACL-6': 'R493-36',
  'ACL-7': 'WSL-114',
  'ACL-14': 'ACC-D8',
  'ACL-16': 'ACB-1',
  'ACL-17': 'ACB-3',
  'ACL-18': 'WSL-114',
  'WSL2014 108': 'WSL-113',
};

/** The id under which a row of rules.md stands in the catalogue. */
export const keptUnder = (id: string, { entries }: Catalogue): string =>
  keptAs[id] ?? entries.find(({ cite }) => cite === id)?.id ?? id;

/**
 * Each id of rules.md against the catalogue: in it, with a citation, with a date, and whether a
 * test goes red when it is changed (`tested`: the ids of which every change is seen). `missing` are
 * the verified deadlines, thresholds and formulas the catalogue does not have.
 */
export const coverageOf = (
  rows: readonly RuleRow[],
  catalogue: Catalogue,
  tested: ReadonlySet<string>,
): Coverage => {
  const covered = rows.map(({ id, section, mark }) => {
    const kept = keptUnder(id, catalogue);
    const versions = catalogue.versions(kept);
    return {
      id,
      section,
      mark,
      required: isRequired(id),
      inCatalogue: versions.length > 0,
      cited: versions.length > 0 && versions.every((entry) => entry.cite.length > 0),
      dated: versions.length > 0 && versions.every((entry) => /^\d{4}-/.test(entry.from)),
      inWords: versions.every(({ term, amounts, fines, tiers }) =>
        [term, amounts, fines, tiers].every((part) => part === undefined),
      ),
      tested: tested.has(kept),
    };
  });
  return {
    rows: covered,
    missing: covered
      .filter((row) => row.required && isVerified(row.mark))
      .filter((row) => !(row.inCatalogue && row.cited && row.dated))
      .map((row) => row.id),
  };
};

const tick = (yes: boolean): string => (yes ? 'yes' : ' - ');

const rowOf = (row: Covered): string =>
  `${row.id.padEnd(13)} ${row.section.padEnd(8)} ${row.mark.padEnd(13)} ${tick(row.required).padEnd(9)} ${tick(row.inCatalogue)} ${tick(row.cited).padEnd(6)} ${tick(row.dated).padEnd(6)} ${tick(row.tested)}`;

/** Verified rows of one section: how many there are, in the catalogue, and tested. */
const sectionOf = (section: string, all: readonly Covered[]): string => {
  const its = all.filter((row) => row.section === section);
  const count = (of: 'inCatalogue' | 'tested') => its.filter((row) => row[of]).length;
  const words = its.filter((row) => row.inCatalogue && row.inWords).length;
  return `${section.padEnd(8)} ${String(its.length).padStart(5)} ${String(count('inCatalogue')).padStart(8)} ${String(words).padStart(9)} ${String(count('tested')).padStart(7)}`;
};

/** The verified rows of a section that no entry has; nothing where there are none. */
const notEncoded = (section: string, all: readonly Covered[]): readonly string[] => {
  const its = all.filter((row) => row.section === section && !row.inCatalogue);
  return its.length === 0 ? [] : [`${section.padEnd(8)} ${its.map(({ id }) => id).join(', ')}`];
};

/** The table `npm run law -- coverage` prints. */
export const printCoverage = ({ rows, missing }: Coverage): string => {
  const verified = rows.filter(({ mark }) => isVerified(mark));
  const count = (of: 'inCatalogue' | 'tested') => verified.filter((row) => row[of]).length;
  const sections = [...new Set(verified.map(({ section }) => section))];
  return [
    'id            section  mark          required  in  cited  dated  tested',
    ...rows.map(rowOf),
    '',
    'section   V/Vw  encoded  in words  tested',
    ...sections.map((section) => sectionOf(section, verified)),
    '',
    'verified rows that are not encoded, by section',
    ...sections.flatMap((section) => notEncoded(section, verified)),
    '',
    `${rows.length} ids; of ${verified.length} verified (V, Vw) ${count('inCatalogue')} are in the catalogue, and of ${count('tested')} every change is seen by a test.`,
    missing.length === 0
      ? 'Every verified deadline, threshold and formula is in the catalogue.'
      : `MISSING: ${missing.join(', ')}`,
  ].join('\n');
};
