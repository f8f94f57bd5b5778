import { commandsOf, type Evolve, unknown } from '#domain/kernel';
import type { CitizenEntry, CitizenEvent } from './citizen.events.js';

export type Citizen = Readonly<{ status: 'not registered' }> | RegisteredCitizen;

export type RegisteredCitizen = Readonly<{
  status: 'registered';
  /** As first entered. */
  entry: CitizenEntry;
  shownName: string;
  sealed: string;
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
};
