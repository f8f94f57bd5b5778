import { type Act, type LocalDate, plusDays, refuse, same, seenIn } from '#domain/kernel';
import { changedTerms } from '../../catalogue/changed-terms.js';
import { mustSayItsTerms, termsCalled } from '../../catalogue/terms.js';
import type { Item, Validity } from '../../catalogue/item.js';
import { lastDayOf } from '../../catalogue/validity.js';
import type { Terms } from '../../desk/party.js';
import { type LicenceFacts, licenceReference } from '../../licence/licence.reference.js';
import type { Filed } from '../application.shape.js';
import { itemOf } from '../authority.js';

// What a grant may say: what stands on the certificate, and for how long. What follows from the
// licence it renews or changes is not the approver's to write.

/** What the approver says of it. */
type Said = Readonly<{ terms: Terms; validFrom?: LocalDate; years?: number }>;
type Term = Readonly<{ validFrom: LocalDate; validTo?: LocalDate }>;
type Granting = Readonly<{ item: Item; decidedOn: LocalDate; act: Act }>;

/** The licence that the application is about, as it was looked at for this act. */
export const licenceOf = ({ received }: Filed, act: Act): LicenceFacts | undefined =>
  received.asking.licence === undefined
    ? undefined
    : seenIn(act, licenceReference, received.asking.licence).standing?.facts;

/** What silence has decided is decided（视为准予延续）: nothing is granted or refused after it. */
export const mustBeUndecided = (application: Filed, act: Act): void => {
  const { applicationId } = application.received.asking;
  if (licenceOf(application, act)?.deemed.includes(applicationId))
    refuse(
      'renewed-by-silence',
      'The licence was renewed by silence on its last day: what was wrong with it is annulled（该许可证期满时已视为准予延续，不再作出决定；确有错误的依法撤销）.',
      'LL 50',
      'LL 69',
    );
};

/**
 * The certificate says everything the item asks for. A change or a renewal says what the licence
 * says, but for what was asked to be changed: another scope or mode is a new application (LL 49;
 * LIC-L2).
 */
export const mustSayAll = (application: Filed, terms: Terms, act: Act): void => {
  mustSayItsTerms(itemOf(application), terms);
  const { purpose, changes = [] } = application.received.asking;
  const licence = licenceOf(application, act);
  if (purpose === 'new' || !licence) return;
  const moves = changes.flatMap((kind) => changedTerms[kind] ?? []);
  const others = differing(terms, licence.terms).filter((term) => !moves.includes(term));
  if (others.length > 0)
    refuse(
      'terms-not-asked',
      `What was asked for leaves ${termsCalled(others).en} as the licence says; for another a new application is made（申请事项不涉及改变${termsCalled(others).zh}，应与原许可证一致；须改变的另行申请）.`,
      'LL 49',
      'LIC-L2',
    );
};

const differing = (one: Terms, other: Terms): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (term) => !same(one[term], other[term]),
  );

const mayLast = (validity: Validity | undefined, years: number): boolean =>
  validity?.atMost === true && years >= 1 && years <= validity.years;

const mustLast = ({ validity, basis }: Item, years: number | undefined): void => {
  if (years !== undefined && !mayLast(validity, years))
    refuse('validity-not-allowed', 'The law sets another term（有效期与法定期限不符）.', ...basis);
};

/**
 * From when a licence is valid: a renewal from the day after the old term, or from the grant where
 * that is later (LL 50); a first grant from the day that was said, not before it is granted, and
 * not later than its certificate must be in the holder's hands (LL 44).
 */
const firstDay = (
  said: LocalDate | undefined,
  { item, decidedOn, act }: Granting,
  renewed: LicenceFacts | undefined,
): LocalDate => {
  if (said !== undefined && said < decidedOn)
    refuse(
      'validity-backdated',
      'A licence is not valid before it is granted（有效期不得早于准予许可之日，不得倒签）.',
      'LL 38',
    );
  if (renewed?.validTo !== undefined) return dayAfter(renewed.validTo, said, decidedOn);
  if (said !== undefined) mustBeginByIssue(said, { item, decidedOn, act });
  return said ?? decidedOn;
};

/** Whoever is granted something has it in hand by the last day of its service. */
const mustBeginByIssue = (said: LocalDate, { item, decidedOn, act }: Granting): void => {
  const clock = item.issue?.clock;
  const latest = clock ? act.law.clock(clock, { start: act.validAt }).dueDate : decidedOn;
  if (said > latest)
    refuse(
      'validity-too-late',
      `The term begins by ${latest}, when the certificate must have been served（有效期最迟自 ${latest} 起算，即法定颁发、送达许可证件期限届满之日）.`,
      'LL 44',
      clock ?? 'LIC-D6',
    );
};

const dayAfter = (
  last: LocalDate,
  said: LocalDate | undefined,
  decidedOn: LocalDate,
): LocalDate => {
  const next = plusDays(last, 1);
  const follows = next < decidedOn ? decidedOn : next;
  if (said !== undefined && said !== follows)
    refuse(
      'validity-not-following',
      `The new term follows the old one: it runs from ${follows}（延续后的有效期自 ${follows} 起算）.`,
      'LL 50',
    );
  return follows;
};

/**
 * The term of a grant. A change leaves the licence its own. Throws `Refusal` for a term the law
 * does not know.
 */
export const termOf = (
  application: Filed,
  { validFrom: said, years }: Said,
  decidedOn: LocalDate,
  act: Act,
): Term => {
  const item = itemOf(application);
  const { purpose } = application.received.asking;
  const licence = licenceOf(application, act);
  mustLast(item, years);
  if (purpose === 'change' && licence)
    return { validFrom: licence.validFrom, validTo: licence.validTo };
  const renewed = purpose === 'renewal' ? licence : undefined;
  const validFrom = firstDay(said, { item, decidedOn, act }, renewed);
  return { validFrom, validTo: lastDayOf(item, validFrom, years) };
};
