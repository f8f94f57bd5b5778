import {
  type Act,
  type Actor,
  type Command,
  type Decider,
  emptyRegistry,
  type Event,
  instant,
  localDate,
  type OrganFacts,
  plusDays,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { decisions } from '#testing';

// The organs and people of the stories of this context, as the registry would show them.

const organ = (id: string, name: string, kind: OrganFacts['kind']): OrganFacts => ({
  id,
  name,
  kind,
  documentPrefix: '（江海）应急',
  area: '440704',
});
const organs: readonly OrganFacts[] = [
  organ('bureau', '江海区应急管理局', 'bureau'),
  { ...organ('brigade', '江海区应急管理综合行政执法大队', 'brigade'), actsFor: 'bureau' },
  organ('lile', '礼乐街道办事处', 'street'),
];

type Known = Readonly<{ name: string; organ: string; roles: readonly Role[] }>;
const known = (name: string, at: string, ...roles: readonly Role[]): Known => ({
  name,
  organ: at,
  roles,
});
const people = {
  chen: known('陈志强', 'brigade', 'officer'),
  liang: known('梁伟文', 'brigade', 'officer'),
  huang: known('黄丽芳', 'brigade', 'officer'),
  he: known('何建国', 'brigade', 'officer', 'team-leader'),
  ou: known('区展鹏', 'bureau', 'head-of-organ'),
  su: known('苏会计', 'bureau', 'cashier'),
  yu: known('余主任', 'lile', 'officer'),
  agent: known('梁子欣', 'hongda', 'applicant'),
  stranger: known('区少强', 'jinrui', 'applicant'),
} as const satisfies Record<string, Known>;
export type Who = keyof typeof people;
const isKnown = (id: string): id is Who => id in people;

/** Officers on site, each with the certificate shown. */
export const shown = (...officers: readonly Who[]) =>
  officers.map((officer) => ({ officer, certificate: `粤J-${officer}` }));

const capacityOf = (who: Who) => ({
  organ: people[who].organ,
  post: `${who}-post`,
  roles: people[who].roles,
});

const registry: RegistryView = {
  ...emptyRegistry,
  organ: (id) => organs.find((one) => one.id === id),
  person: (id) =>
    isKnown(id)
      ? {
          id,
          name: people[id].name,
          posts: [{ ...capacityOf(id), from: localDate('2025-01-01') }],
        }
      : undefined,
  certificateAt: (id) =>
    isKnown(id) && people[id].roles.some((role) => role === 'officer') ? `粤J-${id}` : undefined,
  capacityAt: (id) => (isKnown(id) ? capacityOf(id) : undefined),
  enterprise: (id) =>
    id === 'hongda' || id === 'jinrui'
      ? {
          id,
          name: id === 'hongda' ? '江海区宏达化工有限公司' : '江海区金锐五金制品厂',
          creditCode: '91440704MA4UT01H5X',
          status: 'active',
          street: '440704004',
          industry: 'C2614',
        }
      : undefined,
};

export const law = lawBook();

/** `2026-06-01 09:30` in Jianghai; nine in the morning where no time is said. */
export const at = (local: string) => {
  const [day, time = '09:00'] = local.split(' ');
  return instant(`${day}T${time}:00+08:00`);
};

/** Somebody of the stories, in the capacity held, or in one role alone. */
export const actor = (who: Who, role?: Role): Actor => ({
  kind: 'person',
  id: who,
  name: people[who].name,
  capacity: { ...capacityOf(who), ...(role && { roles: [role] }) },
});

/** An act of somebody at a local time. */
export const by = (who: Who, local: string, change: Partial<Act> = {}): Act => ({
  now: at(local),
  validAt: at(local),
  actor: actor(who),
  commandId: `${who} ${local}`,
  law,
  registry,
  ...change,
});

/** The system at a local time. */
export const system = (of: 'deadline' | 'reaction', local: string): Act =>
  by('chen', local, { actor: { kind: 'system', by: of, name: of } });

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

/** Only when it is done. */
export const onlyTime = (local: string): Pick<Act, 'now' | 'validAt'> => ({
  now: at(local),
  validAt: at(local),
});

/** Under a calendar with which every period ends three days later. */
export const later = (local: string): Partial<Act> => ({
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
export const as =
  (table: Partial<Record<Role, Who>>, other: Who = 'chen') =>
  (role: Role): Actor =>
    actor(table[role] ?? other, role);
