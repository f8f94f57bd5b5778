import type { Status } from '../application/application.shape.js';
import { ApplicationRow } from '../projections/application-row.js';
import { applicationStageLabels } from '../application/application.stages.js';
import type { Label } from '#domain/kernel';
import type { Files } from '#platform/reading';
import { type Named, namedParameters, organNamed } from '#platform/board';
import type { Condition } from '#platform/lists';

/** Stages in which somebody in the office has the matter, or the applicant has. */
const open: readonly Status[] = [
  'received',
  'supplement-asked',
  'accepted',
  'under-review',
  'reviewed',
  'approved',
];

type Counted = Readonly<{
  organ: string;
  stage: Status;
  open: number;
  late: number;
  standing: number;
}>;

/** Open matters of each department. */
export type Workload = Readonly<{
  items: readonly Readonly<{
    organ: Named;
    open: number;
    late: number;
    /** Time stands（不计入期限）. */
    standing: number;
    stages: readonly Readonly<{ stage: Status; name: Label; open: number; late: number }>[];
  }>[];
}>;

/** The workload of each department（科室工作量）, by stage. */
export const workloadOf = async (files: Files, within?: Condition): Promise<Workload> => {
  const [readable, parameters] = namedParameters(within, 'row');
  const showing = files.showing();
  const counts = await files.database
    .getRepository(ApplicationRow)
    .createQueryBuilder('row')
    .select('row.organ', 'organ')
    .addSelect('row.stage', 'stage')
    .addSelect('count(*)::int', 'open')
    .addSelect('(count(*) FILTER (WHERE row.dutyDueAt < :now))::int', 'late')
    .addSelect(`(count(*) FILTER (WHERE row.clocks @> CAST(:standing AS jsonb)))::int`, 'standing')
    .where('row.district = :district AND row.stage IN (:...open)', {
      district: files.district,
      open,
    })
    .andWhere(readable, parameters)
    .setParameters({ now: showing.now, standing: JSON.stringify([{ standing: true }]) })
    .groupBy('row.organ')
    .addGroupBy('row.stage')
    .getRawMany<Counted>();
  const organs = [...new Set(counts.map(({ organ }) => organ))].toSorted();
  return {
    items: organs.map((organ) => {
      const own = counts.filter((count) => count.organ === organ);
      const total = (of: (count: Counted) => number) => own.reduce((sum, one) => sum + of(one), 0);
      return {
        organ: organNamed(showing, organ),
        open: total((one) => one.open),
        late: total((one) => one.late),
        standing: total((one) => one.standing),
        stages: own.map(({ stage, open, late }) => ({
          stage,
          name: applicationStageLabels[stage],
          open,
          late,
        })),
      };
    }),
  };
};
