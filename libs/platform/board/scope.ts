import type { Whose } from '#domain/kernel';
import { type Scope, scopeOf } from '#domain/procedure';
import type { PersonActing } from '#platform/http';
import type { Condition } from '#platform/lists';
import { type Matter, plannedStage } from '#platform/registers';
import type { Showing } from './showing.js';

/** Whose matters somebody reads now. */
export const scopeFor = (
  who: PersonActing,
  { names, now }: Pick<Showing, 'names' | 'now'>,
): Scope => scopeOf(who, names, now);

/**
 * Whose the matter of a row is, in the words of its noun（归属）: what `rowsWithin` asks of all
 * rows at once, said of one. What is only planned is not its party's yet.
 */
export const whoseOfRow = ({
  organ,
  handlingOrgan,
  hands,
  partyId,
  stage,
  recused,
}: Pick<Matter, 'organ' | 'handlingOrgan' | 'hands' | 'partyId' | 'stage'> &
  Partial<Pick<Matter, 'recused'>>): Whose => ({
  organs: handlingOrgan === null ? [organ] : [organ, handlingOrgan],
  hands,
  parties: stage === plannedStage ? [] : [partyId],
  ...(recused && { recused }),
});

/**
 * Everything but the matters that somebody was recused from（回避）, under any of his entries: as
 * they stand today, whatever moment is asked about. They are few, and found first.
 */
export const notRecused =
  ({ self }: Pick<Scope, 'self'>): Condition =>
  (put, named) =>
    self.length === 0 ? 'TRUE' : `${named('stream')} <> ALL(${recusedBy(put(self))})`;

/** The streams of the matters that people are recused from, in SQL. */
export const recusedBy = (people: string): string =>
  `ARRAY(SELECT "_stream" FROM read.matter WHERE recused <> '{}' AND recused && ${people}::text[])`;

/**
 * The one condition by which rows of matters are kept to what somebody may read（查阅范围）: lists,
 * board, party files, documents and figures all ask it. Every register of matters has its columns,
 * and some name further organs that see theirs. What is only planned is not its party's yet; what
 * somebody was recused from is not his, even if he reads everything else.
 */
export const rowsWithin = (scope: Scope, alsoOrgans: readonly string[] = []): Condition => {
  const apart = notRecused(scope);
  if (scope.all) return apart;
  const reached = rowsOf(scope, alsoOrgans);
  return (put, named) =>
    scope.self.length === 0
      ? reached(put, named)
      : `(${reached(put, named)} AND ${apart(put, named)})`;
};

const rowsOf =
  ({ organs, hands, parties }: Scope, alsoOrgans: readonly string[]): Condition =>
  (put, named) => {
    const arms = [
      ...(organs.length > 0
        ? ['organ', 'handlingOrgan', ...alsoOrgans].map(
            (column) => `${named(column)} = ANY(${put(organs)}::text[])`,
          )
        : []),
      ...(hands.length > 0 ? [`${named('hands')} && ${put(hands)}::text[]`] : []),
      ...(parties.length > 0
        ? [
            `(${named('partyId')} = ANY(${put(parties)}::text[]) AND ${named('stage')} <> ${put(plannedStage)}::text)`,
          ]
        : []),
    ];
    return arms.length === 0 ? 'FALSE' : `(${arms.join(' OR ')})`;
  };

/** The same of matters' clocks, which are kept by organ, team and hands. */
export const clocksWithin = (scope: Scope, put: (value: unknown) => string): string => {
  const { organs, hands, all } = scope;
  const apart = notRecused(scope)(put, (column) => `"${column}"`);
  if (all) return apart;
  return `((organ = ANY(${put(organs)}::text[]) OR team = ANY(${put(organs)}::text[]) OR hands && ${put(hands)}::text[]) AND ${apart})`;
};

/** The condition in a query that is written by hand: quoted columns, and its values added. */
export const writtenOut = (condition: Condition | undefined, values: unknown[]): string =>
  condition?.(
    (value) => `$${values.push(value)}`,
    (column) => `"${column}"`,
  ) ?? 'TRUE';

/** The condition in a query of the ORM, on the rows it calls by that name, with its parameters. */
export const namedParameters = (
  condition: Condition | undefined,
  row: string,
): readonly [sql: string, parameters: Readonly<Record<string, unknown>>] => {
  const parameters: Record<string, unknown> = {};
  const put = (value: unknown): string => {
    const name = `within${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `:${name}`;
  };
  return [condition?.(put, (column) => `${row}.${column}`) ?? 'TRUE', parameters];
};
