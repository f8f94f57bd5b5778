import { localDateOf } from '../time/instant.js';
import { deny } from '../values/refusal.js';
import type { Act } from './act.js';
import type { Actor } from './actor.js';
import { notRecused } from './same-person.js';
import type { Whose } from './whose.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** Whoever has it in hand is no party of it, though he brought what it is made of. */
const partiesOf = ({ parties, hands }: Whose): readonly string[] =>
  parties.filter((party) => !hands.includes(party));

/** Whether that party is the person himself, under whatever entry, or a unit he has a post in. */
const isHisOwn = (party: string, { id }: Person, { registry, now }: Act): boolean => {
  const known = registry.person(id);
  const { identity, posts = [] } = known ?? {};
  const on = localDateOf(now);
  const serves = posts.some(
    ({ organ, from, to }) => organ === party && from <= on && (to === undefined || on <= to),
  );
  const isHe = identity !== undefined && registry.citizen(party)?.identityToken === identity;
  return party === id || serves || isHe;
};

/** Whoever acts as a party alone does what a party may. */
const actsForOffice = (actor: Actor): actor is Person =>
  actor.kind === 'person' && actor.capacity.roles.some((role) => role !== 'applicant');

/**
 * Denies whoever would act for an office on himself or on a unit that he has a post in: nobody acts
 * on himself（应当回避）. Whoever acts as the party that he is, does what a party may.
 */
export const mustNotBeOneself = (parties: readonly string[], act: Act): void => {
  const { actor } = act;
  if (!actsForOffice(actor)) return;
  if (parties.some((party) => isHisOwn(party, actor, act)))
    deny(
      'own-matter',
      'You, or a unit you have a post in, are a party of this: a colleague acts in it（本人或者本人任职单位为当事人，应当回避，请由其他人员办理）.',
      'PL 43',
    );
};

/**
 * The same of a matter, whose parties its noun says; and whoever was recused does nothing more in
 * it for his office.
 */
export const mustNotBeOwn = (whose: Whose | undefined, act: Act): void => {
  if (!whose) return;
  mustNotBeOneself(partiesOf(whose), act);
  if (actsForOffice(act.actor)) notRecused(whose.recused ?? [], act.actor.id, act);
};
