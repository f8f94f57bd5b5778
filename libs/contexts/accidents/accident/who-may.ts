import type { Act, Role, Whose } from '#domain/kernel';
import { actingAs, type ActingPerson, workingOrgans } from '#domain/procedure';
import type { Accident, Known } from './accident.state.js';

const law = ['R493 9', 'R493 10'] as const;

/** Who is on duty day and night, and takes reports in（值班员、执法人员）. */
export const onDuty: readonly [Role, ...Role[]] = ['officer', 'team-leader'];
/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];

/**
 * Its organs, who took it in, and the unit. An organ that owes what was ordered reads its orders
 * （`GET /accident-orders`）, not the file: names of the dead and health data stand there.
 */
export const whoseAccident = ({ reported, findings }: Accident): Whose | undefined =>
  reported && {
    organs: [...new Set([...workingOrgans(reported.accident), reported.accident.government])],
    hands: [...new Set([reported.by, ...findings.map(({ by }) => by)])],
    parties: [reported.accident.unit.id],
  };

/** Somebody on duty in one of its organs, or who heads it. */
export const office = ({ reported: { accident } }: Known, act: Act): ActingPerson =>
  actingAs(act, [...onDuty, ...heads], workingOrgans(accident), law);

/** A head of one of its organs. */
export const headOf = ({ reported: { accident } }: Known, act: Act): ActingPerson =>
  actingAs(act, heads, workingOrgans(accident), law);

/** Somebody of its organs, or of the one that owes what was ordered（责任机关）. */
export const ofOrder = (accident: Known, act: Act, item: string): ActingPerson => {
  const owing = accident.approved?.orders.find((one) => one.item === item)?.organ;
  const organs = workingOrgans(accident.reported.accident);
  return actingAs(act, [...onDuty, ...heads], owing === undefined ? organs : [...organs, owing], [
    'R493 32',
  ]);
};

/** The organs that decide on the inquiry: the government, or the department it authorises. */
export const decidingOrgansOf = ({ reported: { accident } }: Known): readonly string[] => [
  accident.government,
  ...workingOrgans(accident),
];

/** A head of the government that is responsible（负责事故调查的人民政府）. */
export const ofGovernment = ({ reported: { accident } }: Known, act: Act): ActingPerson =>
  actingAs(act, heads, [accident.government], ['R493 29', 'R493 32']);
