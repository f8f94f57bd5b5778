import { type Act, localDateOf } from '#domain/kernel';
import {
  type ActingPerson,
  apartFrom,
  fitTogether,
  type Matching,
  type ShownCertificate,
  shownByOneOf,
  workingOrgans,
} from '#domain/procedure';
import { rules } from './hazard.law.js';
import type { Hazard, Known } from './hazard.state.js';
import { mayInspect, notTheBody } from './who-may.js';

// Who goes there, and who judges whether it is gone（现场督查、审查验收人员）.

/**
 * The department that follows what is listed, and its own that acts for it（督办单位）: it checks
 * on the spot and reviews beside those who handle it (HAZ-S8, HAZ-S11, WSL 41(3)).
 */
const supervising = ({ listed, proposed }: Known, act: Act): readonly string[] => {
  if (!listed || !proposed || act.actor.kind !== 'person') return [];
  const { supervisor } = proposed.proposal;
  const { organ } = act.actor.capacity;
  return [supervisor, ...(act.registry.organ(organ)?.actsFor === supervisor ? [organ] : [])];
};

/** What a pair of officers on site is held against. */
const matching = (hazard: Known, act: Act, atLeast?: number): Matching => ({
  rule: rules.officers,
  organs: [...workingOrgans(hazard.reported.report), ...supervising(hazard, act)],
  recused: [],
  law: ['PL 42', 'ENF-R1'],
  ...(atLeast !== undefined && { atLeast }),
});

/** Two officers on site, their certificates shown; one of them records it (PL 42, HAZ-S2). */
export const pairOnSite = (
  hazard: Known,
  act: Act,
  present: readonly ShownCertificate[],
): ActingPerson => {
  mayInspect(hazard, act);
  return shownByOneOf(present, matching(hazard, act), act);
};

/**
 * Reviewers on site are as many as the district wants, and none of them found the hazard: another
 * hand judges whether it is gone, and a second acceptance is of others again (HAZ-S11).
 */
export const reviewers = (
  hazard: Known,
  act: Act,
  {
    present,
    purpose,
  }: Readonly<{ present: readonly ShownCertificate[]; purpose?: 'acceptance' | 'resumption' }>,
): ActingPerson => {
  mayInspect(hazard, act);
  const who = shownByOneOf(present, reviewing(hazard, act), act);
  notTheBody(hazard, who, act);
  const people = present.map(({ officer }) => officer);
  apartFromFinders(hazard, act, ...people);
  if (purpose !== 'resumption') apartFromAcceptors(hazard, act, ...people);
  return who;
};

/** Who accepted it before, where the notice wants another acceptance（首次验收人员）. */
export const acceptorsOf = ({ reviews }: Pick<Hazard, 'reviews'>): readonly string[] =>
  reviews
    .filter(({ passed, last }) => passed && !last)
    .flatMap(({ present }) => present.map(({ officer }) => officer));

const apartFromAcceptors = (hazard: Known, act: Act, ...people: readonly string[]): void =>
  apartFrom(
    {
      held: acceptorsOf(hazard),
      code: 'accepted-before',
      reason:
        'Who accepted it the first time is no reviewer of the second（首次验收人员不得参加第二次验收）.',
      law: ['HAZ-S11'],
    },
    act,
    ...people,
  );

/** As many as the district wants at a review. */
const reviewing = (hazard: Known, act: Act): Matching =>
  matching(
    hazard,
    act,
    act.law.amount(rules.acceptances, 'reviewersMin', localDateOf(act.validAt)),
  );

const apartFromFinders = (
  { reported, verified }: Known,
  act: Act,
  ...people: readonly string[]
): void =>
  apartFrom(
    {
      held: [reported.by, ...(verified?.present ?? []).map(({ officer }) => officer)],
      code: 'found-it',
      reason:
        'Who found and verified the hazard does not accept its rectification（发现、认定人员不得参加验收）.',
      law: ['HAZ-S11'],
    },
    act,
    ...people,
  );

/** Those who looked on site whether what was stopped may go on: reviewers like any others. */
export const reviewedBy = (hazard: Known, act: Act, people: readonly string[]): void => {
  fitTogether(people, reviewing(hazard, act), act);
  apartFromFinders(hazard, act, ...people);
};
