import { holds } from '#domain/kernel';
import type { PersonActing } from '#platform/http';

/** The ids under which somebody's own matters stand. */
export const ownIds = ({ id, capacity }: PersonActing): readonly string[] => [id, capacity.organ];

/** The desk sees every matter, an applicant his own. */
export const ownOf = (who: PersonActing): readonly string[] | undefined =>
  holds(who, 'applicant') ? ownIds(who) : undefined;
