import { type LocalDate, refuse } from '#domain/kernel';
import type { Act } from '#domain/kernel';
import { type Dated, mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import type { RegisteredEnterprise } from './enterprise.state.js';

/** Refuses an industry code without the form of GB/T 4754-2017. */
export const mustBeIndustry = (industry: string): void => {
  if (!/^[A-T]\d{2,4}$/.test(industry))
    refuse('industry-malformed', `${industry} is no code of GB/T 4754-2017（行业代码格式不符）.`);
};

/** Refuses changes to a unit that has left; it stays addressable for cases and limitation (ENT-10). */
export const mustBeThere = ({ statuses }: RegisteredEnterprise): void => {
  const { value } = newest(statuses);
  if (value === 'moved' || value === 'cancelled')
    refuse(
      'enterprise-gone',
      `It is ${value}: its entry does not change any more（已迁出或注销）.`,
    );
};

/** Whether the history already says so from that day on; refuses a day out of turn or to come. */
export const alreadySays = <T>(
  history: readonly Dated<T>[],
  next: Readonly<{ value: T; from: LocalDate; equal?: (a: T, b: T) => boolean }>,
  act: Act,
): boolean => {
  const now = newest(history);
  const { equal = Object.is } = next;
  if (equal(now.value, next.value)) {
    if (now.from === next.from) return true;
    refuse('nothing-changed', `It has been so since ${now.from}（登记事项未变）.`);
  }
  mustNotPrecede(next.from, now.from);
  mustHaveCome(next.from, act);
  return false;
};
