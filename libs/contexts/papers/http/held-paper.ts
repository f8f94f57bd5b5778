import { asNumbered } from '#domain/kernel';
import type { PaperRow } from '../projections/paper-row.js';
import type { PaperCheck } from './papers.bodies.js';

/**
 * A number in whatever brackets, width, capitals and blanks it is typed, with 号 behind its serial
 * or without.
 */
const asHeld = (number: string): string =>
  asNumbered(asNumbered(number).replace(/〔\d{4}〕\d+$/u, '$&号')).toUpperCase();

/** A code as it is printed, however it is typed: nobody has to type hyphens or capitals. */
export const codeIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0')
    .replaceAll(/.{4}(?=.)/g, '$&-');

type Printed = Pick<PaperRow, 'number' | 'bears' | 'check'>;

/** What somebody says is printed on it and is not: its number, its code. */
export const notOf = (
  { number: own, bears, check }: Printed,
  { number, code }: Pick<PaperCheck, 'number' | 'code'>,
): readonly ('number' | 'code')[] => {
  const isNumber = (one: string | null): boolean =>
    one !== null && number !== undefined && asHeld(one) === asHeld(number);
  return [
    ...(number === undefined || [own, bears].some(isNumber) ? [] : (['number'] as const)),
    ...(code === undefined || codeIn(code) === check ? [] : (['code'] as const)),
  ];
};
