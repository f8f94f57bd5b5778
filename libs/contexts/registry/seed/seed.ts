import type { Role } from '#domain/kernel';
import { type SeedCommand, seedId } from './seed-command.js';
import { seedCitizens, seedEnterprises } from './seed-enterprises.js';
import { seedMandates } from './seed-mandates.js';
import { seedOrgans } from './seed-organs.js';
import { seedPeople, seedPersons } from './seed-people.js';

/**
 * The commands that install a Jianghai for a demo or for development: organs, mandates, people,
 * enterprises, in the order to send them, as the system's installation. Every fact in it holds from
 * 2024 on at the latest. Another district code gives the same place with other ids, for tests of
 * several tenants.
 */
export const seedOf = (district: string): readonly SeedCommand[] =>
  [
    ...seedOrgans(district),
    ...seedEnterprises(district),
    ...seedCitizens(district),
    ...seedMandates(district),
    ...seedPersons(district),
  ].toSorted((a, b) => a.stage - b.stage);

/** An account of the identity issuer used in development. */
export type DevelopmentAccount = Readonly<{
  username: string;
  person: string;
  name: string;
  title: string;
  roles: readonly Role[];
  post: string;
  organ: string;
}>;

/**
 * One account for each role; who signs in acts in the one post held. Never in production: there are
 * no passwords.
 */
export const developmentAccountsOf = (district: string): readonly DevelopmentAccount[] =>
  seedPeople.map(({ number, username, name, title, roles, post, place }) => ({
    username,
    person: seedId(district, number),
    name,
    title,
    roles,
    post,
    organ: seedId(district, place),
  }));
