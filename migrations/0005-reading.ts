import type { MigrationInterface, QueryRunner } from 'typeorm';

const district = (...columns: readonly string[]): string =>
  `btree (${['district', ...columns].map((column) => `"${column}"`).join(', ')})`;
const gin = (column: string): string => `gin ("${column}")`;
const plain = (...columns: readonly string[]): string =>
  `btree (${columns.map((column) => `"${column}"`).join(', ')})`;

/**
 * What lists are sorted and narrowed by, as the row classes say it since; tables of the next build
 * get theirs from there.
 */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'enforcement.cases': [
    ...['filedOn', 'decidedOn', 'servedOn', 'closedOn', 'nextDueAt', 'dutyDueAt', 'fineFen'].map(
      (column) => district(column, 'caseId'),
    ),
    ...['paidFen', 'partyName', 'number', 'stage'].map((column) => district(column, 'caseId')),
    ...['organ', 'handlingOrgan', 'procedure', 'suspended', 'outcome', 'remedy', 'street'].map(
      (column) => district(column),
    ),
    plain('creditCode'),
    ...['officers', 'items', 'waitsFor'].map(gin),
  ],
  'enforcement.documents': ['recordedAt', 'date', 'number', 'code', 'place'].map((column) =>
    district(column, 'documentId'),
  ),
  'import.cases': [
    ...['sourceCase', 'activities', 'imposedMinor', 'paidMinor', 'doubts'].map((column) =>
      district(column, 'id'),
    ),
    ...['importId', 'outcome'].map((column) => district(column)),
  ],
  'licensing.applications': [
    ...['receivedOn', 'acceptedOn', 'decidedOn', 'nextDueAt', 'dutyDueAt', 'item'].map((column) =>
      district(column, 'applicationId'),
    ),
    ...['stage', 'purpose', 'organ', 'window'].map((column) => district(column)),
    plain('applicantId', 'lastEventAt'),
    plain('reviewer'),
    ...['waitsFor', 'milestones'].map(gin),
  ],
  'licensing.licences': [
    ...['validFrom', 'validTo', 'number', 'item', 'nextDueAt'].map((column) =>
      district(column, 'licenceId'),
    ),
    district('status'),
  ],
  'platform.appointment': [
    district('due', 'stream', 'clock'),
    plain('subjectId'),
    district('duty', 'status', 'due'),
    district('rule', 'status', 'due'),
    district('category', 'status', 'due'),
  ],
  'platform.clock_effect': [plain('year', 'dueAfter', 'id'), plain('subjectId')],
};

/**
 * Lists of a hundred thousand cases answer from indexes, in databases that have their tables
 * already.
 */
export class Reading1790000000005 implements MigrationInterface {
  async up(database: QueryRunner): Promise<void> {
    const builds = (await database.query(
      `SELECT projection, relation FROM platform.build WHERE status IN ('live', 'old') AND to_regclass(relation) IS NOT NULL`,
    )) as readonly Readonly<{ projection: string; relation: string }>[];
    for (const { projection, relation } of builds)
      for (const [at, columns] of (wanted[projection] ?? []).entries()) {
        const table = relation.split('.').at(-1)!.replaceAll('"', '');
        await database.query(
          `CREATE INDEX IF NOT EXISTS "${table}_reading_${at}" ON ${relation} USING ${columns}`,
        );
      }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
