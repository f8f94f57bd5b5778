import { type CommandOf, noun } from '#domain/kernel';
import { amendCitizen } from './amend-citizen.js';
import { type Citizen, evolveCitizen } from './citizen.state.js';
import { citizenStream } from './citizen.stream.js';
import { eraseCitizen, proposeErasure } from './erase-citizen.js';
import { registerCitizen } from './register-citizen.js';

const initial: Citizen = { status: 'not registered' };

/**
 * Citizens (自然人当事人): parties who are natural persons. Nothing that tells who it is leaves
 * the door in the clear.
 */
export const citizenNoun = noun({
  stream: citizenStream,
  title: 'Citizen（自然人当事人）',
  path: 'citizens',
  whoActs: {
    // A party is entered where it is met; the registrar keeps the register of the whole district.
    ofAnyOrgan: {
      every: ['RegisterCitizen', 'ProposeErasure'],
      registrar: ['AmendCitizen'],
    },
  },
  idsFrom: 'citizen',
  initial,
  evolve: evolveCitizen,
  chapters: [
    {
      title: 'registry: citizens 自然人当事人',
      commands: [registerCitizen, amendCitizen, proposeErasure, eraseCitizen],
    },
  ],
  begins: ['RegisterCitizen'],
  unknown: ['citizen-unknown', 'There is no such party（无此当事人）.'],
});

export type CitizenCommand = CommandOf<typeof citizenNoun>;
