import { createHash } from 'node:crypto';
import { label, type LocalDate, type OrganFacts, refuse, unknown } from '#domain/kernel';
import type { Competence, Facts, Item, Material, Purpose } from './item.js';
import { designReview } from './items/design-review.js';
import { fireworksRetail } from './items/fireworks-retail.js';
import { hazchemBusiness } from './items/hazchem-business.js';
import { occupationalHazards } from './items/occupational-hazards.js';
import { personalCertificates } from './items/personal-certificates.js';
import { planFiling } from './items/plan-filing.js';
import { standardisation } from './items/standardisation.js';

/** Every version of every matter of the desk (事项目录). */
export const catalogue: readonly Item[] = [
  ...hazchemBusiness,
  ...fireworksRetail,
  ...designReview,
  ...planFiling,
  ...standardisation,
  ...occupationalHazards,
  ...personalCertificates,
];

/**
 * Fields in one order, so that the same catalogue is always the same text. Its numbers are small
 * and whole.
 */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, field]) => [name, inOrder(field)]));
};

/**
 * SHA-256 (hex) over the catalogue in canonical JSON: tells which list an application was measured
 * by.
 */
export const digestOfItems = (items: readonly Item[]): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(items)))
    .digest('hex');

/** Digest of the catalogue in this program. */
export const catalogueDigest = digestOfItems(catalogue);

/**
 * The version of an item in force on a date. Unknown item: 404; before its first version: refused,
 * because the desk cannot take what the law did not know yet.
 */
export const itemOn = (id: string, on: LocalDate, among: readonly Item[] = catalogue): Item => {
  const versions = among.filter((item) => item.id === id);
  if (versions.length === 0)
    unknown('no-such-item', `There is no item "${id}"（没有“${id}”这一许可事项）.`);
  const [{ name } = { name: label(id, id) }] = versions;
  const inForce = versions
    .filter(({ from }) => from <= on)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    inForce[0] ??
    refuse(
      'item-not-in-force',
      `The item "${name.en}" was not in force on ${on}（事项“${name.zh}”在 ${on} 尚未施行）.`,
    )
  );
};

/** Organs of work safety: what the law gives to another department is not theirs. */
const ofWorkSafety: readonly OrganFacts['kind'][] = ['bureau', 'brigade', 'street'];

/**
 * The organ that is competent for a matter with these facts, the article that says so, and whether
 * that is the organ that has it. At which level an item marked U lies is still to be confirmed by
 * legal review: it keeps nobody from it.
 */
export const competentFor = (
  item: Item,
  facts: Facts,
  at?: Pick<OrganFacts, 'kind'>,
): Readonly<{ organ: Competence; law: string; here: boolean }> => {
  const moved = item.elsewhere.find(({ when }) => facts[when] === true);
  if (moved) return { organ: moved.organ, law: moved.law, here: false };
  const { department, level } = item.organ;
  const isOurs = department === 'emergency-management' && (level === 'county' || item.mark === 'U');
  const here = at === undefined || !ofWorkSafety.includes(at.kind) || isOurs;
  return { organ: item.organ, law: item.basis[0] ?? 'LL 32', here };
};

/** Words in the name of an organ of that level and department（机关名称）. */
const wordsOf: Readonly<Record<Competence['level'] | Competence['department'], RegExp>> = {
  county: /[区县市]/,
  city: /市(?!.*[区县])/,
  province: /省/,
  'emergency-management': /应急/,
  health: /卫生|卫健/,
};

/** Whether a text names that organ: as it is called, or as the law calls its kind. */
export const namesOrgan = ({ name, level, department }: Competence, text: string): boolean =>
  text === name.zh || (wordsOf[level].test(text) && wordsOf[department].test(text));

/** The papers that this matter takes: the list the applicant is told before he comes (LL 30). */
export const materialsFor = (item: Item, purpose: Purpose, facts: Facts): readonly Material[] =>
  item.materials.filter(
    ({ when, purposes }) =>
      (when === undefined || facts[when] === true) &&
      (purposes === undefined || purposes.includes(purpose)),
  );
