import { inYuan } from '#platform/office';
import { localDateOf } from '#domain/kernel';
import { taskView } from '#platform/board';
import { type Column, type FileOf, listingOf, readingOf, type ListOf } from '#platform/reading';
import type { CaseEvent } from '../case/case.events.js';
import { caseNoun } from '../case/case.noun.js';
import { caseDocket } from '../projections/case-docket.js';
import { caseReaders } from './case-readers.js';
import { CaseDocumentRow, documentsIn } from '../projections/case-documents.js';
import type { CaseRow } from '../projections/case-row.js';
import { accountOn, type CaseView, caseView } from './case-view.js';
import { documentView } from './documents/document-view.js';
import { sameActsOf } from './same-acts.js';
import { CasesQuery } from './reading.bodies.js';

/** Where cases are: the docket（案件台账）, and their events. */
export const casesPlace = { noun: caseNoun, register: caseDocket, key: 'caseId' } as const;

const list: ListOf<CaseRow, CasesQuery> = {
  summary: 'The docket: filtered, searched by number, party and officer（案件台账）',
  query: CasesQuery,
  /** A party is named by its id or by its credit code: under either its cases may lie. */
  more: ({ party }, { names }, district) => {
    const known = party && names.enterpriseWith(district, party);
    return party ? { party: known ? [party, known] : [party] } : {};
  },
  sorts: [
    'lastEventAt',
    'filedOn',
    'decidedOn',
    'servedOn',
    'closedOn',
    'nextDueAt',
    'dutyDueAt',
    'fineFen',
    'paidFen',
    'partyName',
    'number',
    'stage',
  ],
  defaultSort: '-lastEventAt',
  filters: {
    stage: { column: 'stage', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    handlingOrgan: { column: 'handlingOrgan', by: 'equal' },
    officer: { column: 'officers', by: 'holds' },
    party: { column: 'partyId', by: 'in' },
    procedure: { column: 'procedure', by: 'equal' },
    suspended: { column: 'suspended', by: 'equal' },
    provisional: { column: 'provisional', by: 'equal' },
    outcome: { column: 'outcome', by: 'equal' },
    remedy: { column: 'remedy', by: 'equal' },
    street: { column: 'street', by: 'equal' },
    item: { column: 'items', by: 'holds' },
    retention: { column: 'retention', by: 'equal' },
    archivedTo: { column: 'archivedOn', by: 'to' },
    fileHeld: { column: 'fileHeld', by: 'equal' },
    disposal: { column: 'disposal', by: 'equal' },
    disposalList: { column: 'disposalList', by: 'equal' },
    filedFrom: { column: 'filedOn', by: 'from' },
    filedTo: { column: 'filedOn', by: 'to' },
    decidedFrom: { column: 'decidedOn', by: 'from' },
    decidedTo: { column: 'decidedOn', by: 'to' },
    closedFrom: { column: 'closedOn', by: 'from' },
    closedTo: { column: 'closedOn', by: 'to' },
    dueTo: { column: 'nextDueAt', by: 'to' },
  },
  search: ['words'],
};

export const docket = listingOf(casesPlace, list);

const documentsOf = async ({ row, events, files }: FileOf<CaseEvent, CaseRow>) => {
  if (events) return events.flatMap(documentsIn);
  const rows = files.database.getRepository(CaseDocumentRow);
  return rows.find({ where: { caseId: row.caseId }, order: { place: 'ASC' } });
};

/** Whoever was let in to the case is told whom it is about; lists have the masked name. */
const wholeName = (row: CaseRow, { personalData }: FileOf<CaseEvent, CaseRow>['showing']) => {
  const { partyId, partyName, partySealed } = row;
  if (partySealed === null) return partyName;
  try {
    return personalData.open(partyId, partySealed).name;
  } catch {
    return partyName;
  }
};

/**
 * What a case has beside its line in the docket: parties, account of the day, tasks, papers, and
 * other cases about the same act.
 */
const beside = async (file: FileOf<CaseEvent, CaseRow>) => {
  const { row, showing, files } = file;
  const { matters } = files.board;
  const sameActs = await sameActsOf(row, files);
  const { partyId: id, partyKind: kind, creditCode, linkedCase } = row;
  const name = wholeName(row, showing);
  return {
    parties: [{ id, name, kind, creditCode, linkedCase }],
    account: row.debt.penalty ? accountOn(row, localDateOf(showing.now), showing.law) : null,
    tasks: row.tasks.map((todo) => taskView(row, todo, { showing, matters })),
    documents: (await documentsOf(file)).map(documentView),
    ...(sameActs.length > 0 && { sameActs }),
  };
};

/** The docket as people take it with them（案件台账导出）. */
const columns: readonly Column<CaseView>[] = [
  ['立案文号', ({ number }) => number],
  ['决定书文号', ({ decisionNumber }) => decisionNumber],
  ['当事人', ({ partyName }) => partyName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['阶段', ({ stageName }) => stageName.zh],
  ['办案机关', ({ organ }) => organ.name],
  ['承办机构', ({ handlingOrgan }) => handlingOrgan.name],
  ['承办人', ({ officers }) => officers.map(({ name }) => name)],
  ['案由', ({ facts }) => facts],
  ['立案日期', ({ filedOn }) => filedOn],
  ['决定日期', ({ decidedOn }) => decidedOn],
  ['送达日期', ({ servedOn }) => servedOn],
  ['结案日期', ({ closedOn }) => closedOn],
  ['罚款（元）', ({ fineFen }) => inYuan(fineFen)],
  ['没收（元）', ({ confiscationFen }) => inYuan(confiscationFen)],
  ['加处罚款（元）', ({ surchargeFen }) => inYuan(surchargeFen)],
  ['已缴（元）', ({ paidFen }) => inYuan(paidFen)],
  ['尚欠（元）', ({ openFen }) => inYuan(openFen)],
  ['下一期限', ({ next }) => next?.name.zh],
  ['期限届满', ({ dutyDue }) => dutyDue],
  ['逾期', ({ overdue }) => overdue],
];

/** Enforcement cases（行政处罚案件）: the docket, and each case as it stands or stood. */
export const caseReading = readingOf({
  ...casesPlace,
  tag: 'enforcement cases 行政处罚案件',
  by: caseReaders,
  view: caseView,
  columns,
  list,
  one: {
    summary:
      'One case with documents, clocks, tasks and the account of the day; in the past with asOf, validAt or revision（案件详情、历史时点）',
    beside,
  },
});
