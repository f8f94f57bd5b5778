import { type Act, type Actor, deny, holds, type RegistryView, type Role } from '#domain/kernel';
import type { ActingPerson } from '#domain/procedure';

/** A post as far as its place in the order of offices goes. */
export type Place = Readonly<{ organ: string; roles: readonly Role[] }>;

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

/** From the highest down; every other role stands below them all. */
const order: readonly Role[] = ['principal-head', 'head-of-organ', 'team-leader'];

const rankOf = ({ roles }: Pick<Place, 'roles'>): number =>
  Math.max(0, ...roles.map((role) => order.length - order.indexOf(role)).filter(isRanked));
const isRanked = (rank: number): boolean => rank <= order.length;

const isHead = ({ roles }: Pick<Place, 'roles'>): boolean =>
  roles.some((role) => heads.includes(role));

/**
 * Posts that decide or that check（负责人、审计员）: nobody below them and no keeper of a register
 * gives or takes them alone.
 */
export const isGuarded = (post: Pick<Place, 'roles'>): boolean =>
  isHead(post) || post.roles.includes('auditor');

/**
 * Whether somebody stands above a post: higher in the same organ（本机关上级）, or at the head of
 * the organ above it（上级机关负责人）.
 */
export const isSuperiorOf = (
  { capacity }: ActingPerson,
  post: Place,
  { organ }: Pick<RegistryView, 'organ'>,
): boolean => {
  if (capacity.organ === post.organ) return rankOf(capacity) > rankOf(post);
  const facts = organ(post.organ);
  return isHead(capacity) && [facts?.parent, facts?.actsFor].includes(capacity.organ);
};

/**
 * Denies whoever is neither a superior of the posts nor, where none of them decides or checks, the
 * registrar: nobody acts upward. The installation may.
 */
export const superiorOrRegistrar = (posts: readonly Place[], act: Act): void => {
  const { actor, registry } = act;
  if (actor.kind === 'system') return;
  const keeps = holds(actor, 'registrar');
  const may = posts.every(
    (post) => isSuperiorOf(actor, post, registry) || (keeps && !isGuarded(post)),
  );
  if (!may || (posts.length === 0 && !keeps)) notAbove(posts.some(isGuarded));
};

const notAbove = (guarded: boolean): never =>
  guarded
    ? deny(
        'not-superior',
        'A post that decides or checks is only for a superior to do this about: higher in the organ, or head of the organ above（负责人、审计员须由本机关上级或者上级机关负责人办理）.',
        'S8',
      )
    : deny(
        'not-superior',
        'This is for a superior in the same organ, the head of the organ above, or the registrar（须由本机关上级、上级机关负责人或者登记管理员办理）.',
        'S8',
      );

/** The bureau keeps the register of the district, and so of every organ that is not above it. */
const keepsItFor = ({ capacity }: ActingPerson, of: string, { organ }: Offices): boolean => {
  const own = organ(capacity.organ);
  return own?.kind === 'bureau' && ![own.id, own.parent].includes(of);
};
type Offices = Pick<RegistryView, 'organ'>;

/**
 * Denies a head who confirms what the register says of an organ, and heads neither that organ, nor
 * one above it, nor the bureau: nobody acts upward or sideways.
 */
export const headOfOrAbove = (of: Above, { actor, registry }: Pick<Act, 'actor' | 'registry'>) => {
  if (actor.kind === 'system' || !isHead(actor.capacity)) return;
  const above = [of.id, of.parent, of.actsFor].includes(actor.capacity.organ);
  if (!above && !keepsItFor(actor, of.id, registry)) notAbove(true);
};
type Above = Readonly<{ id: string; parent?: string; actsFor?: string }>;

/** The same of what it says of a person: he stands below the head in every post in an organ. */
export const headAbovePosts = (
  posts: readonly Place[],
  { actor, registry }: Pick<Act, 'actor' | 'registry'>,
): void => {
  if (actor.kind === 'system' || !isHead(actor.capacity)) return;
  const isBelow = (post: Place): boolean =>
    isSuperiorOf(actor, post, registry) || keepsItFor(actor, post.organ, registry);
  if (!posts.filter(({ organ }) => registry.organ(organ)).every(isBelow)) notAbove(true);
};

/** The superior of a post, who gives the second hand to what concerns it; 403 for anybody else. */
export const superiorOf = (post: Place, { actor, registry }: Pick<Act, 'actor' | 'registry'>) =>
  isPerson(actor) && isSuperiorOf(actor, post, registry) ? actor : notAbove(true);
const isPerson = (actor: Actor): actor is ActingPerson => actor.kind === 'person';
