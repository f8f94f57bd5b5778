import type { Entry, FineRange } from '../catalogue/build/entry.js';

/** 处罚种类 that an article gives at some of its steps only (PL 9, 16). */
export type OtherPenalty =
  | 'production-stopped'
  | 'licence-suspended'
  | 'licence-revoked'
  | 'qualification-lowered'
  | 'activity-restricted';

const stopped = ['production-stopped'] as const;

/** Which kinds of penalty the words of the catalogue beside a range mean; none for orders. */
export const meantBeside: Readonly<Record<string, readonly OtherPenalty[]>> = {
  责令停产停业整顿: stopped,
  责令停业整顿: stopped,
  情节严重的责令停产停业整顿: stopped,
  责令停止建设或者停产停业整顿: stopped,
  责令停产停业整顿直至吊销相关许可证件: ['production-stopped', 'licence-revoked'],
  '没收违法所得，吊销资质': ['licence-revoked'],
  暂停或者吊销资格: ['licence-suspended', 'licence-revoked'],
  主要负责人撤职: [],
  '撤职；逃匿的由公安拘留十五日以下': [],
  '责令限期改正（无罚款）': [],
};

/** The kinds of penalty that come with a range. */
const besideOf = ({ besides }: FineRange): readonly OtherPenalty[] =>
  besides === undefined ? [] : (meantBeside[besides.zh] ?? []);

/** Only after an order to correct ran out or was refused（逾期未改正、拒不执行） (PL 28). */
export const afterOrder = ({ step }: Pick<FineRange, 'step'>): boolean => step.endsWith('refuses');

/** The ranges of an article under which that kind of penalty may be decided. */
export const rangesWith = (kind: string, { fines = [] }: Entry): readonly FineRange[] =>
  fines.filter((range) => besideOf(range).some((one) => one === kind));
