import { type Label, localDateOf, type Role } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only } from '#platform/http';
import { inYuan } from '#platform/office';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import {
  type Shortage,
  shortageNames,
  type Trade,
  tradeNames,
} from '../assurance/assurance.events.js';
import { assuranceNoun } from '../assurance/assurance.noun.js';
import { coveredUntil } from '../assurance/assurance.state.js';
import {
  assuranceRegister,
  type AssuranceRow,
  type AssuranceStage,
  assuranceStages,
} from '../projections/assurance-register.js';

/** Who reads it; the unit reads its own. */
export const assuranceReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
  'applicant',
];

class AssurancesQuery extends RegisterQuery {
  @OneOf(assuranceStages, { about: 'Enough or too little（保障状态）', optional: true })
  stage?: AssuranceStage;
  @OneOf(tradeNames, { about: 'Trade（行业领域）', optional: true }) trade?: Trade;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type Short = Readonly<{ of: Shortage; name: Label }>;
type AssuranceView = Readonly<{
  assuranceId: string;
  organ: Named;
  unit: Readonly<{ id: string; name: string }>;
  trade: Trade;
  tradeName: Label;
  stage: AssuranceStage;
  stageName: Label;
  short: readonly Short[];
  deposit: AssuranceRow['deposit'];
  drawings: AssuranceRow['drawings'];
  policies: AssuranceRow['policies'];
  /** The last day of the cover that it has today（保险有效至）; nothing where it has none. */
  coveredUntil: string | null;
  fees: AssuranceRow['fees'];
  clocks: readonly ClockView[];
  revision: number;
}>;

const assuranceView = (row: AssuranceRow, showing: Showing): AssuranceView => ({
  assuranceId: row.assuranceId,
  organ: organNamed(showing, row.organ),
  unit: { id: row.partyId, name: row.partyName },
  trade: row.trade,
  tradeName: tradeNames[row.trade],
  stage: row.stage,
  stageName: assuranceStages[row.stage],
  short: row.short.map((of) => ({ of, name: shortageNames[of] })),
  deposit: row.deposit,
  drawings: row.drawings,
  policies: row.policies,
  coveredUntil: coveredUntil(row.policies, localDateOf(showing.now)) ?? null,
  fees: row.fees,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<AssuranceView>[] = [
  ['单位', ({ unit }) => unit.name],
  ['行业领域', ({ tradeName }) => tradeName.zh],
  ['登记机关', ({ organ }) => organ.name],
  ['核定抵押金（元）', ({ deposit }) => inYuan(deposit.setFen)],
  ['抵押金余额（元）', ({ deposit }) => inYuan(deposit.balanceFen)],
  ['安责险有效至', ({ coveredUntil: until }) => until],
  ['缺口', ({ short }) => short.map(({ name }) => name.zh)],
];

/** What units have laid by（经济保障台账）: the list, and each unit. */
export const assuranceReading = readingOf({
  noun: assuranceNoun,
  register: assuranceRegister,
  key: 'assuranceId',
  tag: 'accidents 事故',
  by: assuranceReaders,
  view: assuranceView,
  columns,
  list: {
    summary: 'Deposits, liability insurance and safety fees of units（安全生产经济保障台账）',
    query: AssurancesQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      trade: { column: 'trade', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'What one unit has laid by（经济保障详情）' },
});
