import { type Act, deny, holds, type Role, type Whose } from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  apartFrom,
  person,
  type ShownCertificate,
  shownByOneOf,
} from '#domain/procedure';
import { rules } from './listing.law.js';
import type { Known, Listing } from './listing.state.js';

const law = ['M11 4', 'BLK-S4'] as const;

/** Who works on it（承办人员）. */
export const officers: readonly [Role, ...Role[]] = ['officer', 'team-leader'];
/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** The subject's own agent, or an officer who takes the paper in（当事人或者代收人员）. */
export const subjectOrOfficer: readonly [Role, ...Role[]] = ['applicant', ...officers];

/** The organ that imposed the penalty and who handled the case for it; who had it in hand. */
export const whoseListing = ({ about, raised, confirmed, notified }: Listing): Whose | undefined =>
  about && {
    organs: [...new Set([about.organ, about.handlingOrgan])],
    hands: [
      ...new Set([raised?.by, confirmed?.by, notified?.by].filter((one) => one !== undefined)),
    ],
    parties: [about.subject.id],
  };

const organsOf = ({ about }: Known): readonly string[] => [about.organ, about.handlingOrgan];

/** Somebody who works on it in one of its organs, or heads it. */
export const office = (listing: Known, act: Act): ActingPerson =>
  actingAs(act, [...officers, ...heads], organsOf(listing), law);

/** The same, and no investigator of the case behind it: another hand lists (BLK-S2). */
export const listingOfficer = (listing: Known, act: Act): ActingPerson => {
  const who = office(listing, act);
  notInvestigator(listing, act, who.id);
  return who;
};

/** Who investigated the case has no hand in the list. */
export const notInvestigator = (
  { about: { investigators } }: Known,
  act: Act,
  ...people: readonly string[]
): void =>
  apartFrom(
    {
      held: investigators,
      code: 'investigator-of-the-case',
      reason: 'Who investigated the case does not list（案件调查人员不得承办列入、移出）.',
      law: ['BLK-S2', 'BLK-S8'],
    },
    act,
    ...people,
  );

/** A head of the organ that imposed the penalty（谁处罚、谁列入、谁负责）. */
export const headOfOrgan = ({ about }: Known, act: Act): ActingPerson =>
  actingAs(act, heads, [about.organ], law);

/** The same, and no investigator of the case: decides on leaving the list (BLK-S8). */
export const headWhoLifts = (listing: Known, act: Act): ActingPerson => {
  const who = headOfOrgan(listing, act);
  notInvestigator(listing, act, who.id);
  return who;
};

/** A reviewer who had no hand in it（法制审核与承办分离）. */
export const reviewer = (listing: Known, act: Act): ActingPerson => {
  const who = actingAs(act, ['legal-reviewer'], organsOf(listing), law);
  const { raised, confirmed, notified, heard } = listing;
  const hands = [raised?.by, confirmed?.by, notified?.by, ...heard.map(({ by }) => by)];
  apartFrom(
    {
      held: [...listing.about.investigators, ...hands.filter((one) => one !== undefined)],
      code: 'had-a-hand-in-it',
      reason: 'Who prepared it does not review it（承办人员不得进行法制审核）.',
      law: ['BLK-S3'],
    },
    act,
    who.id,
  );
  return who;
};

/** Who publishes did not decide (BLK-S6). */
export const publisher = (listing: Known, act: Act): ActingPerson => {
  const who = office(listing, act);
  apartFrom(
    {
      held: listing.decidedBy === undefined ? [] : [listing.decidedBy],
      code: 'decided-it',
      reason: 'Who decided does not publish（作出决定的人员不得自行公示）.',
      law: ['BLK-S6'],
    },
    act,
    who.id,
  );
  return who;
};

/** Two officers on site, none of whom investigated the case (BLK-S8). */
export const pairOnSite = (
  listing: Known,
  act: Act,
  present: readonly ShownCertificate[],
): ActingPerson => {
  const organs = organsOf(listing);
  const who = shownByOneOf(present, { rule: rules.officers, organs, recused: [] }, act);
  notInvestigator(listing, act, ...present.map(({ officer }) => officer));
  return who;
};

/** Somebody acts for a subject: the subject in person, or the agent of that unit. */
export const isForSubject = ({ id, capacity }: ActingPerson, subject: string): boolean =>
  capacity.organ === subject || id === subject;

/** The unit by its own agent, or an officer who takes the paper in. */
export const forTheSubject = (listing: Known, act: Act): ActingPerson => {
  if (!holds(act.actor, 'applicant')) return office(listing, act);
  const who = person(act);
  if (!isForSubject(who, listing.about.subject.id))
    deny(
      'not-the-subject',
      'Only the subject, or who takes its paper in, does this（只有当事人或者代收其材料的人员可以办理）.',
      'BLK-S7',
    );
  return who;
};
