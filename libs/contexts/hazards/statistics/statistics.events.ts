import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';

// What a unit reports of its hazards each quarter and year（事故隐患排查治理情况统计）. These names
// and fields are what is stored.

/** A quarter, or the whole year where none is named（统计期）. */
export type Period = Readonly<{ year: number; quarter?: number }>;

/** The figures of one period（统计数据）. */
export type Figures = Readonly<{
  ordinaryFound: number;
  ordinaryRemoved: number;
  majorFound: number;
  majorRemoved: number;
  fundsFen: Fen;
}>;

export type StatisticsFiled = Event<
  'StatisticsFiled',
  WithClocks<{
    unit: Readonly<{ id: string; name: string; creditCode?: string }>;
    organ: string;
    period: Period;
    figures: Figures;
    /** The principal who signed; sealed（主要负责人）. */
    signedBy: string;
    /** Digest of the signed paper. */
    signature: string;
    /** Why it is filed anew for a period that was filed before（更正）. */
    corrects?: string;
    /** Filed after its last day. */
    late: boolean;
    filedOn: LocalDate;
    by: string;
    documents?: readonly NumberedDocument[];
  }>
>;

export type StatisticsEvent = StatisticsFiled | ClockEvent;

/** What each is called in a history. */
export const statisticsLabels: LabelsOf<StatisticsEvent> = {
  StatisticsFiled: label('Statistics filed', '报送隐患统计分析表'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
