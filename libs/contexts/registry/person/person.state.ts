import {
  commandsOf,
  type Evolve,
  type LocalDate,
  plusDays,
  type Role,
  unknown,
} from '#domain/kernel';
import type { Period } from '../shared/dated.js';
import type { PersonEvent } from './person.events.js';

export type Person = Readonly<{ status: 'not registered' }> | RegisteredPerson;

export type Post = Period &
  Readonly<{ post: string; organ: string; title: string; roles: readonly Role[]; ended?: true }>;

/** A post that decides or checks, until a superior confirms it; `by` whom it was proposed. */
export type ProposedPost = Post & Readonly<{ by?: string }>;

export type Certificate = Readonly<{
  number: string;
  issuer: string;
  from: LocalDate;
  to: LocalDate;
  suspensions: readonly Suspension[];
  /** First day without it. */
  revokedFrom?: LocalDate;
}>;

/** `restored` is the day from which it may be shown again, when that was decided before the end. */
export type Suspension = Period & Readonly<{ reason: string; restored?: LocalDate }>;

export type Leave = Period &
  Readonly<{
    reason: string;
    deputy?: string;
    by?: string;
    ended?: true;
    /** Why whoever is away says that it is wrong, and why it stands all the same. */
    contested?: Readonly<{ reason: string; on: LocalDate; upheld?: Readonly<{ reason: string }> }>;
  }>;

/** A leave that was entered wrongly, and why it was withdrawn. */
export type WithdrawnLeave = Leave & Readonly<{ withdrawn: Readonly<{ reason: string }> }>;

/**
 * Somebody who answers for a post in those days (代行职务), for its roles or some of them, by a
 * written order.
 */
export type Deputyship = Period &
  Readonly<{
    deputyship: string;
    post: string;
    deputy: string;
    roles: readonly Role[];
    basis: string;
    ended?: true;
  }>;

/** Also what the directory answers from. */
export type RegisteredPerson = Readonly<{
  status: 'registered';
  id: string;
  name: string;
  identityToken?: string;
  posts: readonly Post[];
  proposed: readonly ProposedPost[];
  certificates: readonly Certificate[];
  leaves: readonly Leave[];
  withdrawn: readonly WithdrawnLeave[];
  deputies: readonly Deputyship[];
  legalQualification?: Readonly<{ number: string; on: LocalDate }>;
}>;

/** Declares commands of people. */
export const personCommand = commandsOf<Person, PersonEvent>();

/** The person, or 404: there is none with this id. */
export const registeredPerson = (person: Person): RegisteredPerson =>
  person.status === 'registered'
    ? person
    : unknown('person-unknown', 'There is no such person（无此人员）.');

const changed = (
  person: Person,
  change: (now: RegisteredPerson) => Partial<RegisteredPerson>,
): Person => (person.status === 'registered' ? { ...person, ...change(person) } : person);

const certificateChanged = (
  person: Person,
  number: string,
  change: (held: Certificate) => Partial<Certificate>,
): Person =>
  changed(person, ({ certificates }) => ({
    certificates: certificates.map((held) =>
      held.number === number ? { ...held, ...change(held) } : held,
    ),
  }));

const leaveChanged = (
  person: Person,
  from: LocalDate,
  change: (leave: Leave) => Partial<Leave> | undefined,
): Person =>
  changed(person, ({ leaves }) => ({
    leaves: leaves.map((leave) => (leave.from === from ? { ...leave, ...change(leave) } : leave)),
  }));

export const evolvePerson: Evolve<Person, PersonEvent> = {
  PersonRegistered: (_, { person, name, identityToken }) => ({
    status: 'registered',
    id: person,
    name,
    identityToken,
    posts: [],
    proposed: [],
    deputies: [],
    certificates: [],
    leaves: [],
    withdrawn: [],
  }),
  PostProposed: (person, asked) =>
    changed(person, ({ proposed }) => ({ proposed: [...proposed, asked] })),
  PostAssigned: (person, assigned) =>
    changed(person, ({ posts, proposed }) => ({
      posts: [...posts, assigned],
      proposed: proposed.filter(({ post }) => post !== assigned.post),
    })),
  PostEnded: (person, { post, lastDay }) =>
    changed(person, ({ posts }) => ({
      posts: posts.map((held) =>
        held.post === post ? { ...held, to: lastDay, ended: true as const } : held,
      ),
    })),
  CertificateGranted: (person, { number, issuer, from, to }) =>
    changed(person, ({ certificates }) => ({
      certificates: [...certificates, { number, issuer, from, to, suspensions: [] }],
    })),
  CertificateSuspended: (person, { number, from, to, reason }) =>
    certificateChanged(person, number, ({ suspensions }) => ({
      suspensions: [...suspensions, { from, to, reason }],
    })),
  CertificateRestored: (person, { number, from }) =>
    certificateChanged(person, number, ({ suspensions }) => ({
      suspensions: suspensions.map((one, index) =>
        index === suspensions.length - 1 ? { ...one, to: plusDays(from, -1), restored: from } : one,
      ),
    })),
  CertificateRevoked: (person, { number, from }) =>
    certificateChanged(person, number, () => ({ revokedFrom: from })),
  LeaveRecorded: (person, { from, to, reason, deputy, by }) =>
    changed(person, ({ leaves }) => ({ leaves: [...leaves, { from, to, reason, deputy, by }] })),
  LeaveEnded: (person, { from, lastDay }) =>
    leaveChanged(person, from, () => ({ to: lastDay, ended: true })),
  LeaveWithdrawn: (person, { from, reason, undone }) =>
    changed(person, ({ leaves, withdrawn, deputies }) => ({
      leaves: leaves.filter((leave) => leave.from !== from),
      withdrawn: [
        ...withdrawn,
        ...leaves
          .filter((leave) => leave.from === from)
          .map((leave) => ({
            ...leave,
            withdrawn: { reason },
          })),
      ],
      deputies: deputies.filter(({ deputyship }) => !undone.includes(deputyship)),
    })),
  LeaveContested: (person, { from, reason, on }) =>
    leaveChanged(person, from, () => ({ contested: { reason, on } })),
  LeaveUpheld: (person, { from, reason }) =>
    leaveChanged(
      person,
      from,
      ({ contested }) => contested && { contested: { ...contested, upheld: { reason } } },
    ),
  DeputyAppointed: (person, appointed) =>
    changed(person, ({ deputies }) => ({ deputies: [...deputies, appointed] })),
  DeputyEnded: (person, { deputyship, lastDay }) =>
    changed(person, ({ deputies }) => ({
      deputies: deputies.map((one) =>
        one.deputyship === deputyship ? { ...one, to: lastDay, ended: true as const } : one,
      ),
    })),
  LegalQualificationRecorded: (person, { number, on }) =>
    changed(person, () => ({ legalQualification: { number, on } })),
};
