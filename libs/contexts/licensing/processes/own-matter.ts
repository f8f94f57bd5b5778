import type { PersonActing } from '#platform/http';
import { deny } from '#domain/kernel';

/** Whether somebody acts for the one who applies: the person himself, or a post in that unit. */
export const isOwn = (
  { id, capacity }: PersonActing,
  applicant: Readonly<{ id: string }>,
): boolean => id === applicant.id || capacity.organ === applicant.id;

/** 403 for applicants in the matters of others. */
export const mustBeOwn = (who: PersonActing, applicant: Readonly<{ id: string }>): void => {
  if (!isOwn(who, applicant))
    deny('not-the-applicant', 'Only the applicant（申请人） acts in his own matter.', 'LL 5');
};
