import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { clerkOf, clerks, openedCommand } from './assurance.state.js';
import { found, madeGood } from './shortage.js';

const { money, text, whole } = fields;

/**
 * What a unit had to set aside for safety in a year, what it did, what it spent（安全生产费用）:
 * the difference is made good, and the unit is looked at. What had to be is told by whoever reports
 * it.
 */
export const reportFees = openedCommand('ReportFees', {
  title: 'Enter the safety fees of a year（登记安全生产费用提取使用）',
  at: 'fees',
  by: clerks,
  asks: {
    year: whole({ about: 'Year（年度）', min: 2000, max: 2100, example: 2026 }),
    owedFen: money({ about: 'What had to be set aside, in fen（应提取）', min: 1 }),
    drawnFen: money({ about: 'What was, in fen（实际提取）' }),
    spentFen: money({ about: 'What was spent, in fen（实际使用）' }),
    source: text({ about: 'From which document（来源文件）', max: 300 }),
  },
  who: clerkOf,
  repeat: (asked, { fees }) =>
    alreadySo(
      fees.find(({ year }) => year === asked.year),
      asked,
    ),
  stage: (_, act, { year }) => {
    if (year > Number(localDateOf(act.now).slice(0, 4)))
      refuse('year-to-come', `${year} 年度尚未开始（that year has not begun）.`, 'WSL 23');
  },
  rule: (asked, all, act, { id: by }) => {
    const fees = [...all.fees.filter(({ year }) => year !== asked.year), asked];
    const missing = fees.reduce(
      (sum, { owedFen, drawnFen }) => sum + Math.max(0, owedFen - drawnFen),
      0,
    );
    return [
      { type: 'FeesReported', data: { ...asked, reportedOn: localDateOf(act.now), by } },
      ...(missing > 0 ? found(all, act, 'fees', missing) : madeGood(all, act, 'fees')),
    ];
  },
});

export type ReportFees = MessageOf<typeof reportFees>;
