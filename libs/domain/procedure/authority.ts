import {
  type Citations,
  type Act,
  type Actor,
  deny,
  holds,
  type Role,
  rolesNeeded,
} from '#domain/kernel';

/** Who handles a matter, in whose name, and by which mandate when it is a street. */
export type Handling = Readonly<{ organ: string; handlingOrgan: string; mandate?: string }>;

export type ActingPerson = Extract<Actor, { kind: 'person' }>;

/** The person who acts; village safety staff (村居安全员) may only record and report. */
export const person = ({ actor }: Act): ActingPerson => {
  if (actor.kind !== 'person')
    return deny(
      'person-needed',
      'Only a person may do this, not the system（须由工作人员办理，系统不得代办）.',
      'PL 42',
    );
  if (actor.capacity.roles.every((role) => role === 'safety-staff'))
    deny(
      'safety-staff-may-only-report',
      'Village safety staff record and report; they neither order nor punish（村居安全员只记录、报告，不得责令、处罚）.',
      'PL 42',
      'WSL 75',
    );
  return actor;
};

/** The person, who acts in one of these roles for one of these organs; `law` says who may. */
export const actingAs = (
  act: Act,
  asked: readonly Role[],
  organs: readonly string[],
  law: Citations = ['PL 57'],
): ActingPerson => {
  const who = person(act);
  if (!asked.some((role) => holds(act.actor, role))) deny('wrong-role', rolesNeeded(asked), ...law);
  if (!organs.includes(who.capacity.organ))
    deny(
      'other-organ',
      'This matter is in the hands of another organ（本事项由其他机关办理）.',
      'PL 22',
      'PL 23',
    );
  return who;
};

/** What somebody is called in what people read; the id where the registry knows no name. */
export const nameOf = (id: string, { registry }: Pick<Act, 'registry'>): string =>
  registry.person(id)?.name ?? registry.organ(id)?.name ?? id;

/** What an organ is; one the registry does not know has no power. */
export const kindOfOrgan = (organ: string, act: Act): string =>
  act.registry.organ(organ)?.kind ?? 'other';

/**
 * Organs whose heads decide: the brigade proposes only, the principal may decide what it entrusted.
 */
export const decidingOrgans = ({ organ, handlingOrgan }: Handling, act: Act): readonly string[] =>
  kindOfOrgan(handlingOrgan, act) === 'brigade' ? [organ] : [handlingOrgan, organ];

/** Organs whose people work on the case. */
export const workingOrgans = ({ organ, handlingOrgan }: Handling): readonly string[] => [
  handlingOrgan,
  organ,
];

/**
 * Whoever handles a matter does so in a name that is theirs to use（以谁的名义）: the own, that of
 * the organ it acts for, or a street for the organ in whose area it lies.
 */
export const handledInName = (
  { organ, handlingOrgan }: Handling,
  { registry }: Pick<Act, 'registry'>,
  law: Citations,
): void => {
  const [inName, by] = [registry.organ(organ), registry.organ(handlingOrgan)];
  if (!inName || !by || organ === handlingOrgan || by.actsFor === organ) return;
  if (by.kind === 'street' && by.area.startsWith(inName.area)) return;
  deny(
    'wrong-name',
    `${by.name}不以${inName.name}的名义办理（${handlingOrgan} handles nothing in the name of ${organ}）.`,
    ...law,
  );
};

/** Who acts for the district: somebody of its bureau, not of a street or a brigade（本局人员）. */
export const ofTheBureau = (act: Act): string => {
  const { actor } = act;
  if (actor.kind !== 'person')
    return deny('wrong-role', 'A person does this（须由人员办理）.', 'WHO-4');
  if (kindOfOrgan(actor.capacity.organ, act) !== 'bureau')
    deny(
      'other-organ',
      'The bureau settles it for the district（本地规定由区局提出、确认）.',
      'WHO-2',
    );
  return actor.id;
};
