import type { Decider } from '#domain/kernel';
import { type AmendCitizen, amendCitizen } from './amend-citizen.js';
import type { CitizenEvent } from './citizen.events.js';
import { type Citizen, evolveCitizen } from './citizen.state.js';
import { type RegisterCitizen, registerCitizen } from './register-citizen.js';

export type CitizenCommand = RegisterCitizen | AmendCitizen;

export const citizenDecider: Decider<CitizenCommand, Citizen, CitizenEvent> = {
  initial: { status: 'not registered' },
  decide: { RegisterCitizen: registerCitizen, AmendCitizen: amendCitizen },
  evolve: evolveCitizen,
};
