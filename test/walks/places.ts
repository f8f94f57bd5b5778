import { type Actor, type AnyNoun, type Event, fold, rulesOf } from '#domain/kernel';
import { type MatterRow, type Register, rowAfter } from '#platform/registers';
import { onRecord } from '#testing';
import { applicationRegister } from '../../libs/contexts/licensing/projections/application-register.js';
import { barRegister } from '../../libs/contexts/licensing/projections/bar-register.js';
import { bundleRegister } from '../../libs/contexts/licensing/projections/bundle-register.js';
import { licenceRegister } from '../../libs/contexts/licensing/projections/licence-register.js';
import { caseDocket } from '../../libs/contexts/enforcement/projections/case-docket.js';

type Matter = Register<Event, MatterRow>;
const isOf = (register: unknown): Matter => register as Matter;

/** The lists on which a matter stands with its stage and its tasks. */
const registers: ReadonlyMap<string, Matter> = new Map(
  [caseDocket, applicationRegister, bundleRegister, licenceRegister, barRegister].map((one) => [
    one.from.category,
    isOf(one),
  ]),
);

/** Where a matter lawfully ends: nothing more is to be done by anybody. */
const ends: Readonly<Record<string, readonly string[]>> = {
  enforcementCase: ['not-filed'],
  licensingApplication: [
    'not-required',
    'not-accepted',
    'filed',
    'withdrawn',
    'renewed',
    'terminated',
  ],
  licensingBundle: ['completed'],
  licensingLicence: ['cancelled'],
  licensingBar: ['over'],
};

/**
 * At its end as soon as what is owed besides is done: the result is public, money is given back.
 */
const onceSettled: Readonly<Record<string, readonly string[]>> = {
  enforcementCase: ['archived', 'transferred'],
  licensingApplication: ['issued', 'refused'],
};

const isEnded = (category: string, stage: string, tasks: number): boolean =>
  (ends[category] ?? []).includes(stage) ||
  (tasks === 0 && (onceSettled[category] ?? []).includes(stage));

/**
 * Whether the noun is a matter: something that is brought to an end, and not a register or a name.
 */
export const isMatter = ({ category }: AnyNoun): boolean => registers.has(category);

/** Where a matter stands: its stage, what waits there, and whether it is at its end. */
export type Place = Readonly<{ stage: string; tasks: readonly string[]; ended: boolean }>;

const somebody: Actor = {
  kind: 'person',
  id: 'somebody',
  name: '梁某',
  capacity: { organ: 'bureau', post: 'post', roles: ['officer'] },
};

/** The events as they stand on record, by somebody: who it was decides no stage. */
const recorded = (register: Matter, events: readonly Event[]) =>
  onRecord(register.from, events).map((event) => ({
    ...event,
    envelope: { ...event.envelope, actor: somebody },
  }));

/** The stage and the tasks of a matter, as its list shows them; nothing for a noun without one. */
export const placeOf = ({ category }: AnyNoun, events: readonly Event[]): Place | undefined => {
  const register = registers.get(category);
  if (!register || events.length === 0) return undefined;
  const row = rowAfter(register, recorded(register, events));
  if (!row) return undefined;
  const { stage, tasks } = row;
  return {
    stage,
    tasks: tasks.map(({ task }) => task.zh),
    ended: isEnded(category, stage, tasks.length),
  };
};

const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string') return /^[a-z][a-z-]*$/.test(value) ? value : '·';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length;
  return typeof value === 'number' ? '#' : value;
};

/** What tells two states of one noun apart: which words it has, how many of each, not which. */
export const shapeOf = (noun: AnyNoun, events: readonly Event[]): string => {
  const state = fold(rulesOf(noun), events);
  if (typeof state !== 'object' || state === null) return String(state);
  const fields = Object.entries(state).map(([name, value]) => `${name}=${String(shape(value))}`);
  return `${noun.category} ${fields.join(' ')}`;
};
