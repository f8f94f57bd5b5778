import { type Act, deny, holds, localDateOf, refuse, type Role, type Whose } from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  empowered,
  type Handling,
  person,
  workingOrgans,
} from '#domain/procedure';
import { rules } from './hazard.law.js';
import type { Hazard, Known } from './hazard.state.js';
import type { Level } from './listing/listing.events.js';

/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** Who goes there and follows it（执法人员、大队长）. */
export const officers: readonly [Role, ...Role[]] = ['officer', 'team-leader'];
/** The unit itself, or an officer who takes its paper in（整改责任单位或者代收人员）. */
export const unitOrOfficer: readonly [Role, ...Role[]] = ['applicant', ...officers];

const law = ['WSL 65', 'WSL 41'] as const;

/** The organ that lists now（挂牌机关）; nothing while nobody does. */
export const listerOf = ({ listed, level }: Hazard): string | undefined =>
  level?.lister ?? listed?.notice.lister;

/** Who lists it, and the department that follows what is listed（挂牌机关、督办单位）. */
const listingOrgans = (hazard: Hazard): readonly string[] => {
  const supervisor = hazard.listed && hazard.proposed?.proposal.supervisor;
  return [listerOf(hazard), supervisor].flatMap((one) => (one === undefined ? [] : [one]));
};

/** Its organs, the lister among them; who has it in hand; the unit, or the body of the area. */
export const whoseHazard = (hazard: Hazard): Whose | undefined => {
  const { reported, verified, handler } = hazard;
  if (!reported) return undefined;
  const { organ, handlingOrgan, subject } = reported.report;
  const area = subject.kind === 'area' ? [subject.id] : [];
  return {
    organs: [organ, handlingOrgan, ...area, ...listingOrgans(hazard)],
    hands: [
      reported.by,
      ...(verified?.present ?? []).map(({ officer }) => officer),
      ...(handler ? [handler.to] : []),
    ],
    parties: [subject.id],
  };
};

/** Whether whoever handles it may inspect there today（检查权限）. */
export const mayInspect = ({ reported: { report } }: Known, act: Act): void =>
  empowered(report, [{ item: 'inspection', area: report.area }], act);

export const ownArea = (): never =>
  deny(
    'own-area',
    'The body of a listed area does not propose, list, supervise or accept itself（整改责任主体不得自行提请、挂牌、督办、验收）.',
    'E74',
  );

/** Whether an organ is the body that has to rectify an area, or acts for it（整改责任主体）. */
export const isTheBody = ({ reported: { report } }: Known, organ: string, act: Act): boolean =>
  report.subject.kind === 'area' &&
  [organ, act.registry.organ(organ)?.actsFor].includes(report.subject.id);

/** The body that has to rectify an area decides nothing about its own listing (E74). */
export const notTheBody = (hazard: Known, who: ActingPerson, act: Act): void => {
  if (isTheBody(hazard, who.capacity.organ, act)) ownArea();
};

/** Somebody in these roles of an organ that handles the hazard. */
export const handling =
  (asked: readonly Role[]) =>
  (hazard: Known, act: Act): ActingPerson => {
    const who = actingAs(act, asked, workingOrgans(hazard.reported.report), law);
    mayInspect(hazard, act);
    return who;
  };

/** The same, and the lister’s people too: what the office of the committee（安委办）does. */
export const office = (hazard: Known, act: Act): ActingPerson => {
  const lister = listerOf(hazard) ?? '';
  const organs = [...workingOrgans(hazard.reported.report), lister];
  const who = actingAs(act, [...officers, ...heads], organs, law);
  notTheBody(hazard, who, act);
  return who;
};

/** The unit by its own agent, the body of an area by its people, or an officer who takes it in. */
export const forTheUnit = (hazard: Known, act: Act): ActingPerson => {
  const { subject } = hazard.reported.report;
  if (!holds(act.actor, 'applicant') && act.actor.kind === 'person') {
    const lister = listerOf(hazard) ?? '';
    const organs = [...workingOrgans(hazard.reported.report), lister, subject.id];
    return actingAs(act, officers, organs, law);
  }
  const who = person(act);
  if (who.capacity.organ !== subject.id)
    deny(
      'not-the-unit',
      'Only the unit that rectifies, or who takes its paper in, does this（只有整改责任单位或者代收其材料的人员可以办理）.',
      'O16 15',
    );
  return who;
};

/** Which number of the law says whether organs of a kind list at a level（挂牌权限）. */
const listers: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  district: { government: 'districtByGovernment', bureau: 'districtByBureau' },
  street: { street: 'streetByStreet' },
};

/** Whether an organ of that kind lists at that level today (HAZ-S5; the district’s own). */
const lists = (level: Level, kind: string, act: Act): boolean => {
  const name = listers[level]?.[kind];
  return name !== undefined && act.law.amount(rules.listers, name, localDateOf(act.now)) === 1;
};

/** Whether an organ lists at that level, for that place, today. */
export const mayListAt = (
  { reported: { report } }: Known,
  act: Act,
  { level, organ: id }: Readonly<{ level: Level; organ: string }>,
): void => {
  const organ = act.registry.organ(id);
  if (!organ || !lists(level, organ.kind, act) || !report.area.startsWith(organ.area))
    deny(
      'does-not-list',
      'This organ does not list at that level or place（该机关无权在该层级、该地域挂牌）.',
      'HAZ-S5',
      'WSL 41(3)',
    );
  if (report.subject.kind === 'area' && id === report.subject.id) ownArea();
};

/** A certified officer at work in the organ that handles it may have it in hand（承办人）. */
export const mustHandle = (report: Handling, to: string, act: Act): void => {
  const capacity = act.registry.capacityAt(to, act.now);
  const certified = act.registry.certificateAt(to, act.now) !== undefined;
  const isHere = capacity !== undefined && workingOrgans(report).includes(capacity.organ);
  if (!certified || !isHere || !capacity.roles.includes('officer'))
    deny(
      'no-officer-here',
      'It is handed to a certified officer at work in the organ that handles it（承办人须为承办机构在岗、持有效执法证件的执法人员）.',
      'HAZ-D17',
    );
};

/** A head of an organ that lists at that level, for that place, today. */
export const headWhoLists = (hazard: Known, act: Act, level: Level): ActingPerson => {
  const who = actingAs(act, heads, [person(act).capacity.organ], law);
  mayListAt(hazard, act, { level, organ: who.capacity.organ });
  return who;
};

/** A head of the organ that was asked to list it. */
export const headWhoWasAsked = (hazard: Known, act: Act): ActingPerson => {
  const { level, lister } =
    hazard.proposed?.proposal ??
    refuse('not-proposed', 'The listing is proposed first（须先提请挂牌）.', 'HAZ-S4');
  const who = headWhoLists(hazard, act, level);
  if (who.capacity.organ !== lister)
    deny(
      'asked-of-another',
      'Another organ was asked to list it（提请的是其他挂牌机关）.',
      'HAZ-S5',
    );
  return who;
};

/** A head of the organ that listed: extensions, delisting and its end are its alone (HAZ-S9). */
export const headOfLister = (hazard: Known, act: Act): ActingPerson => {
  const who = actingAs(act, heads, [person(act).capacity.organ], law);
  if (who.capacity.organ !== listerOf(hazard))
    deny(
      'lister-only',
      'Only the organ that listed decides this（仅挂牌机关有权决定）.',
      'HAZ-S9',
      'HAZ-S18',
    );
  return who;
};
