import type { PersonActing } from '#platform/http';

/** The ids under which somebody's own matters stand. */
export const ownIds = ({ id, capacity }: PersonActing): readonly string[] => [id, capacity.organ];
