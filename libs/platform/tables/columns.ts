import type { Instant } from '#domain/kernel';
import { Column, type ColumnOptions } from 'typeorm';

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;
type Text = string | null | undefined;

const column = (options: ColumnOptions): PropertyDecorator => Column(options);

/** A moment: `timestamptz` in the table, the text of an `Instant` (ISO, UTC) in the row. */
export const InstantColumn = (options: Options = {}): PropertyDecorator =>
  column({
    ...options,
    type: 'timestamptz',
    transformer: {
      to: (value: Instant | null | undefined) => value,
      from: (value: Date | Text) =>
        value === null || value === undefined ? null : (new Date(value).toISOString() as Instant),
    },
  });

/** A date of law (`YYYY-MM-DD`, Asia/Shanghai): `date` in the table, the same text in the row. */
export const LocalDateColumn = (options: Options = {}): PropertyDecorator =>
  column({ ...options, type: 'date' });

/**
 * Money in fen (分): `bigint` in the table, a safe whole number in the row. Throws `RangeError` on
 * anything else.
 */
export const FenColumn = (options: Options = {}): PropertyDecorator =>
  column({ ...options, type: 'bigint', transformer: { to: wholeText, from: wholeNumber } });

/** Plain JSON, kept as `jsonb` so that it can be searched. */
export const JsonColumn = (options: Options = {}): PropertyDecorator =>
  column({ ...options, type: 'jsonb' });

function wholeText(value: number | null | undefined): string | null | undefined {
  if (value === null || value === undefined) return value;
  if (!Number.isSafeInteger(value)) throw new RangeError(`No whole amount of fen: ${value}`);
  return String(value);
}

function wholeNumber(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  const whole = Number(value);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`No safe whole number: ${value}`);
  return whole;
}
