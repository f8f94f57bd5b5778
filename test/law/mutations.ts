import { type LocalDate, plusDays } from '#domain/kernel';
import type { Entry, FineRange, Operation, Table, Term, Tier, Unit } from '#domain/law';

/** What of a row was changed. */
export type Kind = 'number' | 'unit' | 'start' | 'guard' | 'day' | 'source' | 'whole row';

/** One mistake in one version of one row; nothing where the row is left out. */
export type Mutation = Readonly<{ of: Entry; kind: Kind; what: string; becomes?: Entry }>;

type Change = Readonly<{ kind: Kind; what: string; becomes?: Entry }>;
type Changes = (entry: Entry) => readonly Change[];

const otherUnit: Readonly<Record<Unit, Unit>> = {
  'working-day': 'day',
  day: 'working-day',
  hour: 'day',
  month: 'year',
  year: 'month',
};
const another = (words: string): string => `${words}以外的日子`;

/** The object without a field, which the type allows to be absent. */
const without = <T extends object, K extends keyof T>(of: T, name: K): Omit<T, K> => {
  const { [name]: _left, ...rest } = of;
  return rest;
};

const termOf: Changes = (entry) => {
  const { term } = entry;
  if (!term) return [];
  const as = (kind: Kind, what: string, change: Partial<Term>): Change => ({
    kind,
    what,
    becomes: { ...entry, term: { ...term, ...change } },
  });
  const { amount, unit, direction, rolls, clear, start } = term;
  const natural = unit !== 'working-day' && unit !== 'hour' && direction === 'forward';
  return [
    as('number', `${amount} + 1`, { amount: amount + 1 }),
    as('unit', unit, { unit: otherUnit[unit] }),
    as('start', start.zh, { start: { ...start, zh: another(start.zh) } }),
    as('unit', direction, { direction: direction === 'forward' ? 'backward' : 'forward' }),
    ...(natural ? [as('unit', 'roll', { rolls: !rolls })] : []),
    ...(direction === 'backward' ? [as('unit', 'clear days', { clear: !clear })] : []),
  ];
};

const dated: Changes = (entry) => [
  { kind: 'day', what: 'first day + 1', becomes: { ...entry, from: plusDays(entry.from, 1) } },
  {
    kind: 'day',
    what: 'last day',
    becomes: entry.to ? { ...entry, to: plusDays(entry.to, -1) } : { ...entry, to: lastOf(entry) },
  },
  { kind: 'source', what: 'article', becomes: { ...entry, cite: `${entry.cite} 999` } },
  {
    kind: 'guard',
    what: 'may be set by a district',
    becomes: { ...entry, mark: /\bU\b/.test(entry.mark) ? 'V' : 'U' },
  },
  {
    kind: 'guard',
    what: 'day that chooses the version',
    becomes: { ...entry, keyedBy: entry.keyedBy === 'step' ? 'act' : 'step' },
  },
  { kind: 'whole row', what: 'left out' },
];

/** A day on which it would end although the law says of no end. */
const lastOf = ({ from }: Entry): LocalDate => plusDays(from, 3_650);

const touched = (operation: Operation): readonly (readonly [string, Operation])[] => {
  if (operation.op !== 'EXTEND') return [];
  const { cap, times, approvers } = operation;
  return [
    ['cap + 1', { ...operation, cap: cap + 1 }],
    ['times + 1', { ...operation, times: times + 1 }],
    ...approvers.map(
      (one) =>
        [
          `without ${one}`,
          { ...operation, approvers: approvers.filter((a) => a !== one) },
        ] as const,
    ),
    ['by an officer', { ...operation, approvers: [...approvers, 'officer'] }],
  ];
};

const guards: Changes = (entry) => {
  const { operations, expiry } = entry;
  const having = (what: string, changed: readonly Operation[]): Change => ({
    kind: 'guard',
    what,
    becomes: { ...entry, operations: changed },
  });
  const effect = expiry?.effect === 'ALERT' ? 'LIMIT' : 'ALERT';
  return [
    ...operations.map(({ op }, at) => having(`${op} dropped`, operations.toSpliced(at, 1))),
    ...operations.flatMap((operation, at) =>
      touched(operation).map(([what, other]) => having(what, operations.with(at, other))),
    ),
    ...(expiry
      ? [
          {
            kind: 'guard',
            what: expiry.effect,
            becomes: { ...entry, expiry: { ...expiry, effect } },
          } as const,
        ]
      : []),
  ];
};

const numbers: Changes = (entry) => {
  const { amounts = {}, unless, defaults } = entry;
  return [
    ...Object.entries(amounts).map(([name, value]) => ({
      kind: 'number' as const,
      what: name,
      becomes: { ...entry, amounts: { ...amounts, [name]: value + 1 } },
    })),
    ...(unless
      ? [{ kind: 'guard', what: 'unless', becomes: without(entry, 'unless') } as const]
      : []),
    ...(defaults
      ? [{ kind: 'guard', what: 'defaults', becomes: without(entry, 'defaults') } as const]
      : []),
  ];
};

const bounds = [
  'minFen',
  'maxFen',
  'minIncomeBasisPoints',
  'maxIncomeBasisPoints',
  'minTimes',
  'maxTimes',
  'gainFromFen',
  'gainBelowFen',
] as const satisfies readonly (keyof FineRange)[];

const rangeWrong = (range: FineRange): readonly (readonly [Kind, string, FineRange])[] => [
  ...bounds.flatMap((name) => {
    const value = range[name];
    return value === undefined
      ? []
      : [['number', `${range.step} ${name}`, { ...range, [name]: value + 1 }] as const];
  }),
  ['guard', `${range.step} binds`, { ...range, on: range.on === 'person' ? 'unit' : 'person' }],
  [
    'guard',
    `${range.step} named`,
    range.named ? without(range, 'named') : { ...range, named: true },
  ],
];

const fines: Changes = (entry) => {
  const { fines: ranges = [] } = entry;
  return ranges.flatMap((range, at) => [
    {
      kind: 'guard' as const,
      what: `${range.step} left out`,
      becomes: { ...entry, fines: ranges.toSpliced(at, 1) },
    },
    ...rangeWrong(range).map(([kind, what, other]) => ({
      kind,
      what,
      becomes: { ...entry, fines: ranges.with(at, other) },
    })),
  ]);
};

const columns = [
  'deathsMin',
  'seriousInjuriesMin',
  'lossMinFen',
  'minFen',
  'maxFen',
] as const satisfies readonly (keyof Tier)[];

const tiers: Changes = (entry) => {
  const { tiers: steps = [] } = entry;
  return steps.flatMap((step, at) =>
    columns.flatMap((name) => {
      const value = step[name];
      if (value === undefined) return [];
      const other = { ...step, [name]: value + 1 };
      return [
        {
          kind: 'number' as const,
          what: `${step.tier} ${name}`,
          becomes: { ...entry, tiers: steps.with(at, other) },
        },
      ];
    }),
  );
};

const rowsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : undefined;
  return typeof value === 'number' ? value + 1 : undefined;
};

/** A list of a table without its first row, a number in a row one more. */
const changedTables = (value: unknown, at: string): readonly (readonly [string, unknown])[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const other = rowsOf(one);
    const place = `${at}${name}`;
    const put = (changed: unknown) =>
      Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
    return [
      ...(other === undefined ? [] : [[place, put(other)] as const]),
      ...changedTables(one, `${place}.`).map(([what, changed]) => [what, put(changed)] as const),
    ];
  });
};

const tables: Changes = (entry) =>
  changedTables(entry.table, 'table.').map(([what, table]) => ({
    kind: 'number',
    what,
    becomes: { ...entry, table: table as Table },
  }));

const every: readonly Changes[] = [dated, termOf, guards, numbers, fines, tiers, tables];

/** Every mistake that can be made in one version of a row. */
export const mutationsOf = (entry: Entry): readonly Mutation[] =>
  every.flatMap((changes) => changes(entry).map((change) => ({ of: entry, ...change })));
