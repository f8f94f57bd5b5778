import { isParty } from '#domain/procedure';
import type { PersonActing } from '#platform/http';
import type { Change } from '#platform/log';

/** Names of fields that no reader of these pasts is told（隐去的字段）, however deep they lie. */
export type Withheld = ReadonlySet<string>;

const nothing: Withheld = new Set();

/**
 * What whoever asks is not told: what nobody is, and, as a party of the matter, what led to it
 * beside.
 */
export const withheldFrom = (
  who: PersonActing,
  {
    withheld = nothing,
    notToParty = nothing,
  }: Readonly<{ withheld?: Withheld; notToParty?: Withheld }>,
): Withheld => (isParty(who) ? new Set([...withheld, ...notToParty]) : withheld);

/** An answer as whoever asks is told it. */
export const toldTo = (who: PersonActing, notToParty: Withheld = nothing) => {
  const withheld = withheldFrom(who, { notToParty });
  return <T>(value: T): T => told(value, withheld) as T;
};

/** A value as a reader is told it. */
export const told = (value: unknown, withheld: Withheld): unknown => {
  if (withheld.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => told(one, withheld));
  const open = Object.entries(value).filter(([name]) => !withheld.has(name));
  return Object.fromEntries(open.map(([name, one]) => [name, told(one, withheld)]));
};

/**
 * The changes of a step as a reader is told them: of a field that is withheld, not even that it
 * changed.
 */
export const changesTold = (changes: readonly Change[], withheld: Withheld): readonly Change[] =>
  changes
    .filter(({ path }) => !path.split('.').some((name) => withheld.has(name)))
    .map((change) => ({ ...change, ...both(change, withheld) }));

const both = (change: Change, withheld: Withheld): Partial<Change> => ({
  ...('before' in change ? { before: told(change.before, withheld) } : {}),
  ...('after' in change ? { after: told(change.after, withheld) } : {}),
});
