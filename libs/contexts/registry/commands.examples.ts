import type { Actor, Role } from '#domain/kernel';
import type { Samples, Tried } from '#testing';
import { citizenAmended, erasureProposed, citizenRegistered } from './citizen/citizen.examples.js';
import * as enterprise from './enterprise/enterprise.examples.js';
import * as mandate from './mandate/mandate.examples.js';
import * as organ from './organ/organ.examples.js';
import * as person from './person/person.examples.js';
import type { nouns } from './registry.nouns.js';
import { organs } from './seed/seed-numbers.js';
import { act, id, registrarId, somebody, theLaw } from './shared/registry.examples.js';

const { personRegistered, certificateGranted, certificateSuspended, leaveRecorded } = person;
const registered = [enterprise.enterpriseRegistered];
const code = { matter: id(490), details: { creditCode: enterprise.entry.creditCode } };
const attempt = { matter: id(490), attempt: 'a1', reason: '登记未成' };
const codeHeld = {
  type: 'CreditCodeHeld',
  data: { ...code.details, enterprise: id(490), attempt: 'a1', at: act().now },
};

/** A team leader leads in the brigade, everybody else acts in the bureau above it. */
const leading = (role: Role): Actor =>
  somebody(role, registrarId, id(role === 'team-leader' ? organs.brigade : organs.bureau));

/** For each command of the registry a history in which it does something. */
export const samples: Samples<(typeof nouns)[number]> = {
  RegisterOrgan: { history: [], data: organ.organRegistered.data },
  RenameOrgan: { history: [organ.organRegistered], data: organ.organRenamed.data },
  ChangeDocumentPrefix: {
    history: [organ.organRegistered],
    data: organ.documentPrefixChanged.data,
  },
  NotePaperNumbers: {
    history: [
      {
        ...organ.organRegistered,
        data: { ...organ.organRegistered.data, organ: id(organs.bureau) },
      },
    ],
    data: {
      kind: 'case',
      upTo: 37,
      takenOver: organ.paperNumbersNoted.data.takenOver,
    },
  },
  CloseOrgan: { history: [organ.organRegistered], data: organ.organClosed.data },
  RegisterPerson: { history: [], data: personRegistered.data },
  AssignPost: { history: [personRegistered], data: person.postAssigned.data },
  ConfirmPost: {
    history: [personRegistered, person.postProposed],
    data: { post: 'post-head' },
    as: (role) => somebody(role, id(102)),
  },
  AppointDeputy: {
    history: [personRegistered, person.postAssigned],
    data: person.deputyAppointed.data,
    as: leading,
  },
  EndDeputy: {
    history: [personRegistered, person.postAssigned, person.deputyAppointed],
    data: person.deputyEnded.data,
    as: leading,
  },
  EndPost: { history: [personRegistered, person.postAssigned], data: person.postEnded.data },
  GrantCertificate: { history: [personRegistered], data: certificateGranted.data },
  SuspendCertificate: {
    history: [personRegistered, certificateGranted],
    data: certificateSuspended.data,
  },
  RestoreCertificate: {
    history: [personRegistered, certificateGranted, certificateSuspended],
    data: person.certificateRestored.data,
  },
  RevokeCertificate: {
    history: [personRegistered, certificateGranted],
    data: person.certificateRevoked.data,
  },
  RecordLeave: {
    history: [personRegistered, person.postAssigned],
    data: leaveRecorded.data,
    as: leading,
  },
  EndLeave: {
    history: [personRegistered, person.postAssigned, leaveRecorded],
    data: person.leaveEnded.data,
    as: leading,
  },
  WithdrawLeave: {
    history: [personRegistered, person.postAssigned, leaveRecorded],
    data: { from: leaveRecorded.data.from, reason: '登记对象有误' },
    as: leading,
  },
  ContestLeave: {
    history: [personRegistered, person.postAssigned, leaveRecorded],
    data: { from: leaveRecorded.data.from, reason: '本人未请假' },
    as: (role) => somebody(role, personRegistered.data.person, id(organs.brigade)),
  },
  UpholdLeave: {
    history: [personRegistered, person.postAssigned, leaveRecorded, person.leaveContested],
    data: person.leaveUpheld.data,
    as: leading,
  },
  RecordLegalQualification: {
    history: [personRegistered],
    data: person.legalQualificationRecorded.data,
  },
  GrantMandate: { history: [], data: mandate.text },
  PublishMandate: { history: [mandate.mandateGranted], data: mandate.mandatePublished.data },
  RevokeMandate: { history: [mandate.mandateGranted], data: mandate.mandateRevoked.data },
  HoldName: { history: [], data: { ...code, attempt: 'a1' } },
  ConfirmName: { history: [codeHeld], data: code },
  GiveUpName: { history: [codeHeld], data: attempt },
  ReleaseName: { history: [codeHeld], data: attempt },
  RegisterEnterprise: { history: [], data: enterprise.entry },
  RenameEnterprise: { history: registered, data: enterprise.enterpriseRenamed.data },
  ChangePrincipal: { history: registered, data: enterprise.principalChanged.data },
  ChangeStreet: { history: registered, data: enterprise.streetChanged.data },
  ChangeIndustry: {
    history: registered,
    data: enterprise.industryChanged.data,
    act: { law: theLaw },
  },
  ChangeEnterpriseStatus: { history: registered, data: enterprise.enterpriseSuspended.data },
  ChangeSize: { history: registered, data: enterprise.sizeChanged.data },
  RateEnterprise: {
    history: [...registered, enterprise.sizeChanged],
    data: enterprise.ratingTold,
    act: { law: theLaw },
  },
  ConfirmGrade: {
    history: [...registered, enterprise.enterpriseRated],
    data: { rating: enterprise.enterpriseRated.data.rating.rating },
  },
  RegisterCitizen: { history: [], data: citizenRegistered.data.entry },
  AmendCitizen: {
    history: [citizenRegistered],
    data: {
      ...citizenAmended.data,
      whose: { organs: [id(organs.bureau)], hands: [registrarId], parties: [id(590)] },
    },
  },
  ProposeErasure: {
    history: [citizenRegistered],
    data: { ground: 'retention-over', basis: '到期档案清册第3项' },
  },
  EraseCitizen: {
    history: [citizenRegistered, erasureProposed],
    data: { matters: [] },
    as: (role) => somebody(role, id(100)),
  },
};

export const tried: Tried<(typeof nouns)[number]> = { act, somebody, samples };
