import { deny } from '#domain/kernel';
import type { PersonActing } from '#platform/http';
import type { Showing } from './showing.js';

export const heads: readonly string[] = ['head-of-organ', 'principal-head'];

/**
 * Whether somebody leads another: a team leader his team, a head his organ and those it oversees.
 */
const leads = (who: PersonActing, id: string, { names, now }: Showing): boolean => {
  const { roles, organ } = who.capacity;
  const isHead = heads.some((head) => roles.some((role) => role === head));
  if (!isHead && !roles.includes('team-leader')) return false;
  const organs = isHead ? [organ, ...names.overseenBy(organ, now)] : [organ];
  return names.person(id)?.posts.some((post) => organs.includes(post.organ)) ?? false;
};

/** One's own, of whom one leads, and of anybody for the auditor; 403 otherwise. */
export const mayLookAfter = (id: string, who: PersonActing, showing: Showing): void => {
  if (id !== who.id && !who.capacity.roles.includes('auditor') && !leads(who, id, showing))
    deny(
      'not-your-people',
      'Only who leads somebody sees what waits for him（仅可查看本人及所带人员待办）.',
      'OGI 16',
    );
};
