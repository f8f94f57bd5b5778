import type { Type } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Event, Role } from '#domain/kernel';
import type { Words } from '#domain/law';
import type { ActorNames } from './who-acted.js';
import type { Kept } from './records.js';
import type { Withheld } from './withheld.js';

/** How a thing is named in its address. */
type Ids = Readonly<{
  /** What a person writes there. */
  about: string;
  /** Its id in the log, where that is made of what a person writes. */
  from?: (written: string) => string;
}>;

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
    /** Fields that a party of it is not told: what led to it（来源、举报线索）. */
    notToParty?: Withheld;
    /** What its id is, where lists do not show it: a person writes what he knows it by. */
    ids?: Ids;
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

/** What its id is, for whoever reads the documents of the API. */
export const idInAddress = (
  word: string,
  { called, ids }: Pick<RecordOf<Event>, 'called' | 'ids'>,
): MethodDecorator =>
  ApiParam({ name: word, description: ids?.about ?? `Its id as lists show it（${called}编号）` });

/** The id in the log of what an address names. */
export const idBehind = ({ ids }: Pick<RecordOf<Event>, 'ids'>, written: string): string =>
  ids?.from?.(written) ?? written;

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
