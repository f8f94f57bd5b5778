import { type Instant, type RegistryView, type Role, type Whose } from '#domain/kernel';

// Where what is overdue climbs to（逐级上报）.

/** Who is told of what is late: a role above, at last the safety committee（区安委会）. */
export type LadderStep = Role | 'safety-committee';

type Offices = Pick<RegistryView, 'answering' | 'organ'>;

/** Whose act it is on a step: the committee is headed by the head of the government. */
export const actorOn = (step: string): string =>
  step === 'safety-committee' ? 'principal-head' : step;

/** Where something has climbed to, who answers for that step then, and in which organs. */
export type Climbed = Readonly<{
  to: LadderStep;
  told: readonly string[];
  /** The organs of the step, where they are not those of the matter（上级机关）. */
  at?: readonly string[];
}>;

const once = (all: readonly string[]): readonly string[] => [...new Set(all)];

/** The organs above these, the next one first（上级机关）. */
const above = (
  organs: readonly string[],
  registry: Offices,
  seen: readonly string[] = organs,
): readonly string[] => {
  const next = once(organs.flatMap((one) => registry.organ(one)?.parent ?? [])).filter(
    (one) => !seen.includes(one),
  );
  return next.length === 0 ? [] : [...next, ...above(next, registry, [...seen, ...next])];
};

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

type Overdue = Readonly<{
  /** The organs of the matter. */
  organs: readonly string[];
  /** Who missed it, or has it now: nobody is told of himself. */
  but: readonly string[];
  registry: Offices;
  at: Instant;
}>;

const answeringIn = (
  organs: readonly string[],
  roles: readonly Role[],
  { but, registry, at }: Overdue,
): readonly string[] =>
  once(
    organs.flatMap((organ) => roles.flatMap((role) => registry.answering(organ, role, at))),
  ).filter((one) => !but.includes(one));

/** The government of the district, where its safety committee has its seat（区安委会）. */
const seatOfCommittee = ({ organs, registry }: Overdue): readonly string[] =>
  [...organs, ...above(organs, registry)].filter(
    (one) => registry.organ(one)?.kind === 'government',
  );

const standing = (to: LadderStep, late: Overdue): Climbed => {
  if (to !== 'safety-committee') return { to, told: answeringIn(late.organs, [to], late) };
  const at = seatOfCommittee(late);
  return { to, told: answeringIn(at, ['principal-head'], late), at };
};

/** The heads of the next organ above in which there is one: what no step of the own one hears. */
const superiors = (late: Overdue): readonly Climbed[] =>
  above(late.organs, late.registry).map((organ) => ({
    to: 'head-of-organ',
    told: answeringIn([organ], heads, late),
    at: [organ],
  }));

/**
 * Where what is overdue climbs to: the first of these steps on which somebody stands who neither
 * missed it nor has it himself; where there is none, the heads of the organ above（上级机关）. The
 * step that is due where nobody at all is there to be told.
 */
export const climbTo = (
  ladder: readonly LadderStep[],
  whose: Pick<Whose, 'organs'> | undefined,
  registry: Offices,
  { at, but = [] }: Readonly<{ at: Instant; but?: readonly string[] }>,
): Climbed => {
  const late = { organs: whose?.organs ?? [], but, registry, at };
  const steps = ladder.map((to) => standing(to, late));
  const heard = [...steps, ...superiors(late)].find(({ told }) => told.length > 0);
  return heard ?? { to: ladder[0] ?? 'principal-head', told: [] };
};
