import { date, id, registrarId } from '../shared/registry.examples.js';
import { organs } from '../seed/seed-numbers.js';
import type {
  DeputyAppointed,
  DeputyEnded,
  PostProposed,
  CertificateGranted,
  CertificateRestored,
  CertificateRevoked,
  CertificateSuspended,
  LeaveContested,
  LeaveEnded,
  LeaveRecorded,
  LeaveUpheld,
  LeaveWithdrawn,
  LegalQualificationRecorded,
  PersonRegistered,
  PostAssigned,
  PostEnded,
} from './person.events.js';

// One story: an officer of the brigade, from the first day to the last.

export const personRegistered: PersonRegistered = {
  type: 'PersonRegistered',
  data: { person: id(190), name: '江小海', identityToken: 'ab'.repeat(32) },
};

export const postAssigned: PostAssigned = {
  type: 'PostAssigned',
  data: {
    post: 'post-brigade',
    organ: id(organs.brigade),
    title: '执法员',
    roles: ['officer'],
    from: date('2024-02-01'),
  },
};

export const postEnded: PostEnded = {
  type: 'PostEnded',
  data: { post: 'post-brigade', lastDay: date('2026-04-30'), reason: '调离' },
};

export const certificateGranted: CertificateGranted = {
  type: 'CertificateGranted',
  data: {
    number: '粤J07040190',
    issuer: '广东省人民政府',
    from: date('2024-03-01'),
    to: date('2027-02-28'),
  },
};

export const certificateSuspended: CertificateSuspended = {
  type: 'CertificateSuspended',
  data: { number: '粤J07040190', from: date('2025-06-01'), reason: '考核不合格' },
};

export const certificateRestored: CertificateRestored = {
  type: 'CertificateRestored',
  data: { number: '粤J07040190', from: date('2025-09-01'), reason: '补考合格' },
};

export const certificateRevoked: CertificateRevoked = {
  type: 'CertificateRevoked',
  data: { number: '粤J07040190', from: date('2026-03-01'), reason: '调离执法岗位' },
};

export const leaveRecorded: LeaveRecorded = {
  type: 'LeaveRecorded',
  data: { from: date('2025-03-10'), to: date('2025-03-14'), reason: '年休假' },
};

export const leaveContested: LeaveContested = {
  type: 'LeaveContested',
  data: { from: date('2025-03-10'), reason: '本人未请假', on: date('2026-05-06') },
};

export const leaveUpheld: LeaveUpheld = {
  type: 'LeaveUpheld',
  data: { from: date('2025-03-10'), reason: '已核对请假审批单' },
};

export const leaveWithdrawn: LeaveWithdrawn = {
  type: 'LeaveWithdrawn',
  data: { from: date('2025-03-10'), reason: '登记对象有误', undone: [] },
};

export const leaveEnded: LeaveEnded = {
  type: 'LeaveEnded',
  data: { from: date('2025-03-10'), lastDay: date('2025-03-12') },
};

export const legalQualificationRecorded: LegalQualificationRecorded = {
  type: 'LegalQualificationRecorded',
  data: { number: 'A20234407040190', on: date('2024-03-20') },
};

export const postProposed: PostProposed = {
  type: 'PostProposed',
  data: {
    post: 'post-head',
    organ: id(organs.brigade),
    title: '大队长',
    roles: ['head-of-organ'],
    from: date('2026-05-01'),
    by: registrarId,
  },
};

export const deputyAppointed: DeputyAppointed = {
  type: 'DeputyAppointed',
  data: {
    deputyship: 'deputy-1',
    post: 'post-brigade',
    deputy: id(105),
    roles: ['officer'],
    from: date('2026-05-01'),
    to: date('2026-05-31'),
    basis: '江海应急人〔2026〕3号',
  },
};

export const deputyEnded: DeputyEnded = {
  type: 'DeputyEnded',
  data: { deputyship: 'deputy-1', lastDay: date('2026-05-20') },
};
