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
  /^ACB-\d/,
  /^M11-\d/,
  /^WHI-(?:[45678]|16)$/,
  /^PUB-(?:2|3|4|12|14)$/,
  /^(?:M14|BLK-REGIME|ACC-GRADE|ENF-SUMMARY|ENF-HEARING-AGENTS|ENF-R1$|INS-I1)/,
  /^PLN-[1256]$/,
  /^MHS-[4589]$/,
  /^(?:TSS-2|TRN-1|ENT-3|ENF-N3)$/,
  /^T\d+$/,
  /^CAL-\d+$/,
];

const isRequired = (id: string): boolean => demanded.some((form) => form.test(id));

const isVerified = (mark: string): boolean => /\bVw?\b/.test(mark);

/**
 * Each id of rules.md against the catalogue: in it, with a citation, with a date, named by a test.
 * `missing` are the verified deadlines, thresholds and formulas the catalogue does not have.
 */
export const coverageOf = (
  rows: readonly RuleRow[],
  catalogue: Catalogue,
  testTexts: readonly string[],
): Coverage => {
  const tests = testTexts.join('\n');
  const covered = rows.map(({ id, section, mark }) => {
    const versions = catalogue.versions(id);
    return {
      id,
      section,
      mark,
      required: isRequired(id),
      inCatalogue: versions.length > 0,
      cited: versions.length > 0 && versions.every((entry) => entry.cite.length > 0),
      dated: versions.length > 0 && versions.every((entry) => /^\d{4}-/.test(entry.from)),
      tested: new RegExp(`\\b${id.replace('-', '[- ]')}\\b(?!-)`).test(tests),
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

/** The table `npm run law -- coverage` prints. */
export const printCoverage = ({ rows, missing }: Coverage): string => {
  const count = (of: 'inCatalogue' | 'tested') => rows.filter((row) => row[of]).length;
  return [
    'id            section  mark          required  in  cited  dated  tested',
    ...rows.map(
      (row) =>
        `${row.id.padEnd(13)} ${row.section.padEnd(8)} ${row.mark.padEnd(13)} ${tick(row.required).padEnd(9)} ${tick(row.inCatalogue)} ${tick(row.cited).padEnd(6)} ${tick(row.dated).padEnd(6)} ${tick(row.tested)}`,
    ),
    '',
    `${rows.length} ids, ${count('inCatalogue')} in the catalogue, ${count('tested')} named by a test of libs/law.`,
    missing.length === 0
      ? 'Every verified deadline, threshold and formula is in the catalogue.'
      : `MISSING: ${missing.join(', ')}`,
  ].join('\n');
};
