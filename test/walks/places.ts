import type { AnyNoun } from '#domain/kernel';
import { matters } from './registers.js';
import type { Standing } from './standing.js';

/** Where a matter lawfully ends: nothing more is to be done by anybody. */
const ends: Readonly<Record<string, readonly string[]>> = {
  duty: ['discharged', 'withdrawn'],
  enforcementCase: ['not-filed'],
  hazardsHazard: ['rejected', 'closed'],
  hazardsInspection: ['no-problem', 'refused'],
  hazardsTipOff: ['not-accepted', 'transferred'],
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
  hazardsHazard: ['ordinary', 'not-listed', 'delisted', 'ended'],
  hazardsInspection: ['found', 'corrected', 'not-corrected'],
  hazardsTipOff: ['joined', 'told', 'collected', 'forfeited'],
  licensingApplication: ['issued', 'refused'],
};

const isEnded = (category: string, stage: string, tasks: number): boolean =>
  (ends[category] ?? []).includes(stage) ||
  (tasks === 0 && (onceSettled[category] ?? []).includes(stage));

/**
 * Whether the noun is a matter: something that is brought to an end, and not a register or a name.
 */
export const isMatter = ({ category }: AnyNoun): boolean => matters.includes(category);

/** Where a matter stands: its stage, what waits there, and whether it is at its end. */
export type Place = Readonly<{ stage: string; tasks: readonly string[]; ended: boolean }>;

/** The stage and the tasks of a matter, as its list shows them; nothing for a noun without one. */
export const placeOf = (
  { category }: AnyNoun,
  { row }: Pick<Standing, 'row'>,
): Place | undefined => {
  if (!row) return undefined;
  const { stage, tasks } = row;
  return {
    stage,
    tasks: tasks.map(({ task }) => task.zh),
    ended: isEnded(category, stage, tasks.length),
  };
};

/** Which words a value has and how many of each thing, not which: two steps into it. */
const shape = (value: unknown, deep: number): string => {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'string') return /^[a-z][a-z-]*$/.test(value) ? value : '·';
  if (typeof value === 'number') return '#';
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  if (deep === 0) return `{${fields.length}}`;
  return `{${fields.map(([name, one]) => `${name}=${shape(one, deep - 1)}`).join(' ')}}`;
};

/** What tells two standings of one noun apart: its stage, its tasks, what its state consists of. */
export const keyOf = (noun: AnyNoun, { row, state }: Standing): string =>
  `${noun.category} ${row?.stage} ${row?.tasks.length} ${shape(state, 1)}`;
