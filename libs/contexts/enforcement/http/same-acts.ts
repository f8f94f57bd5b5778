import type { Label } from '#domain/kernel';
import type { Files } from '#platform/reading';
import { CaseRow } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';

/** Another case of the same party about the same act（同一违法行为的其他案件）. */
export type SameAct = Readonly<{
  caseId: string;
  number: string | null;
  stage: CaseRow['stage'];
  stageName: Label;
}>;

/**
 * The other cases in which an act of this case is named: told before a second number is taken and
 * a second decision prepared, because one act is fined once (PL 29; E12).
 */
export const sameActsOf = async (
  { district, caseId, partyId, acts }: CaseRow,
  { database }: Pick<Files, 'database'>,
): Promise<readonly SameAct[]> => {
  const rows = await database
    .getRepository(CaseRow)
    .createQueryBuilder('row')
    .where({ district, partyId })
    .andWhere('row.caseId <> :caseId AND row.acts && :acts', { caseId, acts })
    .orderBy('row.caseId')
    .take(20)
    .getMany();
  return rows.map(({ caseId, number, stage }) => ({
    caseId,
    number,
    stage,
    stageName: stageLabels[stage],
  }));
};
