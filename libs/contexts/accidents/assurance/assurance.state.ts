import {
  type Act,
  commandsOf,
  commandsOnThe,
  type Fen,
  knownTo,
  type LocalDate,
  plusDays,
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
import type * as told from './assurance.events.js';

/** What one unit has laid by, as it stands. */
export type Assurance = Matter &
  Readonly<{
    opened?: Fact<told.AssuranceOpened>;
    /** How much it is to lay by; nothing once it was given back. */
    deposit?: Fact<told.DepositSet>;
    balanceFen: Fen;
    paid: readonly Fact<told.DepositPaid>[];
    drawn: readonly Fact<told.DepositDrawn>[];
    released?: Fact<told.DepositReleased>;
    policies: readonly Fact<told.PolicyNoted>[];
    /** Those that ended before their time, by number. */
    ended: Readonly<Record<string, Fact<told.PolicyEnded>>>;
    checked: readonly Fact<told.ShortageChecked>[];
    fees: readonly Fact<told.FeesReported>[];
    /** Of what it has too little still（未补足的缺口）. */
    short: readonly told.Shortage[];
    hands: readonly string[];
  }>;
export type Opened = Assurance & Readonly<{ opened: Fact<told.AssuranceOpened> }>;

export const noAssurance: Assurance = {
  ...noMatter,
  balanceFen: 0,
  paid: [],
  drawn: [],
  policies: [],
  ended: {},
  checked: [],
  fees: [],
  short: [],
  hands: [],
};

const hand = ({ hands }: Assurance, by: string): Pick<Assurance, 'hands'> => ({
  hands: [...new Set([...hands, by])],
});

export const evolveAssurance = evolving<Assurance, told.AssuranceEvent>({
  AssuranceOpened: (all, opened) => ({ opened, ...hand(all, opened.by) }),
  DepositSet: (all, deposit) => ({ deposit, ...hand(all, deposit.by) }),
  DepositPaid: (all, one) => ({
    balanceFen: all.balanceFen + one.amountFen,
    paid: [...all.paid, one],
    ...hand(all, one.by),
  }),
  DepositDrawn: (all, one) => ({
    balanceFen: all.balanceFen - one.amountFen,
    drawn: [...all.drawn, one],
    ...hand(all, one.by),
  }),
  DepositReleased: (all, released) => ({
    balanceFen: 0,
    deposit: undefined,
    released,
    ...hand(all, released.by),
  }),
  PolicyNoted: (all, one) => ({ policies: [...all.policies, one], ...hand(all, one.by) }),
  PolicyEnded: (all, end) => ({
    policies: all.policies.map((one) =>
      one.policy === end.policy ? { ...one, until: end.endedOn } : one,
    ),
    ended: { ...all.ended, [end.policy]: end },
    ...hand(all, end.by),
  }),
  FeesReported: (all, one) => ({
    fees: [...all.fees.filter(({ year }) => year !== one.year), one],
    ...hand(all, one.by),
  }),
  ShortageFound: ({ short }, { of }) => ({ short: [...short.filter((one) => one !== of), of] }),
  ShortageMadeGood: ({ short }, { of }) => ({ short: short.filter((one) => one !== of) }),
  ShortageChecked: (all, one) => ({ checked: [...all.checked, one], ...hand(all, one.by) }),
  ...clockChanges,
});

/** `accidentsAssurance-440704.<id>`: one unit. */
export const assuranceStream: StreamKind<told.AssuranceEvent> = {
  category: 'accidentsAssurance',
  upcasters: {},
  knows: knownTo(evolveAssurance),
};

const opened = (all: Assurance): Opened =>
  all.opened
    ? { ...all, opened: all.opened }
    : unknown('no-such-assurance', 'There is no such record（无此经济保障台账）.');

/** Declares commands that may begin a record. */
export const assuranceCommand = commandsOf<Assurance, told.AssuranceEvent>(undefined, 'kept');
/** Declares commands on a record that there is. */
export const openedCommand = commandsOnThe<Assurance, Opened, told.AssuranceEvent>(opened, 'kept');

/** Of its organ, and of the unit. */
export const whoseAssurance = ({ opened: made, hands }: Assurance): Whose | undefined =>
  made && { organs: [made.organ], hands, parties: [made.unit.id] };

/** Who enters it（经办人员）. */
export const clerks: readonly [Role, ...Role[]] = ['officer', 'team-leader', 'head-of-organ'];
/** Who lets money go（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];

/** A clerk of its organ. */
export const clerkOf = ({ opened: { organ } }: Opened, act: Act): ActingPerson =>
  actingAs(act, clerks, [organ], ['WSL 51']);
/** A head of its organ. */
export const headOf = ({ opened: { organ } }: Opened, act: Act): ActingPerson =>
  actingAs(act, heads, [organ], ['江海府办〔2011〕46号']);

/**
 * The last day of the cover that a unit has on that day without a gap; nothing where it has none.
 */
export const coveredUntil = (
  policies: readonly Readonly<{ from: LocalDate; until: LocalDate }>[],
  on: LocalDate,
): LocalDate | undefined => {
  let last: LocalDate | undefined;
  for (const { from, until } of policies.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= (last === undefined ? on : plusDays(last, 1)) && until >= (last ?? on))
      last = until;
  return last;
};

/** What is missing of the deposit. */
export const missingOf = ({ deposit, balanceFen }: Assurance): Fen =>
  Math.max(0, (deposit?.amountFen ?? 0) - balanceFen);
