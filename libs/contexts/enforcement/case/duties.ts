import { type Act, deny, localDateOf, own, refuse, type Role } from '#domain/kernel';
import { actingAs, decidingOrgans, empowered, type Need, workingOrgans } from '#domain/procedure';
import { rules } from './case.law.js';
import type { Shown } from './investigation/investigation.events.js';
import type { Case, Handling } from './case.state.js';
import type { AllegedAct } from './shared.events.js';

/** Who has the case; refused for what nobody took up yet. */
export const handlingOf = (state: Case): Handling =>
  state.handling ?? refuse('case-unknown', 'There is no clue and no case here.');

/** The acts the case is about. */
export const actsOf = (state: Case): readonly AllegedAct[] =>
  state.filed?.acts ?? state.clue?.clue.acts ?? [];

/** Whether a recusal of this person was granted. */
export const isRecused = (state: Case, id: string): boolean =>
  own(state.recusals, id)?.ruling?.granted === true;

/** Nobody acts on a case after a granted recusal (回避). */
export const notRecused = (state: Case, id: string): void => {
  if (isRecused(state, id))
    deny('recused', 'A recused person has no more part in the case (回避).', 'PL 43');
};

/** Who judged the case (审批、审核、听证) does not investigate it afterwards: the same duty from the other side. */
export const notJudges = (state: Case, officers: readonly string[]): void => {
  if (officers.some((officer) => state.judges.includes(officer)))
    deny(
      'judged-the-case',
      'Who approved, reviewed or heard the case (审批、审核、听证人员) does not investigate it.',
      'PL 58',
      'PL 64',
    );
};

/** Reviewers, hosts and deciders never investigated this case (ENF-R4, R5, R12). */
export const notInvestigator = (state: Case, id: string, ...law: readonly string[]): void => {
  if (state.everOfficers.includes(id))
    deny(
      'investigator-of-the-case',
      'Who investigated the case (办案人员) may not do this.',
      ...law,
    );
};

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

/** Somebody who may hold several posts serves the case when one of them is in an organ that works on it. */
const ofTheOrgan = ({ handling }: Case, id: string, { registry, validAt }: Act): boolean => {
  if (!handling) return true;
  const organs = workingOrgans(handling);
  const serves = (organ: string): boolean =>
    [organ, registry.organ(organ)?.actsFor].some((one) => one && organs.includes(one));
  const post = registry.capacityAt(id, validAt);
  if (post) return serves(post.organ);
  return registry.person(id)?.posts.some(({ organ }) => serves(organ)) ?? false;
};

/** Enough officers, each certified at that moment and none recused (ENF-R1). */
export const certified = (state: Case, officers: readonly string[], act: Act): void => {
  const min = act.law.amount(rules.officers, 'officersMin', localDateOf(act.validAt));
  if (new Set(officers).size < min)
    deny(
      'too-few-officers',
      'No fewer than two officers act together (两名以上).',
      'PL 42',
      'ENF-R1',
    );
  for (const officer of officers) {
    notRecused(state, officer);
    if (act.registry.certificateAt(officer, act.validAt) === undefined)
      deny('not-certified', `${officer} holds no valid certificate (执法证).`, 'PL 42', 'ENF-R1');
    if (!ofTheOrgan(state, officer, act))
      deny(
        'officer-of-other-organ',
        `${officer} serves another organ than those of the case (本机关执法人员).`,
        'PL 42',
        'PL 22',
      );
  }
};

/**
 * The officers of the case who are there, each with the number of the certificate shown, and the one who records among
 * them. The party may refuse officers who show none (PL 55).
 */
export const present = (state: Case, shown: readonly Shown[], act: Act): string => {
  const names = shown.map(({ officer }) => officer);
  certified(state, names, act);
  for (const { officer, certificate } of shown) {
    if (!state.officers.includes(officer))
      deny('not-on-the-case', `${officer} is no officer of this case.`, 'PL 42');
    if (act.registry.certificateAt(officer, act.validAt) !== certificate)
      deny('certificate-not-shown', 'The certificate shown is not the valid one.', 'PL 55');
  }
  const who = officerOfCase(state, act);
  if (!names.includes(who)) deny('not-present', 'Who records it was there.', 'PL 55');
  return who;
};

/** One of the present officers of the case, whose organ may act in it now. */
export const officerOfCase = (state: Case, act: Act, need?: Need): string => {
  const handling = handlingOf(state);
  const who = actingAs(act, ['officer'], workingOrgans(handling));
  notRecused(state, who.id);
  if (!state.officers.includes(who.id))
    deny('not-on-the-case', 'Only the officers of the case (办案人员) act in it.', 'PL 42');
  empowered(handling, actsOf(state), act, need);
  return who.id;
};

/** A head (负责人) of an organ that decides in this case, who had no hand in it. */
export const headOfCase = (state: Case, act: Act, need?: Need): string => {
  const handling = handlingOf(state);
  const heads = ['head-of-organ', 'principal-head'] as const;
  const who = actingAs(act, heads, decidingOrgans(handling, act));
  notRecused(state, who.id);
  notInvestigator(state, who.id, 'PL 57', 'ENF-R12');
  empowered(handling, actsOf(state), act, need);
  return who.id;
};

/** Somebody of that role in an organ that decides here: reviewer, host, or head. */
export const inOffice = (state: Case, act: Act, asked: readonly Role[]): string => {
  const handling = handlingOf(state);
  const { id } = actingAs(act, asked, decidingOrgans(handling, act));
  notRecused(state, id);
  empowered(handling, actsOf(state), act);
  return id;
};
