import { type Act, deny, label, type Label, refuse, type Role } from '#domain/kernel';
import { apartFrom, capacitiesOf, nameOf, notRecused, samePerson } from '#domain/procedure';
import { actedBy, mustBeStranger, personOf } from '../desk/authority.js';
import { competentFor, itemOn } from '../catalogue/catalogue.js';
import { type Item, type Stage, stageNames } from '../catalogue/item.js';
import type { Filed, Status } from './application.shape.js';
import { applicationStageLabels as labels } from './application.stages.js';
import { allHands, type Hand } from './review/review.events.js';

/** The item as it was when the application came in. */
export const itemOf = (application: Filed): Item =>
  itemOn(application.received.asking.item, application.received.itemVersion);

const names: Readonly<Record<Hand, Label>> = {
  intake: label('intake', '受理'),
  review: label('review', '审查'),
  approval: label('approval', '审批'),
};

/** Whoever may have no part in the matter any more, in whatever capacity. */
export const recusedIn = ({ recusalDecided }: Filed): readonly string[] =>
  Object.keys(recusalDecided).filter((person) => recusalDecided[person]);

/**
 * One person holds at most one of the three hands in a matter, over its whole history: what
 * somebody once held counts for ever, whatever was handed over since. A recused person holds none.
 */
export const mustBeFreeFor = (
  application: Filed,
  hand: Hand,
  person: string,
  act: Pick<Act, 'registry' | 'validAt'>,
): void => {
  mustBeDisinterested(application, person, act);
  const host = application.hearing?.host;
  if (hand === 'review' && host !== undefined && samePerson(host, person, act))
    deny(
      'host-is-reviewer',
      'The host of the hearing does not review the application（听证主持人不得审查该申请）.',
      'LL 48',
      'LIC-S11',
    );
  for (const other of allHands.filter((one) => one !== hand))
    apartFrom(
      {
        held: application.hands[other],
        code: 'hands-not-separate',
        reason: `${names[hand].en} and ${names[other].en} of one matter may not meet in one person（同一人不得既办理${names[hand].zh}又办理${names[other].zh}：受理、审查、审批相分离）.`,
        law: ['LL 34', 'LIC-S8'],
      },
      act,
      person,
    );
};

/** Nobody acts in the matter of a unit he belongs to, in his own, or after a granted recusal. */
export const mustBeDisinterested = (
  application: Filed,
  person: string,
  act: Pick<Act, 'registry' | 'validAt'>,
): void => {
  notRecused(recusedIn(application), person, act);
  mustBeStranger(act, application.received.asking.applicant, person);
};

/**
 * Whoever had one of these hands in the matter does not choose who has the next one
 * （受理、审查、审批相分离）.
 */
export const mustBeApartFrom = (
  application: Filed,
  hands: readonly Hand[],
  person: string,
  act: Pick<Act, 'registry'>,
): void => {
  for (const hand of hands)
    apartFrom(
      {
        held: application.hands[hand],
        code: 'hands-not-separate',
        reason: `Whoever had ${names[hand].en} of this matter does not choose who goes on with it（办理过本事项${names[hand].zh}的人员不得指定后续办理人员：受理、审查、审批相分离）.`,
        law: ['LL 34', 'LIC-S8'],
      },
      act,
      person,
    );
};

/** Nobody decides while it is open whether somebody who acted, or the decider, must keep out. */
export const mustHaveNoOpenRecusal = (application: Filed, act: Act): void => {
  const { recusalAsked, recusalDecided, hands } = application;
  const concerned = [...allHands.flatMap((hand) => hands[hand]), actedBy(act)];
  const open = Object.keys(recusalAsked).find(
    (person) => recusalDecided[person] === undefined && concerned.includes(person),
  );
  if (open !== undefined)
    refuse(
      'recusal-open',
      `It is decided first whether ${nameOf(open, act)} keeps out of the matter（${nameOf(open, act)}的回避申请尚未决定，须先作出回避决定）.`,
      'PL 43',
      'E17',
    );
};

/** The act belongs to whoever holds the hand now; until somebody does, to anyone free for it. */
const mustHold = (application: Filed, hand: Hand, person: string, act: Act): void => {
  mustBeFreeFor(application, hand, person, act);
  const holder = application.holder[hand];
  if (holder !== undefined && holder !== person)
    deny(
      'not-the-holder',
      `${names[hand].en} of this matter is in the hand of ${nameOf(holder, act)}（本事项的${names[hand].zh}由${nameOf(holder, act)}承办）.`,
      'LIC-S8',
    );
};

/** The person, who acts in the organ that handles the application, and is not recused from it. */
export const ofOrgan = (application: Filed, act: Act): string => {
  const person = personOf(act, application.received.organ);
  mustBeDisinterested(application, person, act);
  return person;
};

/**
 * Whoever acts at the window, in review or in approval of this matter. Intake may be in the hands
 * of another organ's window.
 */
const actingIn = (hand: Hand) => (application: Filed, act: Act) =>
  hand === 'intake' ? actedBy(act) : ofOrgan(application, act);

/** The person, who holds that hand. */
export const holderOf =
  (hand: Hand) =>
  (application: Filed, act: Act): string => {
    const person = actingIn(hand)(application, act);
    mustHold(application, hand, person, act);
    return person;
  };

/** The person, who may have that hand, whoever holds it now. */
export const freeFor =
  (hand: Hand) =>
  (application: Filed, act: Act): string => {
    const person = actingIn(hand)(application, act);
    mustBeFreeFor(application, hand, person, act);
    return person;
  };

/** The organ that is competent for the matter, and whether it is the one that has it. */
export const competentIn = ({ received }: Filed, { registry }: Pick<Act, 'registry'>) => {
  const { asking, organ, itemVersion } = received;
  return competentFor(itemOn(asking.item, itemVersion), asking.facts, registry.organ(organ));
};

/** Refuses every act of an organ that is not competent（无权机关）: acceptance, filing, grant. */
export const mustBeCompetent = (application: Filed, act: Pick<Act, 'registry'>): void => {
  const competent = competentIn(application, act);
  if (!competent.here)
    refuse(
      'not-competent',
      `With these facts another organ is competent: ${competent.organ.name.en}; it is not accepted here, and that organ is named（本机关无权办理，有权机关为${competent.organ.name.zh}，应作出不予受理决定并告知）.`,
      competent.law,
      'LIC-S3',
    );
};

/** Refuses a step outside the statuses it belongs to. */
export const mustBe = (application: Filed, ...statuses: readonly Status[]): void => {
  if (!statuses.includes(application.status))
    refuse(
      'wrong-stage',
      `The application is ${labels[application.status].en}; this belongs to ${statuses.map((one) => labels[one].en).join(' or ')}（申请现处于“${labels[application.status].zh}”，此事须在“${statuses.map((one) => labels[one].zh).join('、')}”时办理）.`,
      'LL 34',
    );
};

/** Refuses a step that the item does not know. */
export const mustHaveStage = (item: Item, stage: Stage): void => {
  if (!item.stages.includes(stage))
    refuse(
      'stage-not-in-item',
      `${item.name.en} has no step ${stageNames[stage].en}（${item.name.zh}没有“${stageNames[stage].zh}”这一环节）.`,
      item.basis[0] ?? 'LL 12',
    );
};

/** Whether a person holds a post at this moment that has the role, in that organ. */
export const mayServeAs = (
  act: Act,
  person: string,
  as: Readonly<{ role: Role; organ: string }>,
): boolean =>
  capacitiesOf(person, act).some(
    ({ organ, roles }) => organ === as.organ && roles.includes(as.role),
  );
