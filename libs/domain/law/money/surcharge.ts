import {
  dateOfDay,
  dayNumber,
  type Fen,
  type Interval,
  type Law,
  type LocalDate,
  refuse,
  Refusal,
  showFen,
} from '#domain/kernel';

export type PaidAmount = Readonly<{ on: LocalDate; fen: Fen }>;

export type SurchargeFacts = Readonly<{
  fineFen: Fen;
  /** First day of surcharge: the day after the due date. */
  unpaidFrom: LocalDate;
  /**
   * What was paid on the fine itself. The day of payment is still a day late; what was paid counts
   * from the next.
   */
  payments: readonly PaidAmount[];
  /** Review, litigation, approved deferral: first and last day included; no `to` while it runs. */
  stays: readonly Interval[];
  /** Last day to count. */
  until: LocalDate;
  law: Law;
}>;

/** A run of days with the same daily amount, or without accrual. */
export type Accrual = Readonly<{
  from: LocalDate;
  to: LocalDate;
  days: number;
  /** Surcharge of this run. */
  fen: Fen;
  kind: 'accrued' | 'stayed' | 'paid' | 'capped';
  reason: string;
  source: string;
}>;

export type Surcharge = Readonly<{
  fen: Fen;
  /** Days that accrued. */
  days: number;
  /** The cap cut it off. */
  capped: boolean;
  explanation: readonly Accrual[];
}>;

type Basis = Readonly<{ perDay: number; cap: number | undefined; onUnpaid: boolean; cite: string }>;

const optional = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return undefined;
    throw error;
  }
};

const basisOn = (law: Law, on: LocalDate): Basis => {
  const { value, law: cite } = law.cited('ENF-D9', 'basisPointsPerDay', on);
  return {
    perDay: value,
    cap: optional(() => law.amount('ENF-D9', 'capBasisPoints', on)),
    onUnpaid: law.amount('ENF-D9-BASE', 'onUnpaidPart', on) === 1,
    cite,
  };
};

/**
 * Surcharge is counted exactly, in ten-thousandths of a fen, and rounded half up once at the end.
 */
const wholeFen = (parts: bigint): Fen => Number((parts + 5_000n) / 10_000n);

/** Stays and payments with their days as numbers: read once, asked on every day. */
type Counted = Readonly<{
  stays: readonly Readonly<{ stay: Interval; from: number; to: number }>[];
  payments: readonly Readonly<{ day: number; fen: Fen }>[];
}>;

const counted = ({ stays, payments }: SurchargeFacts): Counted => ({
  stays: stays.map((stay) => ({
    stay,
    from: dayNumber(stay.from),
    to: stay.to === undefined ? Infinity : dayNumber(stay.to),
  })),
  payments: payments.map(({ on, fen }) => ({ day: dayNumber(on), fen })),
});

const paidBy = ({ payments }: Counted, day: number): Fen =>
  payments.reduce((sum, payment) => (payment.day < day ? sum + payment.fen : sum), 0);

const stayOn = ({ stays }: Counted, day: number): Interval | undefined =>
  stays.find(({ from, to }) => from <= day && day <= to)?.stay;

type Day = Readonly<{ kind: Accrual['kind']; parts: bigint; reason: string; source: string }>;

type Counting = Readonly<{ fineFen: Fen; counted: Counted; basis: Basis }>;

const dayOf = ({ fineFen, counted: known, basis }: Counting, day: number, soFar: bigint): Day => {
  const stay = stayOn(known, day);
  if (stay)
    return {
      kind: 'stayed',
      parts: 0n,
      reason: `no accrual（不予计算）: ${stay.reason}`,
      source: stay.law ?? 'PL 73',
    };
  const unpaid = fineFen - paidBy(known, day);
  if (unpaid <= 0) return { kind: 'paid', parts: 0n, reason: 'paid（已缴清）', source: basis.cite };
  const base = basis.onUnpaid ? unpaid : fineFen;
  const wanted = BigInt(base) * BigInt(basis.perDay);
  const left = basis.cap === undefined ? wanted : BigInt(fineFen) * BigInt(basis.cap) - soFar;
  const rate = `${basis.perDay / 100} % of ${showFen(base)} a day（每日百分之${basis.perDay / 100}加处罚款）`;
  if (left <= 0n)
    return { kind: 'capped', parts: 0n, reason: 'cap reached（已达上限）', source: basis.cite };
  return wanted <= left
    ? { kind: 'accrued', parts: wanted, reason: rate, source: basis.cite }
    : {
        kind: 'accrued',
        parts: left,
        reason: 'the rest up to the cap（至罚款数额上限）',
        source: basis.cite,
      };
};

type Run = Omit<Accrual, 'fen' | 'to' | 'days'> & { to: LocalDate; days: number; parts: bigint };

/**
 * Lengthens the last run, or begins the next: in place, because a docket counts thousands of days
 * for a page.
 */
const join = (runs: Run[], { kind, reason, source, parts }: Day, date: LocalDate): void => {
  const last = runs.at(-1);
  if (last?.kind === kind && last.reason === reason && last.source === source) {
    last.to = date;
    last.days += 1;
    last.parts += parts;
  } else runs.push({ from: date, to: date, days: 1, kind, parts, reason, source });
};

/** Rounds each run so that the runs add up to the rounded sum. */
const inFen = (runs: readonly Run[]): readonly Accrual[] => {
  let parts = 0n;
  return runs.map(({ parts: own, ...run }) => {
    const before = wholeFen(parts);
    parts += own;
    return { ...run, fen: wholeFen(parts) - before };
  });
};

const check = ({ fineFen, payments, stays }: SurchargeFacts): void => {
  for (const { from, to } of stays)
    if (to !== undefined && to < from)
      refuse(
        'interval-backwards',
        `The interval ${from} to ${to} ends before it begins（区间 ${from} 至 ${to} 起止颠倒）.`,
      );
  for (const fen of [fineFen, ...payments.map((payment) => payment.fen)])
    if (!Number.isSafeInteger(fen) || fen < 0)
      refuse(
        'amount-not-whole',
        `${fen} is no whole amount in fen（金额须为整数分，现为 ${fen}）.`,
        'PL 72',
      );
};

/**
 * The surcharge (加处罚款, E23): simple 3 % a day of the original fine, or of what is unpaid after
 * part payment (set by the district, ENF-D9-BASE), at most the fine, none while review, litigation
 * or an approved deferral runs. The law of each day is that of the day, so days before 2012 are
 * counted without a cap.
 */
export const surcharge = (facts: SurchargeFacts): Surcharge => {
  check(facts);
  const runs: Run[] = [];
  let soFar = 0n;
  const { fineFen } = facts;
  const known = counted(facts);
  const last = dayNumber(facts.until);
  for (let day = dayNumber(facts.unpaidFrom); day <= last; day += 1) {
    const date = dateOfDay(day);
    const basis = basisOn(facts.law, date);
    const what = dayOf({ fineFen, counted: known, basis }, day, soFar);
    soFar += what.parts;
    join(runs, what, date);
  }
  const explanation = inFen(runs);
  const { cap } = basisOn(facts.law, facts.until);
  return {
    fen: wholeFen(soFar),
    days: explanation.reduce((sum, run) => (run.kind === 'accrued' ? sum + run.days : sum), 0),
    capped: cap !== undefined && soFar > 0n && soFar >= BigInt(fineFen) * BigInt(cap),
    explanation,
  };
};
