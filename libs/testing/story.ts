import {
  type Act,
  type Actor,
  type Capacity,
  type Command,
  type Decider,
  type Event,
  instant,
  plusDays,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { decisions } from './decisions.js';

/** What is asked, and under which circumstances. */
export type Step<C extends Command> = readonly [C, Act];

/** The events that a story leads to. */
export const told =
  <C extends Command, S, E extends Event>(of: Decider<C, S, E>) =>
  (...steps: readonly Step<C>[]): readonly E[] =>
    steps.reduce<readonly E[]>(
      (history, [command, act]) => [
        ...history,
        ...decisions(of)(...history)
          .when(command, act)
          .events(),
      ],
      [],
    );

/** `2026-06-01 09:30` in Jianghai; nine in the morning where no time is said. */
const at = (local: string) => {
  const [day, time = '09:00'] = local.split(' ');
  return instant(`${day}T${time}:00+08:00`);
};

/** Only when it is done. */
const onlyTime = (local: string): Pick<Act, 'now' | 'validAt'> => ({
  now: at(local),
  validAt: at(local),
});

type Cast<Who extends string> = Readonly<{
  registry: RegistryView;
  nameOf: (who: Who) => string;
  capacityOf: (who: Who) => Capacity;
  /** In whose place a program acts, or whoever has no role of his own. */
  anybody: Who;
}>;

/** How the people of a context's stories act: each in the capacity held, at a local time. */
export const storyOf = <Who extends string>(cast: Cast<Who>) => {
  const { registry, nameOf, capacityOf, anybody } = cast;
  const law = lawBook();

  /** Somebody of the stories, in the capacity held, or in one role alone. */
  const actor = (who: Who, role?: Role): Actor => ({
    kind: 'person',
    id: who,
    name: nameOf(who),
    capacity: { ...capacityOf(who), ...(role && { roles: [role] }) },
  });

  /** An act of somebody at a local time. */
  const by = (who: Who, local: string, change: Partial<Act> = {}): Act => ({
    ...onlyTime(local),
    actor: actor(who),
    commandId: `${who} ${local}`,
    law,
    registry,
    ...change,
  });

  /** The system at a local time. */
  const system = (of: 'deadline' | 'reaction', local: string): Act =>
    by(anybody, local, { actor: { kind: 'system', by: of, name: of } });

  /** Under a calendar with which every period ends three days later. */
  const later = (local: string): Partial<Act> => ({
    ...onlyTime(local),
    law: {
      ...law,
      calendar: 'with-2027',
      set: (rule, facts, duty) => {
        const set = law.set(rule, facts, duty);
        const dueDate = plusDays(set.dueDate, 3);
        return { ...set, dueDate, due: at(`${dueDate} 23:59`), calendar: 'with-2027' };
      },
    },
  });

  /** Who acts in a role: this person, whatever the post. */
  const as =
    (table: Partial<Record<Role, Who>>, other: Who = anybody) =>
    (role: Role): Actor =>
      actor(table[role] ?? other, role);

  return { actor, as, at, by, later, law, onlyTime, system };
};
