import { termIn } from './differences.js';
import type { Fields } from './fields.js';
import type { Referable, Reference, Words } from './reference.js';
import type { Act } from '../people/act.js';
import type { Seen, Standing } from '../people/standing.js';
import { localDateOf } from '../time/instant.js';
import { refuse, unknown } from '../values/refusal.js';

const isTable = (value: unknown): value is Words => typeof value === 'object' && value !== null;

/** Whether a field, or one of a part of it, names a file. */
export const anyRefers = (fields: Fields): boolean =>
  Object.values(fields).some(
    (field) =>
      field.kind === 'ref' ||
      field.kind === 'refs' ||
      ((field.kind === 'part' || field.kind === 'parts') && anyRefers(field.shape.fields)),
  );

/** A field by its path, and as people call it, each place in a list as they count it. */
type Called = Readonly<{ at: string; called: string }>;
/** Where the parts of a request stand: their own words, and the path to them. */
type Within = Readonly<{ own: Words; path: string; called: string }>;

/** A value with its path: itself, or each in its place of a list. */
const placed = (value: unknown, { at, called }: Called): readonly (readonly [unknown, Called])[] =>
  Array.isArray(value)
    ? value.map(
        (one: unknown, place) =>
          [one, { at: `${at}.${place}`, called: `${called}第${place + 1}项` }] as const,
      )
    : [[value, { at, called }]];

/**
 * The files that these words name, within parts as well: those see the words around them. Each by
 * its path: `materials.1.sha256`.
 */
export const namedIn = (
  fields: Fields,
  words: Words,
  { own, path, called: before }: Within = { own: words, path: '', called: '' },
): readonly Reference[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const at = `${path}${field.called ?? name}`;
    const found = placed(own[name], { at, called: `${before}${termIn(field.about)}` });
    return found.flatMap(([value, place]): readonly Reference[] => {
      const { called } = place;
      if (field.kind === 'ref' || field.kind === 'refs')
        return typeof value === 'string'
          ? [{ field: place.at, called, to: field.to, id: value, expected: field, words }]
          : [];
      if ((field.kind !== 'part' && field.kind !== 'parts') || !isTable(value)) return [];
      const within = { own: value, path: `${place.at}.`, called };
      return namedIn(field.shape.fields, { ...words, ...value }, within);
    });
  });

/**
 * What was seen of a file before the rule. Throws when nobody looked: a fault of ours, because
 * every field that refers is looked up.
 */
export const seenIn = <F extends object>(act: Act, to: Referable<F>, id: string): Seen<F> => {
  const seen = act.facts?.find((one) => one.to === to && one.id === id);
  if (!seen) throw new Error(`Nobody looked up ${to.category} ${id}.`);
  // Each was read by the very kind it stands beside, so that its facts are what the kind says.
  return seen as Seen<F>;
};

type Found = Readonly<{ reference: Reference; seen: Seen; standing: Standing; act: Act }>;
type Check = (found: Found) => void;

const zh = ({ to }: Reference): string => to.title.zh;

const meets = (
  { reference, standing }: Found,
  [word, side]: readonly ['as' | 'of' | 'in' | 'on', keyof Standing],
): boolean => {
  const expected = reference.expected[word]?.(reference.words);
  return !reference.expected[word] || (expected !== undefined && standing[side] === expected);
};

const notSealed: Check = ({ reference, standing }) => {
  if (standing.sealed)
    refuse(
      'reference-sealed',
      `The ${reference.to.title.en} named in ${reference.field} is sealed（${reference.called}所引${zh(reference)}已封存，不得引用）.`,
    );
};
const ofKind: Check = (found) => {
  const { reference, standing } = found;
  if (!meets(found, ['as', 'kind']))
    refuse(
      'reference-of-another-kind',
      `${reference.field} names a ${reference.to.title.en} of another kind: ${standing.kind}（${reference.called}所引${zh(reference)}属于其他种类或者事项：${standing.kind}）.`,
      ...(reference.expected.law ?? []),
    );
};
const ofParty: Check = (found) => {
  const { reference } = found;
  if (!meets(found, ['of', 'party']))
    refuse(
      'reference-of-another-party',
      `${reference.field} names the ${reference.to.title.en} of somebody else（${reference.called}所引${zh(reference)}不是本人、本单位的）.`,
      ...(reference.expected.law ?? []),
    );
};
const ofOrgan: Check = (found) => {
  const { reference } = found;
  if (!meets(found, ['in', 'organ']))
    refuse(
      'reference-of-another-organ',
      `${reference.field} names a ${reference.to.title.en} of another organ（${reference.called}所引${zh(reference)}由其他机关办理）.`,
      ...(reference.expected.law ?? []),
    );
};
const ofMatter: Check = (found) => {
  const { reference } = found;
  if (!meets(found, ['on', 'matter']))
    refuse(
      'reference-of-another-matter',
      `${reference.field} names a ${reference.to.title.en} of another matter（${reference.called}所引${zh(reference)}属于其他案件、事项）.`,
      ...(reference.expected.law ?? []),
    );
};
/**
 * Whoever brought a file that is in no matter yet, or whose organ did, brings it into this one by
 * naming it; own papers into one matter after the other. Of what a reaction hands on, that was
 * asked of the act it follows.
 */
const bringsItIn = ({ reference, standing, act: { actor } }: Found): boolean => {
  if (actor.kind !== 'person') return true;
  const { brought: { hands, organs } = { hands: [], organs: [] }, matters = [] } = standing;
  if (matters.length > 0) return reference.expected.here === 'own' && hands.includes(actor.id);
  return hands.includes(actor.id) || organs.includes(actor.capacity.organ);
};
const ofThisMatter: Check = (found) => {
  const { reference, standing, act } = found;
  const { stream } = act;
  if (!reference.expected.here || stream === undefined || standing.matters?.includes(stream))
    return;
  if (bringsItIn(found)) return;
  refuse(
    'reference-of-another-matter',
    `${reference.field} names a ${reference.to.title.en} that does not belong to this matter（${reference.called}所引${zh(reference)}未归入本案、本事项，也不是本人、本机关新提交的，请先归入）.`,
    ...(reference.expected.law ?? []),
  );
};
const begunBefore: Check = ({ reference, seen, act }) => {
  // What was seen on site is scanned and uploaded afterwards: a file of the matter is there by now.
  const by = reference.expected.here ? act.now : act.validAt;
  if (seen.since !== undefined && seen.since > by)
    refuse(
      'reference-later',
      `The ${reference.to.title.en} named in ${reference.field} began only at ${seen.since}, after this（${reference.called}所引${zh(reference)}于 ${seen.since} 才产生，晚于本次办理的时间）.`,
    );
};
const notEnded: Check = ({ reference, standing, act }) => {
  const { at, law = [] } = reference.expected;
  if (!at) return;
  const { ended, inForce: terms } = standing;
  if (ended)
    refuse(
      'reference-ended',
      `The ${reference.to.title.en} named in ${reference.field} has ended: ${ended.how.en}（${reference.called}所引${zh(reference)}已经${ended.how.zh}）.`,
      ...law,
    );
  const day = at(reference.words);
  if (day === undefined) return;
  const on = day === 'then' ? localDateOf(act.validAt) : day;
  const covers = ({ from, until }: NonNullable<typeof terms>[number]): boolean =>
    (from === undefined || from <= on) && (until === undefined || on <= until);
  if (terms && !terms.some(covers))
    refuse(
      'reference-not-in-force',
      `The ${reference.to.title.en} named in ${reference.field} is not in force on ${on}（${reference.called}所引${zh(reference)}在 ${on} 不在有效期内）.`,
      ...law,
    );
};

const checks = [notSealed, ofKind, ofParty, ofOrgan, ofMatter, ofThisMatter, begunBefore, notEnded];

/**
 * Holds each file that was named against what must be so of it. Throws `Refusal`: unknown (404),
 * sealed, of another kind, party, organ or matter, later than the act, ended, not in force that
 * day.
 */
export const heldAgainst = (references: readonly Reference[], act: Act): void => {
  for (const reference of references.filter(({ expected }) => !expected.look)) {
    const seen = seenIn(act, reference.to, reference.id);
    const { standing } = seen;
    if (!standing)
      unknown(
        'reference-unknown',
        `There is no ${reference.to.title.en} ${reference.id}, named in ${reference.field}（${reference.called}所引${zh(reference)} ${reference.id} 查无记录）.`,
      );
    for (const check of checks) check({ reference, seen, standing, act });
  }
};
