import type { Role } from '#domain/kernel';

/** What somebody of any other organ may do all the same: in which roles, and why. */
export type Open = Readonly<{ roles: readonly Role[] | 'every' | 'every-office'; why: string }>;

const register: Open = {
  roles: ['registrar'],
  why: 'the registrar keeps the register of the whole district',
};
const seeds: Open = {
  roles: ['registrar', 'operator'],
  why: 'the registrar keeps the register; the operator enters what a district begins with',
};
const operations: Open = {
  roles: 'every',
  why: 'operators look after the programs of the district, whatever organ they sit in',
};
const own: Open = { roles: 'every', why: 'what somebody keeps for himself lies under his own id' };
const tells: Open = {
  roles: 'every',
  why: 'anybody may tell what he saw: it orders nothing and decides nothing',
};
/** Agents of units tell what concerns their own unit, and nothing of another. */
const tellsInOffice: Open = { ...tells, roles: 'every-office' };
const window: Open = {
  roles: ['intake-clerk'],
  why: 'any window takes papers in for the organ that is competent（LL 26）',
};

/** By noun and command; what is not here is denied to everybody of another organ. */
export const openToOthers: Readonly<Record<string, Open>> = {
  'enforcementCase RecordClue': tells,
  'enforcementCase RequestRecusal': tells,
  'licensingApplication AskRecusal': tellsInOffice,
  'hazardsHazard ReportHazard': tellsInOffice,
  'evidenceExhibit TakeExhibit': own,
  'licensingApplication ReceiveApplication': window,
  'licensingBundle OpenBundle': window,
  'hazardsReporter SealReporter': {
    roles: 'every',
    why: 'it has no door: the registration of a tip-off sends it, which asks whose it is',
  },
  'operationsOwnFeed OpenFeed': own,
  'operationsOwnFeed RevokeFeed': own,
  'operationsOwnFilters DropFilter': own,
  'operationsOwnFilters KeepFilter': own,
  'eventAside SetEventAside': operations,
  'papersPaper AskRendering': operations,
  'projectionControl AskForCheck': operations,
  'projectionControl AskForDrop': operations,
  'projectionControl AskForRebuild': operations,
  'projectionControl AskForRollback': operations,
  'projectionControl AskForSwitch': operations,
  'projectionControl RetryEvent': operations,
  'projectionControl SkipEvent': operations,
  'projectionControl StopRebuild': operations,
  'registryEnterprise ChangeEnterpriseStatus': register,
  'registryEnterprise ChangeIndustry': register,
  'registryEnterprise ChangePrincipal': register,
  'registryEnterprise ChangeSize': register,
  'registryEnterprise ChangeStreet': register,
  'registryEnterprise RegisterEnterprise': register,
  'registryEnterprise RenameEnterprise': register,
  'registryMandate AcknowledgePublication': register,
  'registryMandate GrantMandate': register,
  'registryMandate ProposeCorrection': register,
  'registryMandate PublishMandate': register,
  'registryMandate RevokeMandate': register,
  'registryMandate TakeOffPublication': register,
  'registryMandate WithdrawCorrection': register,
  'registryOrgan ChangeDocumentPrefix': seeds,
  'registryOrgan CloseOrgan': register,
  'registryOrgan NotePaperNumbers': register,
  'registryOrgan ProposeCorrection': register,
  'registryOrgan RegisterOrgan': seeds,
  'registryOrgan RenameOrgan': seeds,
  'registryOrgan WithdrawCorrection': register,
  'registryParty AmendCitizen': register,
  'registryParty ProposeErasure': register,
  'registryParty RegisterCitizen': {
    roles: 'every',
    why: 'a party is entered where it is met, by whoever meets it first',
  },
  'registryPerson AppointDeputy': register,
  'registryPerson AssignPost': register,
  'registryPerson EndDeputy': register,
  'registryPerson EndLeave': register,
  'registryPerson EndPost': register,
  'registryPerson GrantCertificate': register,
  'registryPerson ProposeCorrection': register,
  'registryPerson RecordLeave': register,
  'registryPerson RecordLegalQualification': register,
  'registryPerson RegisterPerson': seeds,
  'registryPerson RestoreCertificate': register,
  'registryPerson RevokeCertificate': register,
  'registryPerson SuspendCertificate': register,
  'registryPerson UpholdLeave': register,
  'registryPerson WithdrawCorrection': register,
  'registryPerson WithdrawLeave': register,
  'workCalendar PublishCalendar': {
    roles: 'every',
    why: 'the yearly notice holds for the whole district',
  },
};
