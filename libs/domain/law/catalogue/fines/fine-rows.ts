import { wan } from '#domain/kernel';
import { entries } from '../build/builders.js';
import { inForce } from '../build/dates.js';
import type { Entry, FineRange } from '../build/entry.js';
import { fine } from './fine.js';

const priced = entries('fine');
/** An article of 安全生产法 with its conduct and its ranges. */
export type Row = readonly [article: string, zh: string, en: string, fines: readonly FineRange[]];

export const table = (rows: readonly Row[]): readonly Entry[] =>
  rows.map(([article, zh, en, fines]) =>
    priced(`WSL-${article}`, `WSL ${article}`, 'V', {
      from: inForce.WSL,
      keyedBy: 'act',
      zh,
      en,
      fines,
    }),
  );

export const fineUpTo = (max: number) => ({ minFen: 0, maxFen: wan(max) });
export const between = (min: number, max: number) => ({ minFen: wan(min), maxFen: wan(max) });
export const income = (min: number, max = min) => ({
  minIncomeBasisPoints: min * 100,
  maxIncomeBasisPoints: max * 100,
});
export const suspended = {
  besides: { zh: '责令停产停业整顿', en: 'production suspended' },
};
export const suspendedIfGrave = {
  besides: { zh: '情节严重的责令停产停业整顿', en: 'if serious production suspended' },
};
export const suspendedOrRevoked = {
  besides: {
    zh: '责令停产停业整顿直至吊销相关许可证件',
    en: 'production suspended, up to revocation',
  },
};
export const first = (bounds: object) => fine('first', 'unit', '初次', 'at first', bounds);
export const refuses = (bounds: object) =>
  fine('refuses', 'unit', '逾期未改正', 'not corrected', bounds);
export const persons = (bounds: object) =>
  fine('person', 'person', '直接负责的主管人员和其他直接责任人员', 'persons responsible', bounds);

/** §3.7: the usual row — at first up to so much, then more with suspension, and the persons. */
export const usual = (
  article: string,
  zh: string,
  en: string,
  ...amounts: readonly [max: number, min: number, more: number, person: number, persons: number]
): Row => {
  const [max, min, more, least, most] = amounts;
  return [
    article,
    zh,
    en,
    [
      first(fineUpTo(max)),
      refuses({ ...between(min, more), ...suspended }),
      persons(between(least, most)),
    ],
  ];
};
