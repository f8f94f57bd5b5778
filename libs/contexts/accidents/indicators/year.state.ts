import {
  type Act,
  commandsOf,
  commandsOnThe,
  knownTo,
  refuse,
  type Role,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  clockChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
} from '#domain/procedure';
import type * as told from './year.events.js';

/** One year of an organ, with the newest entry of each kind. */
export type Year = Matter &
  Readonly<{
    opened?: Fact<told.YearOpened>;
    quotas: readonly Fact<told.QuotaEntered>[];
    populations: readonly Fact<told.PopulationEntered>[];
    rates: readonly Fact<told.RateEntered>[];
    reported: readonly Fact<told.FigureReported>[];
    totals: readonly Fact<told.TotalReported>[];
    splits: readonly Fact<told.QuotaSplit>[];
    /** Each accident as it counts now（计入的事故）. */
    counted: readonly Fact<told.AccidentCounted>[];
    considered: readonly Fact<told.StreetConsidered>[];
    /** Who entered something（登记人员）. */
    clerks: readonly string[];
    checked?: Fact<told.YearChecked>;
    reopened?: Fact<told.YearReopened>;
  }>;
export type Opened = Year & Readonly<{ opened: Fact<told.YearOpened> }>;

export const noYear: Year = {
  ...noMatter,
  quotas: [],
  populations: [],
  rates: [],
  reported: [],
  totals: [],
  splits: [],
  counted: [],
  considered: [],
  clerks: [],
};

const withNewest = <T>(all: readonly T[], one: T, same: (other: T) => boolean): readonly T[] => [
  ...all.filter((other) => !same(other)),
  one,
];

const clerk = ({ clerks }: Year, by: string): Pick<Year, 'clerks'> => ({
  clerks: [...new Set([...clerks, by])],
});

export const evolveYear = evolving<Year, told.YearEvent>({
  YearOpened: (_, opened) => ({ opened }),
  QuotaEntered: (year, one) => ({
    quotas: withNewest(year.quotas, one, ({ field }) => field === one.field),
    ...clerk(year, one.by),
  }),
  PopulationEntered: (year, one) => ({
    populations: withNewest(
      year.populations,
      one,
      ({ population }) => population === one.population,
    ),
    ...clerk(year, one.by),
  }),
  RateEntered: (year, one) => ({
    rates: withNewest(year.rates, one, ({ rate }) => rate === one.rate),
    ...clerk(year, one.by),
  }),
  FigureReported: (year, one) => ({
    reported: withNewest(
      year.reported,
      one,
      ({ field, kind }) => field === one.field && kind === one.kind,
    ),
    ...clerk(year, one.by),
  }),
  TotalReported: (year, one) => ({
    totals: withNewest(
      year.totals,
      one,
      ({ total, printedOn }) => total === one.total && printedOn === one.printedOn,
    ),
    ...clerk(year, one.by),
  }),
  QuotaSplit: (year, one) => ({
    splits: withNewest(
      year.splits,
      one,
      ({ area, field }) => area === one.area && field === one.field,
    ),
    ...clerk(year, one.by),
  }),
  AccidentCounted: (year, one) => ({
    counted: withNewest(year.counted, one, ({ accidentId }) => accidentId === one.accidentId),
  }),
  StreetConsidered: ({ considered }, one) => ({ considered: [...considered, one] }),
  YearChecked: (_, checked) => ({ checked }),
  YearReopened: (_, reopened) => ({ reopened, checked: undefined }),
  ...clockChanges,
});

/** `accidentsIndicatorYear-440704.<id>`: one organ, one year. */
export const yearStream: StreamKind<told.YearEvent> = {
  category: 'accidentsIndicatorYear',
  upcasters: {},
  knows: knownTo(evolveYear),
};

const opened = (year: Year): Opened =>
  year.opened
    ? { ...year, opened: year.opened }
    : unknown('no-such-year', 'There is no such year of indicators（无此年度控制指标）.');

/** The figures are checked by then. */
export const checkClock = 'check';

/** Declares commands that may begin a year. */
export const yearCommand = commandsOf<Year, told.YearEvent>(undefined, 'kept');
/** Declares commands on a year that was opened. */
export const openedCommand = commandsOnThe<Year, Opened, told.YearEvent>(opened, 'kept');

/** Of its organ. */
export const whoseYear = ({ opened: made, counted, clerks }: Year): Whose | undefined => {
  const organ = made?.organ ?? counted[0]?.organ;
  return organ === undefined
    ? undefined
    : { organs: [organ], hands: [...(made ? [made.by] : []), ...clerks], parties: [] };
};

/** Who enters figures（统计人员）. */
export const clerksOf: readonly [Role, ...Role[]] = ['officer', 'team-leader', 'head-of-organ'];

/** Who decides（负责人）. */
export const headsOf: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** A head of its organ. */
export const headOf = ({ opened: { organ } }: Opened, act: Act): ActingPerson =>
  actingAs(act, headsOf, [organ], ['WSL 89']);

/** A clerk of its organ. */
export const clerkOf = ({ opened: { organ } }: Opened, act: Act): ActingPerson =>
  actingAs(act, clerksOf, [organ], ['WSL 89']);

/**
 * A clerk of its organ; or the installation, which enters what a document of before states
 * （初始化）.
 */
export const clerkOrInstallation = (organ: string, act: Act): Readonly<{ id: string }> =>
  act.actor.kind === 'system' ? { id: act.actor.by } : actingAs(act, clerksOf, [organ], ['WSL 89']);

/** What was checked is not changed under the checker's hands. */
export const mustBeOpen = ({ checked }: Year): void => {
  if (checked)
    refuse(
      'year-checked',
      '该年度指标已核对，请先退回更正（it was checked: reopen it with a reason first）.',
      'WSL 89',
    );
};
