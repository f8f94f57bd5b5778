import { instant, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { by, hash, reacting } from '../desk.examples.js';
import { as, end, later, notice, on } from '../samples.examples.js';
import { grant, granted, grantedFor, grantedStep, type Step, tale } from './licence.examples.js';
import type { LicenceCommand, licenceNoun } from './licence.noun.js';

// For each command of a licence a history in which it does something.

const { origin: _, itemVersion: __, validTo: ___, serial: ____, ...rest } = grant;
const card = { ...rest, item: 'special-operation-card', terms: { operation: '低压电工' } };
const kept = tale([{ type: 'RegisterLicence', data: { grant: card } }, reacting('2026-09-23')]);
const hazchem = grantedFor({ item: 'hazchem-business', itemVersion: localDate('2026-05-01') });
const after = (command: LicenceCommand, day: string) =>
  tale(grantedStep, [command, reacting(day)] satisfies Step);
const suspension = {
  source: 'case-1',
  cause: '罚9号',
  from: localDate('2026-10-12'),
  until: localDate('2026-12-11'),
};
const suspended = after({ type: 'SuspendLicence', data: suspension }, '2026-10-12');
const revocation = { source: 'case-2', decisionNumber: '罚10号' };
const revoked = after({ type: 'RevokeLicenceAfterPenalty', data: revocation }, '2026-10-20');
const renewal = {
  application: 'renewal-1',
  filedAt: instant('2028-08-22T10:00:00+08:00'),
};
const filed = after({ type: 'FileRenewal', data: renewal }, '2028-08-22');
const day = on('2026-11-02');
const annulled = tale(grantedStep, [
  { type: 'AnnulLicence', data: { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false } },
  by('he', '2026-11-02'),
] satisfies Step);

const annulment = ['（江海）应急许撤销〔2026〕12号'];
const handed = { method: 'direct', receiver: '王明', signed: true } as const;
const servedAnnulment = tale(
  grantedStep,
  [
    { type: 'AnnulLicence', data: { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false } },
    by('he', '2026-11-02'),
  ],
  [{ type: 'ServePapers', data: { papers: annulment, service: handed } }, by('cai', '2026-11-03')],
);

export const licenceSamples: Samples<typeof licenceNoun> = {
  RegisterLicence: { history: [], data: { grant: card }, act: on('2026-09-23') },
  ReportHolderChange: {
    history: hazchem,
    data: { change: 'name', changedOn: localDate('2026-11-02'), source: '企业登记变更' },
    act: on('2026-11-03'),
  },
  LiftSuspension: { history: suspended, data: { source: 'case-1', reasons: '整改完成' }, act: day },
  AnnulLicence: {
    history: granted,
    data: { ground: 'fraud-or-bribe', facts: '查实', publicHarm: false },
    act: day,
  },
  RecallLicence: {
    history: granted,
    data: { ground: 'facts-changed', publicInterest: '规划调整', compensationFen: 100 },
    act: day,
  },
  CancelLicence: { history: revoked, data: { cause: 'revoked' }, as: as('cai'), act: day },
  ReviewCertificate: { history: kept, data: { record: hash('review') }, act: on('2029-09-01') },
  ServePapers: {
    history: annulled,
    data: { papers: annulment, service: handed },
    as: as('cai'),
    act: on('2026-11-03'),
  },
  PostPublicNotice: {
    history: annulled,
    data: {
      papers: annulment,
      service: { method: 'public-notice', attempts: ['邮寄退回'], where: '区政府门户网站' },
    },
    as: as('cai'),
    act: on('2026-11-05'),
  },
  CorrectService: {
    history: servedAnnulment,
    data: { paper: annulment[0]!, servedOn: localDate('2026-11-04'), reasons: '回证日期有误' },
    act: on('2026-11-05'),
  },
  NumberPapers: { history: kept, data: { serial: 13, year: 2026 }, act: on('2026-11-02') },
  GrantLicence: { history: [], data: { grant }, act: on('2026-09-22') },
  ChangeLicence: {
    history: hazchem,
    data: {
      application: 'application-2',
      changes: ['name'],
      holder: { ...grant.holder, name: '新名称' },
      terms: grant.terms,
      filedAt: instant('2026-11-09T10:00:00+08:00'),
    },
    act: on('2026-11-12'),
  },
  FileRenewal: { history: granted, data: renewal, act: on('2028-08-22') },
  RenewLicence: {
    history: filed,
    data: {
      application: 'renewal-1',
      validFrom: localDate('2028-09-22'),
      validTo: localDate('2030-09-21'),
    },
    act: on('2028-09-10'),
  },
  EndRenewal: {
    history: filed,
    data: { application: 'renewal-1', because: 'refused' },
    act: on('2028-09-10'),
  },
  SuspendLicence: { history: granted, data: suspension, act: on('2026-10-12') },
  RevokeLicenceAfterPenalty: { history: granted, data: revocation, act: on('2026-10-20') },
  UndoPenaltyEffect: {
    history: suspended,
    data: { source: 'case-1', because: '复议变更' },
    act: day,
  },
  RecordHolderEnded: {
    history: granted,
    data: { cause: 'holder-ended', source: '企业登记注销', endedOn: localDate('2026-11-01') },
    act: day,
  },
  NoteFatalAccident: {
    history: granted,
    data: { source: 'accident-1', accidentOn: localDate('2026-11-01') },
    act: day,
  },
  RecomputeClocks: { history: granted, data: notice, act: later('2026-11-23') },
  RingClock: {
    history: granted,
    data: end('LIC-D12', localDate('2028-09-21')),
    act: on('2028-09-22'),
  },
};
