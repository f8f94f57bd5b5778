import type { Data } from '#platform/acts';
import { Day, Flag, Id, OneOf, Part, Parts, Text, Texts, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type {
  Application,
  Clue,
  Handover,
  NotFiling,
  PeriodExtension,
  PreFiling,
  Replacement,
  Suspension,
  Termination,
} from '../case/intake/intake.events.js';
import type { Identification } from '../case/shared.events.js';
import type { Return } from '../case/decision/decision.events.js';
import type { TransferCase } from '../case/closing/transfer-case.js';
import { ActBody, ByOfficers, PartyBody } from './shared.bodies.js';

const sources = [
  'inspection',
  'report',
  'assignment',
  'accident',
  'transfer-in',
  'other',
] as const satisfies readonly Clue['source'][];
const approvers = [
  'head-of-organ',
  'higher-organ',
] as const satisfies readonly PeriodExtension['approver'][];
const suspensions = [
  'waits-for-other-result',
  'party-unreachable',
  'force-majeure',
  'law-in-question',
] as const satisfies readonly Suspension['cause'][];
const terminations = [
  'party-died',
  'party-ended',
  'facts-outside-competence',
  'other',
] as const satisfies readonly Termination['cause'][];
const destinations = [
  'police',
  'supervision',
  'competent-organ',
] as const satisfies readonly TransferCase['data']['to'][];

export class ClueBody implements Omit<Clue, 'party'> {
  @Part(() => PartyBody, { about: 'Party（当事人）' }) party: PartyBody;
  @Parts(() => ActBody, { about: 'Acts（涉嫌违法行为）', min: 1, max: 50 })
  acts: readonly ActBody[];
  @OneOf(sources, { about: 'Where it came from（线索来源）' }) source: Clue['source'];
  @Id({ about: 'In whose name it would be handled（以何机关名义）' }) organ: string;
  @Id({ about: 'Who handles it（承办机构）' }) handlingOrgan: string;
  @Id({ about: 'Mandate a street acts under（委托或下放依据）', optional: true }) mandate?: string;
  @Id({ about: 'Reference of the reporter, never a name（举报编号）', optional: true })
  complainant?: string;
  @Id({ about: 'Case of the other party of the event（关联案件）', optional: true })
  linkedCase?: string;
}

export class PreFilingBody extends ByOfficers implements PreFiling {
  @Text({ about: 'Grounds（预立案理由）' }) grounds: string;
  @Flag({ about: 'Urgent: investigated at once（情况紧急）' }) urgent: boolean;
}

export class ApplicationBody extends ByOfficers implements Application {
  @Text({ about: 'Grounds（立案理由）' }) grounds: string;
}

export class NotFilingBody implements NotFiling {
  @Text({ about: 'Reasons（不予立案理由）' }) reasons: string;
  @Day({ about: 'The reporter was told on（告知举报人日期）', optional: true })
  complainantToldOn?: LocalDate;
}

export class ReplacementBody extends ByOfficers implements Replacement {
  @Text({ about: 'Reasons（更换理由）' }) reasons: string;
}

export class IdentificationBody implements Omit<Identification, 'party'> {
  @Part(() => PartyBody, { about: 'Who it is（查明的当事人）' }) party: PartyBody;
  @Texts({ about: 'Evidence of it（身份证据）', min: 1 }) evidence: readonly string[];
}

export class HandoverBody extends ByOfficers implements Handover {
  @Id({ about: 'Who handles it from now on（接收承办机构）' }) handlingOrgan: string;
  @Id({ about: 'In whose name（以何机关名义）' }) organ: string;
  @Id({ about: 'Mandate a street acts under（委托或下放依据）', optional: true }) mandate?: string;
  @Text({ about: 'Reasons（移交理由）' }) reasons: string;
}

export class PeriodExtensionBody implements PeriodExtension {
  @Whole({ about: 'Days more（延长天数）', min: 1, max: 400 }) days: number;
  @OneOf(approvers, { about: 'Who approved it（批准机关）' }) approver: PeriodExtension['approver'];
  @Text({ about: 'Paper of the superior’s approval（上级批准文件）', optional: true })
  approval?: string;
  @Text({ about: 'Reasons（延期理由）' }) reasons: string;
}

export class SuspensionBody implements Suspension {
  @OneOf(suspensions, { about: 'Cause（中止原因）' }) cause: Suspension['cause'];
  @Text({ about: 'Reasons（中止理由）' }) reasons: string;
}

export class TerminationBody implements Termination {
  @OneOf(terminations, { about: 'Cause（终止原因）' }) cause: Termination['cause'];
  @Text({ about: 'Reasons（终止理由）' }) reasons: string;
}

export class TransferBody implements Data<TransferCase> {
  @OneOf(destinations, { about: 'To police, supervision or the competent organ（移送对象）' })
  to: TransferCase['data']['to'];
  @Text({ about: 'The receiving organ（接收机关）', max: 200 }) organ: string;
  @Text({ about: 'Reasons（移送理由）' }) reasons: string;
}

export class ReturnBody implements Return {
  @Text({ about: 'Organ that gives it back（退回机关）', max: 200 }) organ: string;
  @Text({ about: 'Reasons（退回理由）' }) reasons: string;
  @Text({ about: 'Its document（退回文书）', max: 200 }) document: string;
}
