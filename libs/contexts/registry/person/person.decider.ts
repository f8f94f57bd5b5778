import type { Decider } from '#domain/kernel';
import { type AssignPost, assignPost } from './assign-post.js';
import { type EndLeave, endLeave } from './end-leave.js';
import { type EndPost, endPost } from './end-post.js';
import { type GrantCertificate, grantCertificate } from './grant-certificate.js';
import type { PersonEvent } from './person.events.js';
import { evolvePerson, type Person } from './person.state.js';
import { type RecordLeave, recordLeave } from './record-leave.js';
import {
  type RecordLegalQualification,
  recordLegalQualification,
} from './record-legal-qualification.js';
import { type RegisterPerson, registerPerson } from './register-person.js';
import { type RestoreCertificate, restoreCertificate } from './restore-certificate.js';
import { type RevokeCertificate, revokeCertificate } from './revoke-certificate.js';
import { type SuspendCertificate, suspendCertificate } from './suspend-certificate.js';

export type PersonCommand =
  | RegisterPerson
  | AssignPost
  | EndPost
  | GrantCertificate
  | SuspendCertificate
  | RestoreCertificate
  | RevokeCertificate
  | RecordLeave
  | EndLeave
  | RecordLegalQualification;

export const personDecider: Decider<PersonCommand, Person, PersonEvent> = {
  initial: { status: 'not registered' },
  decide: {
    RegisterPerson: registerPerson,
    AssignPost: assignPost,
    EndPost: endPost,
    GrantCertificate: grantCertificate,
    SuspendCertificate: suspendCertificate,
    RestoreCertificate: restoreCertificate,
    RevokeCertificate: revokeCertificate,
    RecordLeave: recordLeave,
    EndLeave: endLeave,
    RecordLegalQualification: recordLegalQualification,
  },
  evolve: evolvePerson,
};
