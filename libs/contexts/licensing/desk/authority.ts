import {
  type Act,
  type Actor,
  type Capacity,
  deny,
  holds,
  type OrganFacts,
  refuse,
  type Role,
} from '#domain/kernel';

type Person = Extract<Actor, { kind: 'person' }>;

/** The person who acts in one of these roles; 403 for everybody else, the system included. */
export const personAs = (act: Act, ...roles: readonly Role[]): Person =>
  act.actor.kind === 'person' && roles.some((role) => holds(act.actor, role))
    ? act.actor
    : deny('wrong-role', `This takes one of these roles（岗位）: ${roles.join(', ')}.`, 'LL 34');

/** The same, in the organ that handles the matter. */
export const personOf = (act: Act, organ: string, ...roles: readonly Role[]): Person => {
  const person = personAs(act, ...roles);
  if (person.capacity.organ !== organ)
    deny(
      'wrong-organ',
      `The matter belongs to another organ（机关） than ${person.capacity.organ}.`,
    );
  return person;
};

/** Whether the system acts on the news of another stream. */
export const isReaction = ({ actor }: Act): boolean =>
  actor.kind === 'system' && actor.by === 'reaction';

/** Reactions and those roles; 403 for everybody else. Tells who to name as the one who acted. */
export const reactionOr = (act: Act, ...roles: readonly Role[]): string =>
  isReaction(act) && act.actor.kind === 'system' ? act.actor.name : personAs(act, ...roles).id;

/** 403 unless it is the system ringing a clock. */
export const mustRing = ({ actor }: Act): void => {
  if (actor.kind !== 'system') deny('only-the-clock', 'Only the deadline runner rings clocks.');
};

/** What the registry knows of an organ; a paper cannot be numbered for an organ that it does not know. */
export const organIn = (act: Pick<Act, 'registry'>, id: string): OrganFacts =>
  act.registry.organ(id) ?? refuse('organ-unknown', `The registry knows no organ（机关） ${id}.`);

/** The applicant himself, or somebody who acts for the unit that applies; 403 for everybody else. */
export const applicantOf = (act: Act, applicant: Readonly<{ id: string }>): string => {
  const person = personAs(act, 'applicant');
  if (person.id !== applicant.id && person.capacity.organ !== applicant.id)
    deny('not-the-applicant', 'Only the applicant（申请人） acts in his own matter.');
  return person.id;
};

/** Who is named as the one who acted: the person, or what of the system. */
export const actedBy = ({ actor }: Pick<Act, 'actor'>): string =>
  actor.kind === 'person' ? actor.id : actor.name;

/** What the person acts as; 403 for the system. */
export const capacityOf = ({ actor }: Pick<Act, 'actor'>): Capacity =>
  actor.kind === 'person'
    ? actor.capacity
    : deny('wrong-role', 'Only a person may do this（须由人员办理）.', 'LL 34');

/** Whether the person acts in that organ. */
export const inOrgan = (act: Pick<Act, 'actor'>, organ: string): boolean =>
  capacityOf(act).organ === organ;
