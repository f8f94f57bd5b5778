import {
  developmentAccountsOf,
  type DevelopmentAccount,
} from '#contexts/registry/registry.accounts';
import { type Heard, Person } from '../person.js';
import type { Stack } from '../stack.js';

/** The people and organs a story is played with, as the query API tells them. */
export type Place = Readonly<{
  as: (username: string) => Person;
  account: (username: string) => DevelopmentAccount;
  /** An officer with the certificate shown to the party. */
  shown: (username: string) => Readonly<{ officer: string; certificate: string }>;
  bureau: string;
  brigade: string;
  government: string;
  /** A unit of the register as the party of a case. */
  party: (
    name: string,
  ) => Promise<Readonly<{ kind: 'organisation'; id: string; name: string; creditCode: string }>>;
}>;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Reads who is who from a running stack. */
export const placeOf = async (stack: Stack, district = '440704'): Promise<Place> => {
  const people = new Map<string, Person>();
  const as = (username: string): Person => {
    const known = people.get(username) ?? new Person(stack, username);
    people.set(username, known);
    return known;
  };
  const accounts = new Map(developmentAccountsOf(district).map((one) => [one.username, one]));
  const account = (username: string): DevelopmentAccount => accounts.get(username)!;
  const auditor = as('auditor');
  const organs = itemsOf(await auditor.get('/organs?limit=100'));
  const organ = (kind: string): string => String(organs.find((one) => one.kind === kind)!.id);
  const certificates = new Map<string, string>();
  for (const username of ['officer1', 'officer2', 'officer3', 'leader']) {
    const { body } = await auditor.get(`/authority?person=${account(username).person}`);
    const certificate = body.certificate as Readonly<{ number: string }>;
    certificates.set(username, certificate.number);
  }
  return {
    as,
    account,
    shown: (username) => ({
      officer: account(username).person,
      certificate: certificates.get(username)!,
    }),
    bureau: organ('bureau'),
    brigade: organ('brigade'),
    government: organ('government'),
    party: async (name) => {
      const [unit] = itemsOf(await auditor.get(`/enterprises?q=${encodeURIComponent(name)}`));
      const creditCode = String(unit!.creditCode);
      return { kind: 'organisation', id: String(unit!.id), name: String(unit!.name), creditCode };
    },
  };
};

/** The rows of a page. Throws with the problem when it is none. */
export const itemsOf = ({ status, body }: Heard): Rows => {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body.items as Rows;
};
