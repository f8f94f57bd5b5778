import { commandsOf, type Evolve, refuse, unknown } from '#domain/kernel';
import type {
  CitizenEntry,
  CitizenErased,
  CitizenEvent,
  ErasureProposed,
} from './citizen.events.js';

export type Citizen = Readonly<{ status: 'not registered' }> | RegisteredCitizen;

export type RegisteredCitizen = Readonly<{
  status: 'registered';
  /** As first entered. */
  entry: CitizenEntry;
  shownName: string;
  sealed: string;
  erasure?: ErasureProposed['data'];
  erased?: CitizenErased['data'];
}>;

/** Declares commands of citizens. */
export const citizenCommand = commandsOf<Citizen, CitizenEvent>();

/** The citizen, or 404: there is none with this id. */
export const registeredCitizen = (citizen: Citizen): RegisteredCitizen =>
  citizen.status === 'registered'
    ? citizen
    : unknown('citizen-unknown', 'There is no such party（无此当事人）.');

export const evolveCitizen: Evolve<Citizen, CitizenEvent> = {
  CitizenRegistered: (_, { entry }) => ({
    status: 'registered',
    entry,
    shownName: entry.shownName,
    sealed: entry.sealed,
  }),
  CitizenAmended: (citizen, { shownName, sealed }) =>
    citizen.status === 'registered' ? { ...citizen, shownName, sealed } : citizen,
  ErasureProposed: (citizen, erasure) =>
    citizen.status === 'registered' ? { ...citizen, erasure } : citizen,
  CitizenErased: (citizen, erased) =>
    citizen.status === 'registered' ? { ...citizen, erased } : citizen,
};

/** Refuses what is asked of somebody whose data are gone. */
export const notErased = (citizen: Citizen): void => {
  if (registeredCitizen(citizen).erased)
    refuse(
      'citizen-erased',
      '该当事人的个人信息已依法删除，不能更正、也不能再次删除（the personal data of this party were erased by law）.',
      'PIPL 47',
    );
};
