import { type Act, type LocalDate, localDateOf, refuse, same, startOfDay } from '#domain/kernel';
import type { Party, PenaltyItem } from '../shared.events.js';
import type {
  BanRule,
  BanStated,
  CareerBan,
  KnownLicence,
  NamedLicence,
  PartyOnRegister,
} from './taken.events.js';

const takesLicence = ({ kinds }: PenaltyItem): boolean =>
  kinds.includes('licence-suspended') || kinds.includes('licence-revoked');

const nameOf = ({ licence, number }: NamedLicence): string | undefined => licence ?? number;

/** Whoever loses a licence is told which; a suspension is told its end (PL 59; LIC-L5). */
export const licencesNamed = (item: PenaltyItem): void => {
  const { kinds, licences = [], suspendedDays } = item;
  const named = licences.length > 0 && licences.every((one) => nameOf(one) !== undefined);
  if (takesLicence(item) && !named)
    refuse(
      'licence-not-named',
      'Name the licence that is suspended or revoked（请写明被暂扣或者吊销的许可证件）.',
      'PL 59',
      'LIC-L5',
    );
  if (!takesLicence(item) && licences.length > 0)
    refuse('licence-not-taken', 'It names a licence, but takes none（处罚种类不符）.', 'PL 9');
  if (kinds.includes('licence-suspended') !== (suspendedDays !== undefined))
    refuse(
      'suspension-without-term',
      'A suspension says how many days（暂扣许可证须写明天数）.',
      'PL 59',
      'LIC-L5',
    );
};

/** A ban is stated where it is decided, and nowhere else. */
export const banNamed = ({ kinds, ban }: PenaltyItem): void => {
  if (kinds.includes('career-ban') !== (ban !== undefined))
    refuse(
      'ban-not-stated',
      'A career ban states its rule and length（限制从业须写明依据和期限）.',
      'PL 59',
      'ACB-1',
    );
};

/** Bans that bind one industry only, or one field of work: which one must be said (rules §6.6). */
const confined = ({ rule, lifetime }: BanStated): boolean =>
  rule === 'ACB-2' || rule === 'ACB-4' || (rule === 'ACB-3' && lifetime);

/** Whether the law knows that length: five years, or for life, by rule. */
const lengthOfLaw: Readonly<Record<BanRule, readonly boolean[]>> = {
  'ACB-1': [false],
  'ACB-2': [true],
  'ACB-3': [false, true],
  'ACB-4': [false, true],
};

/**
 * A ban binds a person, for the length and in the field that the law knows (ACB-1 to ACB-4; WSL 92,
 * 94, 113).
 */
export const banStated = (ban: BanStated | undefined, party: Party | undefined): void => {
  if (!ban) return;
  if (party?.kind !== 'citizen')
    refuse(
      'ban-of-a-unit',
      'A career ban binds a person: decide it in the case of that person（限制从业针对个人，应在其本人的案件中决定）.',
      'WSL 94',
      'PL 29',
    );
  if (!lengthOfLaw[ban.rule].includes(ban.lifetime))
    refuse(
      'ban-length-not-of-law',
      'The law sets another length for it（与法定的限制从业期限不符）.',
      ban.rule,
    );
  if (confined(ban) !== (ban.industry !== undefined))
    refuse(
      'ban-field-unclear',
      'Say the industry where the ban is of one only（只限制一个行业的，请写明行业）.',
      ban.rule,
    );
};

/**
 * Whether a decision takes more than the party was told: another licence, more days, another ban
 * (PL 44, 45).
 */
export const takesMore = (item: PenaltyItem, told: PenaltyItem): boolean => {
  const known = (told.licences ?? []).map(nameOf);
  return (
    (item.licences ?? []).some((one) => !known.includes(nameOf(one))) ||
    (item.suspendedDays ?? 0) > (told.suspendedDays ?? 0) ||
    (item.ban !== undefined && !same(item.ban, told.ban))
  );
};

const ofParty = (named: NamedLicence, party: Party, known: readonly KnownLicence[]): void => {
  if (named.licence === undefined) return;
  const entry = known.find(({ licence }) => licence === named.licence);
  if (!entry)
    return refuse(
      'licence-not-on-register',
      `The register has no licence ${named.licence}（登记簿中没有许可证 ${named.licence}）.`,
      'LIC-L5',
    );
  if (entry.holder !== party.id)
    refuse('licence-of-another', 'The licence belongs to somebody else（非当事人证件）.', 'LIC-L5');
  if (named.number !== undefined && named.number !== entry.number)
    refuse(
      'licence-number-differs',
      `Its number is ${entry.number}（许可证编号不符，应为 ${entry.number}）.`,
      'PL 59',
    );
  if (entry.filed)
    refuse(
      'filing-is-no-licence',
      'A filing is not taken away by a penalty（备案不得作为吊销、暂扣的对象）.',
      'PL 9',
    );
  if (entry.ended)
    refuse('licence-ended-already', 'The licence has ended already（许可证已终止）.', 'LL 70');
};

/**
 * Every licence named by its entry is the party's own and still there. One that others keep goes by
 * its number (LIC-L5).
 */
export const licencesOfParty = (
  items: readonly PenaltyItem[],
  party: Party,
  known: readonly KnownLicence[],
): void => {
  for (const { licences = [] } of items) for (const one of licences) ofParty(one, party, known);
};

const lastDay = ({ rule, lifetime }: BanStated, from: LocalDate, act: Act) =>
  lifetime ? undefined : act.law.clock(rule, { start: startOfDay(from) }).dueDate;

/**
 * The bans of a decision, with the last day the law gives them. The person must be in the register
 * of parties.
 */
export const bansIn = (
  items: readonly PenaltyItem[],
  register: PartyOnRegister | undefined,
  act: Act,
): readonly CareerBan[] | undefined => {
  const bans = items.flatMap(({ ban }) => ban ?? []);
  if (bans.length === 0) return undefined;
  const identityToken =
    register?.identityToken ??
    refuse(
      'person-not-on-register',
      'Enter the person as a party first（请先将该人登记为当事人）.',
      'ACB-1',
    );
  return bans.map((ban) => {
    const { rule, industry, from = localDateOf(act.now) } = ban;
    return { rule, identityToken, from, until: lastDay(ban, from, act), industry };
  });
};
