import { type Actor, type AnyNoun, type Event, type Recorded } from '#domain/kernel';
import type { MatterRow, Register } from '#platform/registers';
import { onRecord } from '#testing';
import { dutyRegister } from '../../libs/contexts/duties/projections/duty-register.js';
import { caseDocket } from '../../libs/contexts/enforcement/projections/case-docket.js';
import { hazardRegister } from '../../libs/contexts/hazards/projections/hazard-register.js';
import { inspectionRegister } from '../../libs/contexts/hazards/projections/inspection-register.js';
import { tipOffRegister } from '../../libs/contexts/hazards/projections/tip-off-register.js';
import { applicationRegister } from '../../libs/contexts/licensing/projections/application-register.js';
import { barRegister } from '../../libs/contexts/licensing/projections/bar-register.js';
import { bundleRegister } from '../../libs/contexts/licensing/projections/bundle-register.js';
import { licenceRegister } from '../../libs/contexts/licensing/projections/licence-register.js';

type Matter = Register<Event, MatterRow>;
const isOf = (register: unknown): Matter => register as Matter;

/** The lists on which a matter stands with its stage and its tasks. */
const registers: ReadonlyMap<string, Matter> = new Map(
  [
    caseDocket,
    applicationRegister,
    bundleRegister,
    licenceRegister,
    barRegister,
    hazardRegister,
    inspectionRegister,
    tipOffRegister,
    dutyRegister,
  ].map((one) => [one.from.category, isOf(one)]),
);

/** The nouns that are matters: brought to an end, and no register or name. */
export const matters: readonly string[] = [...registers.keys()];

const somebody: Actor = {
  kind: 'person',
  id: 'somebody',
  name: '梁某',
  capacity: { organ: 'bureau', post: 'post', roles: ['officer'] },
};

/** An event as it stands on record, by somebody: who it was decides no stage. */
const recorded = (event: Recorded, revision: number): Recorded => ({
  ...event,
  revision,
  envelope: { ...event.envelope, actor: somebody },
});

/**
 * The row of a matter after these events follow the first `told` ones; nothing for a noun without
 * a list.
 */
export const rowAfterMore = (
  { category }: AnyNoun,
  row: MatterRow | undefined,
  told: number,
  events: readonly Event[],
): MatterRow | undefined => {
  const register = registers.get(category);
  if (!register) return undefined;
  return onRecord(register.from, events)
    .map((event, at) => recorded(event, told + at))
    .reduce<MatterRow | undefined>((so, event) => register.next(event, so), row);
};
