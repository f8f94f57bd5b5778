import { type About, type Fen, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AssuranceEvent,
  DepositDrawn,
  FeesReported,
  PolicyNoted,
  Shortage,
  Trade,
} from '../assurance/assurance.events.js';
import { assuranceStream } from '../assurance/assurance.state.js';

/** Whether a unit has enough laid by（保障状态）. */
export const assuranceStages = {
  enough: label('enough', '无缺口'),
  short: label('too little', '有缺口'),
} as const satisfies Readonly<Record<string, Label>>;
export type AssuranceStage = keyof typeof assuranceStages;

type Policy = Pick<PolicyNoted['data'], 'policy' | 'insurer' | 'from' | 'until' | 'coverFen'>;
type Drawing = Pick<
  DepositDrawn['data'],
  'amountFen' | 'accident' | 'purpose' | 'approval' | 'drawnOn'
>;
type Fees = Pick<FeesReported['data'], 'year' | 'owedFen' | 'drawnFen' | 'spentFen' | 'source'>;

/** What one unit has laid by（经济保障台账）. */
@Entity({ schema: 'read', name: 'assurance' })
@Index(['district', 'lastEventAt', 'assuranceId'])
@Index(['district', 'stage'])
export class AssuranceRow extends MatterRow {
  @PrimaryColumn('text') assuranceId!: string;
  declare stage: AssuranceStage;
  @Column('text') trade!: Trade;
  @JsonColumn() deposit!: Readonly<{ setFen: Fen | null; balanceFen: Fen }>;
  @JsonColumn() drawings!: readonly Drawing[];
  @JsonColumn() policies!: readonly Policy[];
  @JsonColumn() fees!: readonly Fees[];
  @JsonColumn() short!: readonly Shortage[];
}

const hand = (by: string, { hands }: Readonly<AssuranceRow>) => ({
  hands: [...new Set([...hands, by])],
});

const shortNow = (short: readonly Shortage[]) => ({
  short,
  stage: short.length > 0 ? ('short' as const) : ('enough' as const),
});

const ofDeposit: Pick<
  Says<AssuranceEvent, AssuranceRow>,
  'DepositSet' | 'DepositPaid' | 'DepositDrawn' | 'DepositReleased'
> = {
  DepositSet: ({ amountFen, by }, row) => ({
    deposit: { ...row.deposit, setFen: amountFen },
    ...hand(by, row),
  }),
  DepositPaid: ({ amountFen, by }, row) => ({
    deposit: { ...row.deposit, balanceFen: row.deposit.balanceFen + amountFen },
    ...hand(by, row),
  }),
  DepositDrawn: ({ amountFen, accident, purpose, approval, drawnOn, by }, row) => ({
    deposit: { ...row.deposit, balanceFen: row.deposit.balanceFen - amountFen },
    drawings: [...row.drawings, { amountFen, accident, purpose, approval, drawnOn }],
    ...hand(by, row),
  }),
  DepositReleased: ({ by }, row) => ({
    deposit: { setFen: null, balanceFen: 0 },
    ...hand(by, row),
  }),
};

const says: Says<AssuranceEvent, AssuranceRow> = {
  AssuranceOpened: ({ organ, unit, trade, openedOn, by }) => ({
    organ,
    partyId: unit.id,
    partyName: unit.name,
    creditCode: unit.creditCode ?? null,
    trade,
    filedOn: openedOn,
    hands: [by],
  }),
  ...ofDeposit,
  PolicyNoted: ({ policy, insurer, from, until, coverFen, by }, row) => ({
    policies: [...row.policies, { policy, insurer, from, until, coverFen }],
    ...hand(by, row),
  }),
  PolicyEnded: ({ policy, endedOn, by }, row) => ({
    policies: row.policies.map((one) => (one.policy === policy ? { ...one, until: endedOn } : one)),
    ...hand(by, row),
  }),
  FeesReported: ({ year, owedFen, drawnFen, spentFen, source, by }, row) => ({
    fees: [
      ...row.fees.filter((one) => one.year !== year),
      { year, owedFen, drawnFen, spentFen, source },
    ],
    ...hand(by, row),
  }),
  ShortageFound: ({ of }, { short }) => shortNow([...short.filter((one) => one !== of), of]),
  ShortageMadeGood: ({ of }, { short }) => shortNow(short.filter((one) => one !== of)),
  ShortageChecked: ({ by }, row) => hand(by, row),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): AssuranceRow => ({
  ...unopenedMatter(about),
  assuranceId: matterOf(about).id,
  stage: 'enough',
  trade: 'other',
  deposit: { setFen: null, balanceFen: 0 },
  drawings: [],
  policies: [],
  fees: [],
  short: [],
});

/** 经济保障台账: one row per unit. */
export const assuranceRegister = matterRegister<AssuranceEvent, AssuranceRow>(assuranceStream, {
  name: 'accidents.assurances',
  version: 1,
  table: AssuranceRow,
  unopened,
  opens: ['AssuranceOpened'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, creditCode }) => [partyName, creditCode],
});
