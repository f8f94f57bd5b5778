import type { Label } from '#domain/kernel';
import { earliest, type RunningClock } from './running-clocks.js';

/** Something to be done in a matter（待办）: by whom, by when, and on what ground. */
export type Task = Readonly<{
  task: Label;
  role: string;
  /** Whose act it is: `person:<id>` or `<role>@<organ>`. */
  waitsFor: readonly string[];
  /** Rule of the domain or citation it rests on. */
  why: readonly string[];
  /**
   * People who may not do it, though it waits for an office they hold: who investigated does not
   * judge（ENF-R7）.
   */
  notBy?: readonly string[];
  /** It decides the matter: no brigade does, which only proposes（审批、审核、听证）. */
  decides?: boolean;
  /** It was not done in time, and is told to whoever has to see to it（督办）. */
  climbed?: boolean;
  /** The duty that says the same where the matter has it: it is not said twice. */
  duty?: string;
  /** The clock it must be done before. */
  clock?: RunningClock;
}>;

/**
 * Those for whom a person stands on lists of what is waited for: themselves, each role in the organ
 * they act for, and whom they deputise for（代行职务）, of what that person owes by name.
 */
export const namesOf = (
  id: string,
  {
    roles,
    organ,
    deputyFor,
  }: Readonly<{ roles: readonly string[]; organ: string; deputyFor?: string }>,
): readonly string[] => [
  `person:${id}`,
  ...(deputyFor === undefined ? [] : [`deputy-of:${deputyFor}`]),
  ...roles.map((role) => `${role}@${organ}`),
];

/** Either head of an organ（负责人）. */
export const headsOf = (organ: string): readonly string[] => [
  `head-of-organ@${organ}`,
  `principal-head@${organ}`,
];

const never = '9999';
const dueOf = ({ clock }: Task): string => clock?.due ?? never;

/** What falls due first at the top. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));

/** A task with the clock it must be done before, if one runs. */
export const before = (task: Task, clocks: readonly RunningClock[]): Task => {
  const clock = earliest(clocks.filter(({ standing }) => !standing));
  return clock ? { ...task, clock } : task;
};
