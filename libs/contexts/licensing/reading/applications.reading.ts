import { type Column, type FileOf, type ListOf, listingOf, readingOf } from '#platform/reading';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationNoun } from '../application/application.noun.js';
import { desk, deskAndApplicants } from '../desk/roles.js';
import { applicationRegister } from '../projections/application-register.js';
import type { ApplicationRow } from '../projections/application-row.js';
import { alike } from './alike.js';
import { type ApplicationView, applicationView } from './application-view.js';
import { ApplicationsQuery } from './licensing-reading.bodies.js';
import { papersHandedIn } from './papers/papers-handed-in.js';
import { papersIn } from './papers/papers-on-file.js';

/** Where applications are: their register（申请台账）, and their events. */
export const applicationsPlace = {
  noun: applicationNoun,
  register: applicationRegister,
  key: 'applicationId',
} as const;

const list: ListOf<ApplicationRow, ApplicationsQuery> = {
  summary: 'The register; applicants see their own（申请台账）',
  query: ApplicationsQuery,
  sorts: ['lastEventAt', 'receivedOn', 'acceptedOn', 'decidedOn', 'nextDueAt', 'dutyDueAt', 'item'],
  defaultSort: '-lastEventAt',
  filters: {
    stage: { column: 'stage', by: 'equal' },
    item: { column: 'item', by: 'equal' },
    purpose: { column: 'purpose', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    window: { column: 'window', by: 'equal' },
    applicant: { column: 'partyId', by: 'equal' },
    bundle: { column: 'bundle', by: 'equal' },
    clerk: { column: 'clerk', by: 'equal' },
    reviewer: { column: 'reviewer', by: 'equal' },
    approver: { column: 'approver', by: 'equal' },
    receivedFrom: { column: 'receivedOn', by: 'from' },
    receivedTo: { column: 'receivedOn', by: 'to' },
    dueTo: { column: 'nextDueAt', by: 'to' },
  },
  search: ['words'],
};

export const applications = listingOf(applicationsPlace, list);

const beside = async ({
  events = [],
  row,
  files,
  showing,
}: FileOf<ApplicationEvent, ApplicationRow>) => ({
  documents: papersIn(events),
  ...papersHandedIn(events),
  alike: await alike(files, row, showing),
});

/** The register as people take it with them（许可申请导出）. */
const columns: readonly Column<ApplicationView>[] = [
  ['收件文号', ({ number }) => number],
  ['申请人', ({ applicantName }) => applicantName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['事项', ({ itemName }) => itemName.zh],
  ['阶段', ({ stageName }) => stageName.zh],
  ['办理机关', ({ organ }) => organ.name],
  ['受理窗口', ({ window }) => window.name],
  ['审查员', ({ reviewer }) => reviewer?.name],
  ['审批人', ({ approver }) => approver?.name],
  ['收件日期', ({ receivedOn }) => receivedOn],
  ['受理日期', ({ acceptedOn }) => acceptedOn],
  ['决定日期', ({ decidedOn }) => decidedOn],
  ['决定书文号', ({ decisionNumber }) => decisionNumber],
  ['证号', ({ certificateNumber }) => certificateNumber],
  ['办理期限', ({ dutyDue }) => dutyDue],
  ['逾期', ({ overdue }) => overdue],
];

/** Applications（许可申请）: the register, and each as it stands or stood, with its papers. */
export const applicationReading = readingOf({
  ...applicationsPlace,
  tag: 'licence applications 许可申请',
  by: deskAndApplicants,
  alsoOrgans: ['window'],
  view: applicationView,
  columns,
  list,
  one: {
    summary:
      'One application with papers, clocks and tasks; in the past with asOf, validAt or revision（申请详情、历史时点）',
    by: desk,
    beside,
    withHistory: true,
  },
});
