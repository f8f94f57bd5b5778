import type { Type } from '@nestjs/common';
import type { Event, Role } from '#domain/kernel';
import type { Words } from '#domain/law';
import type { ActorNames } from './who-acted.js';
import type { Kept } from './records.js';
import type { Withheld } from './withheld.js';

/** How the past of one kind of thing is told, and to whom. */
export type RecordOf<E extends Event> = ActorNames &
  Readonly<{
    /** Where its routes stand in the documents of the API. */
    tag: string;
    /** What a person calls it: `案件`. */
    called: string;
    /** Who may look at it. */
    by: readonly [Role, ...Role[]];
    /** Where it is read, when that is not where it is written. */
    path?: string;
    /** What each act is called. An event without its row does not compile. */
    events: Readonly<Record<E['type'], Words>>;
    /** Fields nobody is told: what is sealed of a person, why somebody was on leave. */
    withheld?: Withheld;
    /** How the answers call its id; `none` where they do not say it. */
    idAs?: 'id' | 'caseId' | 'none';
    /** Its history comes in one piece. */
    whole?: true;
  }>;

/** Where the past of one thing is read, and what its id is called there. */
export const addressOf = (
  { path, id = { id: {} } }: Pick<Kept<unknown, Event>, 'path'> & Readonly<{ id?: object }>,
  said: Readonly<{ path?: string }>,
): Readonly<{ address: string; word: string }> => {
  const [word = 'id'] = Object.keys(id);
  return { address: `${said.path ?? path}/:${word}`, word };
};

/** The id as the answers say it. */
export const saying =
  (idAs: RecordOf<Event>['idAs'] = 'id') =>
  (id: string): Readonly<{ id?: string; caseId?: string }> =>
    idAs === 'none' ? {} : { [idAs]: id };

/** The controller under a name of its own in the documents of the API: `RegistryOrganPast`. */
export const classNamed = (made: Type, { category }: Readonly<{ category: string }>): Type => {
  const value = `${category[0]!.toUpperCase()}${category.slice(1)}${made.name}`;
  Object.defineProperty(made, 'name', { value });
  return made;
};
