import {
  type Citations,
  type Act,
  deny,
  localDateOf,
  own,
  refuse,
  type Role,
} from '#domain/kernel';
import {
  actingAs,
  apartFrom,
  decidingOrgans,
  empowered,
  fitTogether,
  type Matching,
  mustBeCertified,
  mustHaveShown,
  type Need,
  notRecused,
  workingOrgans,
  nameOf,
} from '#domain/procedure';
import { rules } from './case.law.js';
import type { Case } from './case.state.js';
import type { Handling } from './who-has-it.js';
import type { Shown } from './investigation/investigation.events.js';
import type { AllegedAct } from './shared.events.js';

/** Who has the case; refused for what nobody took up yet. */
export const handlingOf = (state: Case): Handling =>
  state.handling ??
  refuse('case-unknown', 'There is no clue and no case here（无此线索或者案件）.');

/** The acts the case is about. */
export const actsOf = (state: Case): readonly AllegedAct[] =>
  state.filed?.acts ?? state.clue?.clue.acts ?? [];

/** Whether a recusal of this person was granted. */
export const isRecused = (state: Case, id: string): boolean =>
  own(state.recusals, id)?.ruling?.granted === true;

/** Who may have no more part in the case (回避). */
export const recusedIn = (state: Case): readonly string[] =>
  Object.keys(state.recusals).filter((id) => isRecused(state, id));

/**
 * Who judged the case (审批、审核、听证) does not investigate it afterwards: the same duty from the
 * other side.
 */
export const notJudges = (
  { judges }: Case,
  officers: readonly string[],
  act: Pick<Act, 'registry'>,
): void =>
  apartFrom(
    {
      held: judges,
      code: 'judged-the-case',
      reason:
        'Who approved, reviewed or heard the case does not investigate it（本案的审批、审核、听证人员不得办理本案调查）.',
      law: ['PL 58', 'PL 64'],
    },
    act,
    ...officers,
  );

/** Reviewers, hosts and deciders never investigated this case (ENF-R4, R5, R12). */
export const notInvestigator = (
  { everOfficers }: Case,
  id: string,
  act: Pick<Act, 'registry'>,
  ...law: Citations
): void =>
  apartFrom(
    {
      held: everOfficers,
      code: 'investigator-of-the-case',
      reason:
        'Who investigated the case may not do this（办案人员不得担任本案的审核人、听证主持人或者决定人）.',
      law,
    },
    act,
    id,
  );

/** Whether this person leads an organ today (负责人). */
export const leads = (id: string, { registry, now }: Act): boolean => {
  const on = localDateOf(now);
  const roles =
    registry.capacityAt(id, now)?.roles ??
    registry
      .person(id)
      ?.posts.filter(({ from, to }) => from <= on && (to === undefined || on <= to))
      .flatMap((post) => post.roles);
  return roles?.some((role) => role === 'head-of-organ' || role === 'principal-head') ?? false;
};

/** What a pair of officers of this case is held against. */
export const matching = (state: Case): Matching => ({
  rule: rules.officers,
  organs: workingOrgans(handlingOf(state)),
  recused: recusedIn(state),
});

/**
 * The officers of the case who are there, each with the number of the certificate shown, and the
 * one who records among them. The party may refuse officers who show none (PL 55).
 */
export const present = (state: Case, shown: readonly Shown[], act: Act): string => {
  const names = shown.map(({ officer }) => officer);
  fitTogether(names, matching(state), act);
  for (const one of shown) {
    const { officer } = one;
    if (!state.officers.includes(officer))
      deny(
        'not-on-the-case',
        `${nameOf(officer, act)} is no officer of this case（${nameOf(officer, act)}不是本案办案人员）.`,
        'PL 42',
      );
    mustHaveShown(one, act);
  }
  const who = officerOfCase(state, act);
  if (!names.includes(who))
    deny('not-present', 'Who records it was there（记录人须在场）.', 'PL 55');
  return who;
};

/** A certified officer of the case, whose organ may act in it now (PL 42). */
export const officerOfCase = (state: Case, act: Act, need?: Need): string => {
  const handling = handlingOf(state);
  const who = actingAs(act, ['officer'], workingOrgans(handling));
  notRecused(recusedIn(state), who.id, act);
  if (!state.officers.includes(who.id))
    deny(
      'not-on-the-case',
      'Only the officers of the case act in it（本案只能由承办人员办理）.',
      'PL 42',
    );
  mustBeCertified(who.id, act);
  empowered(handling, actsOf(state), act, need);
  return who.id;
};

/** A head (负责人) of an organ that decides in this case, who had no hand in it. */
export const headOfCase = (state: Case, act: Act, need?: Need): string => {
  const handling = handlingOf(state);
  const heads = ['head-of-organ', 'principal-head'] as const;
  const who = actingAs(act, heads, decidingOrgans(handling, act));
  notRecused(recusedIn(state), who.id, act);
  notInvestigator(state, who.id, act, 'PL 57', 'ENF-R12');
  empowered(handling, actsOf(state), act, need);
  return who.id;
};

/**
 * The head who ends a case or gives it away. A street shows its mandate for that; the organ in
 * whose name it acts needs none, so that no case is left to a street without one (PL 20; E14).
 */
export const headWhoEnds = (state: Case, act: Act): string => {
  const handling = handlingOf(state);
  const heads = ['head-of-organ', 'principal-head'] as const;
  const who = actingAs(act, heads, decidingOrgans(handling, act));
  notRecused(recusedIn(state), who.id, act);
  notInvestigator(state, who.id, act, 'PL 57', 'ENF-R12');
  if (who.capacity.organ === handling.handlingOrgan) empowered(handling, actsOf(state), act);
  return who.id;
};

/** Somebody of that role in an organ that decides here: reviewer, host, or head. */
export const inOffice = (state: Case, act: Act, asked: readonly Role[]): string => {
  const handling = handlingOf(state);
  const { id } = actingAs(act, asked, decidingOrgans(handling, act));
  notRecused(recusedIn(state), id, act);
  empowered(handling, actsOf(state), act);
  return id;
};
