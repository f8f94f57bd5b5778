import { type Label, localDateOf } from '#domain/kernel';
import type { Showing } from '#platform/board';
import type { Files } from '#platform/reading';
import { applicationStageLabels } from '../application/application.stages.js';
import { licenceStatusLabels } from '../licence/licence.statuses.js';
import { ApplicationRow } from '../projections/application-row.js';
import { LicenceRow } from '../projections/licence-row.js';

type Another = Readonly<{ id: string; number: string | null; stageName: Label }>;

/** What the same applicant has going, or holds, of the same item（同一申请人同一事项）. */
export type Alike = Readonly<{ applications: readonly Another[]; licences: readonly Another[] }>;

const most = 20;

/**
 * Whether somebody has applied for the same already, or holds it: told on the page of every
 * application, so that the window asks before it accepts a second one (DESK-33). It refuses
 * nothing: a unit may need two, for two places or projects.
 */
export const alike = async (
  { database, district }: Files,
  { applicationId, partyId, item, organ }: ApplicationRow,
  { now }: Showing,
): Promise<Alike> => {
  const at = { district, partyId, item, organ, on: localDateOf(now) };
  const applications = await database
    .getRepository(ApplicationRow)
    .createQueryBuilder('row')
    .where('row.district = :district AND row.partyId = :partyId AND row.item = :item', at)
    .andWhere('row.organ = :organ AND row.applicationId <> :applicationId', { applicationId })
    .andWhere('row.receivedOn <= :on AND (row.endedOn IS NULL OR row.endedOn > :on)')
    .orderBy('row.receivedOn', 'DESC')
    .addOrderBy('row.applicationId', 'ASC')
    .take(most)
    .getMany();
  const licences = await database
    .getRepository(LicenceRow)
    .createQueryBuilder('row')
    .where('row.district = :district AND row.partyId = :partyId AND row.item = :item', at)
    .andWhere('row.organ = :organ AND row.application <> :applicationId', { applicationId })
    .andWhere('row.validFrom <= :on AND (row.endedOn IS NULL OR row.endedOn > :on)')
    .orderBy('row.validFrom', 'DESC')
    .addOrderBy('row.licenceId', 'ASC')
    .take(most)
    .getMany();
  return {
    applications: applications.map(({ applicationId: id, number, stage }) => {
      return { id, number, stageName: applicationStageLabels[stage] };
    }),
    licences: licences.map(({ licenceId: id, number, stage }) => {
      return { id, number, stageName: licenceStatusLabels[stage] };
    }),
  };
};
