import type { Unit } from '../catalogue/build/entry.js';

const names: Readonly<Record<Unit, readonly [zh: string, en: string]>> = {
  'working-day': ['个工作日', 'working day'],
  day: ['日', 'day'],
  hour: ['小时', 'hour'],
  month: ['个月', 'month'],
  year: ['年', 'year'],
};

/** `5 working days（5个工作日）` */
export const length = (amount: number, unit: Unit): string =>
  `${amount} ${names[unit][1]}${amount === 1 ? '' : 's'}（${amount}${names[unit][0]}）`;
