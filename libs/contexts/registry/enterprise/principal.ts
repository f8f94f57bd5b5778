import { bansOn, barReference } from '#contexts/licensing/contract';
import { type Act, fields, type LocalDate, refuse, seenIn, unknown } from '#domain/kernel';

const { id, optional, ref } = fields;

type Named = Readonly<{ citizen?: string | undefined }>;

/**
 * Who the principal is（主要负责人身份）: whoever names one says which entry of the register it is,
 * because bans belong to people and not to names. What comes by import has the name alone.
 */
export const principalNamed = {
  asks: {
    citizen: optional(
      id({
        about: 'Entry of the register of citizens; people always name it（自然人登记编号）',
      }),
    ),
  },
  restsOn: {
    bans: optional(ref(barReference, { about: 'Bans of the person（任职限制记录）', look: true })),
  },
  against: ({ citizen }: Named, _: unknown, act: Act) => ({ bans: subjectOf(citizen, act) }),
};

/** Bans stand under the token of the identity number: another entry does not shake them off. */
const subjectOf = (citizen: string | undefined, { registry }: Act): string | undefined =>
  citizen === undefined ? undefined : registry.citizen(citizen)?.identityToken;

type Unit = Readonly<{ industry: string; date: LocalDate }>;

/**
 * Whoever is under a ban heads no unit that the ban is of（任职资格限制）: any unit, or those of
 * the same industry (WSL 94, 113).
 */
export const mayHead = ({ citizen }: Named, unit: Unit, act: Act): void => {
  if (citizen !== undefined) return mustNotBeBanned(citizen, unit, act);
  if (act.actor.kind === 'person')
    refuse(
      'principal-not-identified',
      '请先登记主要负责人的自然人信息，并填写 citizen，以便查询任职限制（enter the principal as a person first, and name that entry, so that bans are asked）.',
      'WSL 94',
    );
};

const mustNotBeBanned = (citizen: string, unit: Unit, act: Act): void => {
  const subject = subjectOf(citizen, act);
  if (subject === undefined)
    unknown(
      'citizen-unknown',
      `登记簿中没有自然人 ${citizen}（the register knows no such person）.`,
    );
  const bars = seenIn(act, barReference, subject).standing?.facts.bars ?? [];
  const [ban] = bansOn(bars, unit);
  if (ban)
    refuse(
      'principal-banned',
      `该人任职资格受到限制，${ban.until === undefined ? '终身' : `至 ${ban.until}`}不得担任${ban.industry === undefined ? '任何' : '本行业'}生产经营单位的主要负责人（is banned from heading such a unit）.`,
      'WSL 94',
      ban.rule,
    );
};
