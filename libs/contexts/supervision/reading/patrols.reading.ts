import type { Label, LocalDate, Role } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { Seen } from '../patrol/patrol.events.js';
import { patrolNoun } from '../patrol/patrol.noun.js';
import {
  patrolRegister,
  type PatrolRow,
  type PatrolStage,
  patrolStages,
} from '../projections/patrol-register.js';
import { planReaders } from './plans.reading.js';

/** Who reads patrols: those who read plans, and the villages. */
export const patrolReaders: readonly [Role, ...Role[]] = [...planReaders, 'safety-staff'];

class PatrolsQuery extends RegisterQuery {
  @Text({ about: 'Area code, with what lies in it（区域代码，含下辖）', optional: true, max: 12 })
  area?: string;
  @OneOf(patrolStages, { about: 'What became of it（状态）', optional: true })
  stage?: PatrolStage;
  @Text({ about: 'Unit that was visited（巡查企业编号）', optional: true, max: 64 }) unit?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type PatrolView = Readonly<{
  patrolId: string;
  village: Named;
  street: Named;
  area: string;
  unit: string | null;
  place: string;
  seen: readonly Seen[];
  patrolledOn: LocalDate;
  stage: PatrolStage;
  stageName: Label;
  outcome: string | null;
  clocks: readonly ClockView[];
  revision: number;
}>;

const patrolView = (row: PatrolRow, showing: Showing): PatrolView => ({
  patrolId: row.patrolId,
  village: organNamed(showing, row.village),
  street: organNamed(showing, row.organ),
  area: row.area,
  unit: row.partyId === '' ? null : row.partyId,
  place: row.partyName,
  seen: row.seen,
  patrolledOn: row.patrolledOn,
  stage: row.stage,
  stageName: patrolStages[row.stage],
  outcome: row.outcome,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<PatrolView>[] = [
  ['巡查日期', ({ patrolledOn }) => patrolledOn],
  ['村（居）', ({ village }) => village.name],
  ['街道', ({ street }) => street.name],
  ['巡查企业或场所', ({ place }) => place],
  ['发现问题', ({ seen }) => seen.map(({ facts }) => facts)],
  ['状态', ({ stageName }) => stageName.zh],
];

/** Patrols of villages（村居巡查）: the list, and each. */
export const patrolReading = readingOf({
  noun: patrolNoun,
  register: patrolRegister,
  key: 'patrolId',
  tag: 'supervision 日常监管',
  by: patrolReaders,
  view: patrolView,
  columns,
  list: {
    summary: 'Patrols of villages, by state and unit（村居巡查台账）',
    query: PatrolsQuery,
    sorts: ['lastEventAt', 'patrolledOn'],
    defaultSort: '-patrolledOn',
    filters: {
      area: { column: 'area', by: 'under' },
      stage: { column: 'stage', by: 'equal' },
      unit: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One patrol: what was seen, and what became of it（巡查详情）' },
});
