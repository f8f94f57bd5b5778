import { type Label, label, type LocalDate, plusDays } from '#domain/kernel';
import type { Named } from '#platform/board';
import type { CancellationCause } from '../../licence/grounds.js';
import type { Ending, LicenceRow, Term } from '../../projections/licence-row.js';
import { licenceStatusLabels } from '../../licence/licence.statuses.js';
import { itemNamed } from '../showing.js';

/** What anybody may know of a licence on a day（公众查阅；LL 40, 61）. */
export type PublicLicence = Readonly<{
  number: string | null;
  itemName: Label;
  organ: Named;
  holder?: string;
  creditCode?: string;
  /** The day that is asked about; today when none was. */
  on: LocalDate;
  /** The term of that day; the last before it, or the first, where it is in none. */
  validFrom: LocalDate;
  validTo: LocalDate | null;
  status: PublicStatus;
  statusName: Label;
  suspended: boolean;
  /** Every term with its number（各次有效期）. */
  terms: readonly Readonly<{
    number: string | null;
    from: LocalDate;
    to: LocalDate | null;
    byName: Label;
  }>[];
  /** Days between two terms on which there was no licence（无证期间）. */
  gaps: readonly Readonly<{ from: LocalDate; to: LocalDate }>[];
  /** Every ending by its own name, and why the entry was struck（撤销、撤回、吊销、届满、注销）. */
  endings: readonly Readonly<{
    kind: Ending['kind'];
    kindName: Label;
    on: LocalDate;
    causeName?: Label;
  }>[];
}>;

export type PublicStatus = LicenceRow['stage'] | 'not-begun';

export const publicStatusLabels: Readonly<Record<PublicStatus, Label>> = {
  ...licenceStatusLabels,
  'not-begun': label('not valid yet', '尚未生效'),
};

const causeLabels: Readonly<Record<CancellationCause, Label>> = {
  expired: label('its term was over', '有效期届满未延续'),
  revoked: label('revoked as a penalty', '吊销'),
  annulled: label('annulled', '撤销'),
  recalled: label('recalled', '撤回'),
  'holder-died': label('the holder died', '持证人死亡'),
  'holder-ended': label('the holder ended', '持证单位终止'),
  impossible: label('it can be done no more', '因不可抗力许可事项无法实施'),
};

const termLabels: Readonly<Record<Term['by'], Label>> = {
  grant: label('granted', '首次取得'),
  renewal: label('renewed', '准予延续'),
  silence: label('renewed by silence', '视为准予延续'),
};

const covers = ({ from, until }: Term, on: LocalDate): boolean =>
  from <= on && (until === null || on <= until);

/** The term of a day; the last before it, or the first. */
const termOn = ({ periods }: LicenceRow, on: LocalDate): Term | undefined =>
  periods.findLast((term) => covers(term, on)) ??
  periods.findLast(({ from }) => from <= on) ??
  periods[0];

/**
 * How it stands on a day, by the name that the law has for it: an entry that was struck for an
 * ending is told by that ending.
 */
const statusOn = (row: LicenceRow, on: LocalDate): PublicStatus => {
  const [first] = row.periods;
  if (first && on < first.from) return 'not-begun';
  const ended = row.endings.filter((one) => one.kind !== 'expired' && one.on <= on);
  const ending = ended.find(({ kind }) => kind !== 'cancelled') ?? ended[0];
  if (ending) return ending.cause === 'expired' ? 'expired' : ending.kind;
  return row.periods.some((term) => covers(term, on)) ? 'valid' : 'expired';
};

const gapsIn = ({ periods }: LicenceRow): PublicLicence['gaps'] =>
  periods.flatMap(({ until }, at) => {
    const next = periods[at + 1];
    if (until === null || !next || next.from <= plusDays(until, 1)) return [];
    return [{ from: plusDays(until, 1), to: plusDays(next.from, -1) }];
  });

const holderOf = ({ partyKind, partyName, creditCode }: LicenceRow) =>
  partyKind === 'organisation' ? { holder: partyName, ...(creditCode && { creditCode }) } : {};

/** Units by name; natural persons not at all (PRV-2). */
export const publicLicence = (row: LicenceRow, on: LocalDate, organ: Named): PublicLicence => {
  const term = termOn(row, on);
  const status = statusOn(row, on);
  return {
    number: term?.number ?? row.number,
    itemName: itemNamed(row.item, row.validFrom),
    organ,
    ...holderOf(row),
    on,
    validFrom: term?.from ?? row.validFrom,
    validTo: term ? term.until : row.validTo,
    status,
    statusName: publicStatusLabels[status],
    suspended: row.suspensions.some(
      ({ from, until }) => from <= on && (until === null || on <= until),
    ),
    terms: row.periods.map(({ number, from, until: to, by }) => ({
      number,
      from,
      to,
      byName: termLabels[by],
    })),
    gaps: gapsIn(row),
    endings: row.endings.map(({ kind, on: day, cause }) => ({
      kind,
      kindName: licenceStatusLabels[kind],
      on: day,
      ...(cause && { causeName: causeLabels[cause] }),
    })),
  };
};
