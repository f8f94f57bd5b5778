import { type Citations, type Act, type Capacity, deny, fields, localDateOf } from '#domain/kernel';
import { actingAs, type ActingPerson, nameOf } from './authority.js';
import { humansAmong, notRecused } from './hands/hands.js';

/**
 * What a pair is held against: how many the law wants, whose officers they are, who may have no
 * part.
 */
export type Matching = Readonly<{
  /** The rule of the catalogue that says how many act together（两名以上）. */
  rule: string;
  /** More than the rule wants, where the matter asks for it. */
  atLeast?: number;
  organs: readonly string[];
  recused: readonly string[];
  /** The articles that want a pair in this kind of matter; those of penalties when left out. */
  law?: Citations;
}>;

const ofPenalties = ['PL 42', 'ENF-R1'] as const;

/** Everything somebody can act as at the moment of the act; nothing on leave. */
export const capacitiesOf = (id: string, { registry, validAt }: Act): readonly Capacity[] => {
  const posts = registry.person(id)?.posts.map(({ post }) => post) ?? [undefined];
  return posts.flatMap((post) => registry.capacityAt(id, validAt, post) ?? []);
};

/** Whether somebody holds a post on the day of the act, at work or not. */
const holdsPost = (id: string, { registry, validAt }: Act): boolean => {
  const on = localDateOf(validAt);
  const posts = registry.person(id)?.posts ?? [];
  return posts.some(({ from, to }) => from <= on && (to === undefined || on <= to));
};

/** Whoever enforces has the certificate（行政执法资格） on the day of the act (PL 42, 55). */
export const mustBeCertified = (
  id: string,
  act: Pick<Act, 'registry' | 'validAt'>,
  law: Citations = ofPenalties,
): void => {
  const name = nameOf(id, act);
  if (act.registry.certificateAt(id, act.validAt) === undefined)
    deny(
      'not-certified',
      `${name} holds no valid certificate（${name}未持有有效执法证）.`,
      'PL 55',
      ...law,
    );
};

/**
 * Each of those named is not recused, certified, at work and of an organ of the matter at that
 * moment (PL 42, 43).
 */
const fit = (id: string, matching: Matching, act: Act): void => {
  const { organs, recused, law = ofPenalties } = matching;
  const name = nameOf(id, act);
  notRecused(recused, id, act);
  mustBeCertified(id, act, law);
  const capacities = capacitiesOf(id, act);
  if (capacities.length === 0 && holdsPost(id, act))
    deny('on-leave', `${name} is on leave on that day（${name}当日离岗，不能参加办理）.`, ...law);
  const ofOrgan = capacities.some(({ organ }) =>
    [organ, act.registry.organ(organ)?.actsFor].some((one) => one && organs.includes(one)),
  );
  if (!ofOrgan)
    deny(
      'officer-of-other-organ',
      `${name} serves another organ than those of the case（${name}不是本案机关的执法人员）.`,
      'PL 22',
      ...law,
    );
};

/**
 * Enough officers, and each of them fit to act in the matter (ENF-R1). Who records it need not be
 * one of them.
 */
export const fitTogether = (officers: readonly string[], matching: Matching, act: Act): void => {
  const { rule, atLeast = 0, law = ofPenalties } = matching;
  const min = act.law.amount(rule, 'officersMin', localDateOf(act.validAt));
  if (humansAmong(officers, act) < Math.max(min, atLeast))
    deny(
      'too-few-officers',
      'No fewer than two officers act together（执法人员不得少于两人）.',
      ...law,
    );
  for (const officer of officers) fit(officer, matching, act);
};

/** The same, and one of them puts it on record: who that is. */
export const recordedByOneOf = (
  officers: readonly string[],
  matching: Matching,
  act: Act,
): ActingPerson => {
  const who = actingAs(act, ['officer'], matching.organs);
  fitTogether(officers, matching, act);
  if (!officers.includes(who.id))
    deny('not-present', 'Who records it was there（由在场执法人员记录）.', 'PL 42', 'PL 55');
  return who;
};

/** Who was there, and the certificate that was shown（出示执法证件）. */
export const shown = fields.shape('Shown', {
  officer: fields.id({ about: 'Officer who was there（在场执法人员）' }),
  certificate: fields.paperNumber({
    about: 'Number of the certificate shown（出示的执法证号）',
    max: 60,
  }),
});

/** Somebody who was there, and the certificate shown. */
export type ShownCertificate = fields.Of<typeof shown>;

/**
 * The certificate that was shown is the one in force at that moment: who shows none may be
 * refused.
 */
export const mustHaveShown = ({ officer, certificate }: ShownCertificate, act: Act): void => {
  if (act.registry.certificateAt(officer, act.validAt) !== certificate)
    deny(
      'certificate-not-shown',
      'The certificate shown is not the valid one（出示的执法证件无效）.',
      'PL 55',
    );
};

/** The officers who were there, each with the certificate shown; one of them puts it on record. */
export const shownByOneOf = (
  all: readonly ShownCertificate[],
  matching: Matching,
  act: Act,
): ActingPerson => {
  const who = recordedByOneOf(
    all.map(({ officer }) => officer),
    matching,
    act,
  );
  for (const one of all) mustHaveShown(one, act);
  return who;
};
