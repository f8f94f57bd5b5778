import { type CommandOf, noun } from '#domain/kernel';
import { personCorrections } from './person.corrections.js';
import { appointDeputy } from './deputy/appoint-deputy.js';
import { assignPost } from './assign-post.js';
import { confirmPost } from './confirm-post.js';
import { endDeputy } from './deputy/end-deputy.js';
import { endLeave } from './leave/end-leave.js';
import { endPost } from './end-post.js';
import { grantCertificate } from './certificate/grant-certificate.js';
import { evolvePerson, type Person } from './person.state.js';
import { personStream } from './person.stream.js';
import { contestLeave } from './leave/contest-leave.js';
import { upholdLeave } from './leave/uphold-leave.js';
import { withdrawLeave } from './leave/withdraw-leave.js';
import { recordLeave } from './leave/record-leave.js';
import { recordLegalQualification } from './record-legal-qualification.js';
import { registerPerson } from './register-person.js';
import { restoreCertificate } from './certificate/restore-certificate.js';
import { revokeCertificate } from './certificate/revoke-certificate.js';
import { suspendCertificate } from './certificate/suspend-certificate.js';

const initial: Person = { status: 'not registered' };

/**
 * People (人员) who act: officials, safety officers, agents of enterprises; their posts,
 * certificates and absences.
 */
export const personNoun = noun({
  stream: personStream,
  title: 'Person（人员）',
  path: 'people',
  whoActs: {
    // The registrar keeps the register of the district; the operator enters what it begins with.
    ofAnyOrgan: {
      every: [
        'RegisterPerson',
        'AssignPost',
        'RecordLegalQualification',
        'GrantCertificate',
        'SuspendCertificate',
        'RestoreCertificate',
        'RevokeCertificate',
        'ProposeCorrection',
      ],
      registrar: [
        'EndPost',
        'WithdrawCorrection',
        'RecordLeave',
        'EndLeave',
        'WithdrawLeave',
        'UpholdLeave',
        'AppointDeputy',
        'EndDeputy',
      ],
    },
    inHand: {
      every: ['ContestLeave'],
    },
  },
  idsFrom: 'person',
  initial,
  evolve: evolvePerson,
  chapters: [
    {
      title: 'registry: people 人员',
      commands: [
        registerPerson,
        assignPost,
        confirmPost,
        endPost,
        recordLeave,
        endLeave,
        withdrawLeave,
        contestLeave,
        upholdLeave,
        appointDeputy,
        endDeputy,
        recordLegalQualification,
      ],
    },
    {
      title: 'registry: certificates 执法证',
      commands: [grantCertificate, suspendCertificate, restoreCertificate, revokeCertificate],
    },
    personCorrections,
  ],
  begins: ['RegisterPerson'],
  unknown: ['person-unknown', 'There is no such person（无此人员）.'],
});

export type PersonCommand = CommandOf<typeof personNoun>;
