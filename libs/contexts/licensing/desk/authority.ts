import {
  type Act,
  type Capacity,
  deny,
  holds,
  localDateOf,
  type OrganFacts,
  refuse,
} from '#domain/kernel';
import { isOfItsOrgans } from '#domain/procedure';

type By = Pick<Act, 'actor'>;

/** Whether the system acts on the news of another stream. */
export const isReaction = ({ actor }: By): boolean =>
  actor.kind === 'system' && actor.by === 'reaction';

/** Who is named as the one who acted: the person, or what of the system. */
export const actedBy = ({ actor }: By): string => (actor.kind === 'person' ? actor.id : actor.name);

/** What the person acts as; 403 for the system. */
export const capacityOf = ({ actor }: By): Capacity =>
  actor.kind === 'person'
    ? actor.capacity
    : deny('wrong-role', 'Only a person may do this（须由人员办理）.', 'LL 34');

/** Whether the person acts in that organ. */
export const inOrgan = (act: By, organ: string): boolean => capacityOf(act).organ === organ;

/**
 * The person, who acts in the organ that handles the matter, or in one that acts in its name, as
 * the brigade does.
 */
export const workingFor = (act: Pick<Act, 'actor' | 'registry'>, organ: string): string =>
  act.registry.organ(capacityOf(act).organ)?.actsFor === organ
    ? actedBy(act)
    : personOf(act, organ);

/**
 * Who acts on what an organ keeps: a person of that organ or of one that acts in its name, or the
 * system on the news of another stream.
 */
export const forOrgan = (act: Pick<Act, 'actor' | 'registry'>, organ: string): string =>
  act.actor.kind === 'system' ? actedBy(act) : workingFor(act, organ);

/** The person, who acts in the organ that handles the matter. */
export const personOf = (act: By, organ: string): string => {
  if (!inOrgan(act, organ))
    deny(
      'wrong-organ',
      'The matter belongs to another organ than the one you act in（本事项由其他机关办理）.',
      'LL 34',
    );
  return actedBy(act);
};

/**
 * What the registry knows of an organ; a paper cannot be numbered for an organ that it does not
 * know.
 */
export const organIn = (act: Pick<Act, 'registry'>, id: string): OrganFacts =>
  act.registry.organ(id) ??
  refuse('organ-unknown', `The registry knows no organ ${id}（登记簿中没有机关 ${id}）.`);

/** Whether somebody acts for the one who applies: the person himself, or a post in that unit. */
export const actsFor = (act: By, applicant: Readonly<{ id: string }>): boolean =>
  actedBy(act) === applicant.id || inOrgan(act, applicant.id);

/**
 * Whoever belongs to the applicant, or is the applicant, has no part in the matter as an official
 * (LIC-S8; 公务员法, recusal; PL 43 by analogy): by a post in that unit on that day, or by the
 * identity number behind the entry.
 */
export const mustBeStranger = (
  { registry, validAt }: Pick<Act, 'registry' | 'validAt'>,
  { id, principal }: Readonly<{ id: string; principal?: string }>,
  person: string,
): void => {
  const on = localDateOf(validAt);
  const known = registry.person(person);
  const serves = (known?.posts ?? []).some(
    ({ organ, from, to }) => organ === id && from <= on && (to === undefined || on <= to),
  );
  const isHe = person === id || (principal !== undefined && known?.identity === principal);
  if (serves || isHe)
    deny(
      'belongs-to-applicant',
      'Whoever belongs to the applicant takes no part in the matter as an official: another colleague does（与申请人有任职、身份关系的人员应当回避，请由其他人员办理）.',
      'LIC-S8',
      'PL 43',
    );
};

/** 403 for applicants in the matters of others. */
export const mustBeOwn = (act: By, applicant: Readonly<{ id: string }>): void => {
  if (holds(act.actor, 'applicant') && !actsFor(act, applicant))
    deny(
      'not-the-applicant',
      'Only the applicant acts in his own matter（本事项只能由申请人办理）.',
      'LL 5',
    );
};

/**
 * Whoever acts for an office, and not for the applicant, acts in an organ of the matter: the one
 * that handles it, or its window.
 */
export const mustBeOfItsOffice = (act: Act): void => {
  const { actor, registry, whose } = act;
  if (actor.kind === 'system' || holds(actor, 'applicant')) return;
  if (whose && !isOfItsOrgans(whose, actor, registry))
    deny(
      'wrong-organ',
      'The matter belongs to another organ than the one you act in（本事项由其他机关办理）.',
      'LL 34',
    );
};

/**
 * Who took papers in: the clerk at the window; nobody when the applicant hands them in online for
 * himself.
 */
export const takenBy = (
  act: Pick<Act, 'actor' | 'registry' | 'validAt'>,
  of: Readonly<{
    channel: string;
    applicant: Readonly<{ id: string; principal?: string }>;
    organ: string;
  }>,
): Readonly<{ clerk?: string; window: string }> => {
  mustBeOwn(act, of.applicant);
  if (of.channel === 'online' && holds(act.actor, 'applicant')) return { window: of.organ };
  if (!holds(act.actor, 'intake-clerk'))
    deny('wrong-role', 'Papers are taken in at the window（材料由窗口受理人员收取）.', 'LL 34');
  mustBeStranger(act, of.applicant, actedBy(act));
  return { clerk: actedBy(act), window: capacityOf(act).organ };
};
