import type { MatterKind, PartyChapter, Showing } from '#platform/board';
import { label } from '#domain/kernel';
import { type DataSource, In } from 'typeorm';
import { caseStream } from '../case/case.stream.js';
import { caseDocket } from '../projections/case-docket.js';
import { CaseRow } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';
import { clockName } from '../projections/clock-names.js';
import { type CaseView, caseView } from './case-view.js';

/** Cases as the board, the worklist and the party's file tell of them. */
export const caseMatters: MatterKind = {
  register: caseDocket,
  title: label('enforcement case', '行政处罚案件'),
  stages: stageLabels,
  clockName,
  about: { area: 'area' },
};

const penaltyOf = ({ caseId, debt: { penalty, fate, fineFen } }: CaseRow) =>
  penalty
    ? [
        {
          caseId,
          decisionNumber: penalty.decisionNumber,
          decidedOn: penalty.decidedOn,
          kinds: penalty.kinds,
          decidedFineFen: penalty.fineFen,
          confiscationFen: penalty.confiscationFen,
          /** The fine that stands now. */
          fineFen,
          fate: fate.kind,
        },
      ]
    : [];

const paymentsOf = ({ caseId, decisionNumber, debt }: CaseRow) =>
  debt.payments.map((payment) => ({ caseId, decisionNumber, ...payment }));

const sum = (views: readonly CaseView[], of: 'fineFen' | 'paidFen' | 'openFen'): number =>
  views.reduce((total, view) => total + view[of], 0);

const chapterOf = (rows: readonly CaseRow[], showing: Showing) => {
  const cases = rows.map((row) => caseView(row, showing));
  return {
    cases,
    penalties: rows.flatMap(penaltyOf),
    payments: rows.flatMap(paymentsOf),
    totals: {
      cases: cases.length,
      fineFen: sum(cases, 'fineFen'),
      paidFen: sum(cases, 'paidFen'),
      openFen: sum(cases, 'openFen'),
    },
  };
};

/**
 * What enforcement says in the file of a party: its cases, penalties and
 * payments（当事人执法档案）.
 */
export const casesOfParty =
  (database: DataSource): PartyChapter =>
  async (ids, showing) => {
    const own = ids[caseStream.category] ?? [];
    const rows = await database.getRepository(CaseRow).find({
      where: { caseId: In([...own]) },
      order: { lastEventAt: 'DESC', caseId: 'ASC' },
    });
    return chapterOf(rows, showing);
  };
