import {
  type Instant,
  type Label,
  type LocalDate,
  type Position,
  type Role,
  roleNames,
} from '#domain/kernel';
import type { Scope } from '#domain/procedure';
import {
  calledIn,
  type Matters,
  type Named,
  organNamed,
  personNamed,
  rowsWithin,
  scopeFor,
  type Showing,
  type Subject,
  subjectsOf,
} from '#platform/board';
import type { PersonActing } from '#platform/http';
import { allOf, type Condition, freshPage, type Listing, type Page } from '#platform/lists';
import type { Column, Files } from '#platform/reading';
import { commandName, eventName } from '#platform/record';
import { actsName } from '../projections/act-list.js';
import { ActRow } from '../projections/act-row.js';
import { fromIn, standingOn } from '../projections/standing-on.js';
import type { ActsQuery } from './acts.bodies.js';

const acts: Listing<ActRow> & Readonly<{ projection: string }> = {
  projection: actsName,
  table: ActRow,
  key: 'actId',
  sorts: ['recordedAt'],
  defaultSort: '-recordedAt',
  filters: {
    person: { column: 'person', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    subjectId: { column: 'subjectId', by: 'equal' },
    category: { column: 'category', by: 'equal' },
    command: { column: 'command', by: 'equal' },
    rule: { column: 'rules', by: 'holds' },
    mandate: { column: 'mandate', by: 'equal' },
    restsOn: { column: 'restsOn', by: 'holds' },
    file: { column: 'files', by: 'holds' },
    from: { column: 'day', by: 'from' },
    to: { column: 'day', by: 'to' },
  },
  search: ['certificate'],
  matter: 'stream',
};

/**
 * Whose acts somebody may know of: those of the own organs and the own ones, and those in matters
 * that he may read, whoever acted. The auditor all; nobody those in what he was recused from.
 */
const inReach = (scope: Scope): Condition => {
  const within = rowsWithin(scope);
  if (scope.all) return within;
  return (put, named) =>
    `${within(put, named)} OR ${named('stream')} IN (SELECT "_stream" FROM read.matter WHERE ${within(put, (column) => `"${column}"`)})`;
};

/** One act as it is told: who, in which capacity, what, when, on which grounds. */
export type ActTold = Readonly<{
  category: string;
  categoryName: Label;
  subjectId: string;
  matterNumber: string | null;
  revision: number;
  command: string | null;
  commandName: Label | null;
  events: readonly string[];
  eventNames: readonly Label[];
  person: Named;
  organ: Named;
  post: string;
  roles: readonly Role[];
  certificate: string | null;
  mandate: string | null;
  deputyFor: Named | null;
  rules: readonly string[];
  restsOn: readonly string[];
  law: string;
  day: LocalDate;
  validAt: Instant;
  recordedAt: Instant;
}>;

/** What acts are told with: names, and the matters that they are of. */
type Telling = Readonly<{
  showing: Showing;
  matters: Matters;
  subjects: ReadonlyMap<string, Subject>;
}>;

const actTold = (row: ActRow, { showing, matters, subjects }: Telling): ActTold => {
  const { category, subjectId, revision, command, types: events, post, roles } = row;
  const { certificate, mandate, rules, restsOn, law, day, validAt, recordedAt } = row;
  const categoryName = matters.titleOf(category);
  const matterNumber = subjects.get(row.stream)?.number ?? null;
  const matter = { category, categoryName, subjectId, matterNumber };
  const names = {
    commandName: command === null ? null : commandName(category, command),
    eventNames: events.map((type) => eventName(category, type)),
  };
  const what = { ...matter, revision, command, events, ...names };
  const deputyFor = row.deputyFor === null ? null : personNamed(showing, row.deputyFor);
  const who = { person: personNamed(showing, row.person), organ: organNamed(showing, row.organ) };
  const capacity = { post, roles: roles as readonly Role[], certificate, mandate, deputyFor };
  return { ...what, ...who, ...capacity, rules, restsOn, law, day, validAt, recordedAt };
};

/** The register of acts as people take it with them. */
export const actColumns: readonly Column<ActTold>[] = [
  ['登记时间', ({ recordedAt }) => recordedAt],
  ['发生日期', ({ day }) => day],
  ['行为', (act) => act.commandName?.zh ?? ''],
  ['事件', ({ eventNames }) => eventNames.map(({ zh }) => zh)],
  ['事项类别', ({ categoryName }) => categoryName.zh],
  ['事项文号', ({ matterNumber }) => matterNumber],
  ['版本', ({ revision }) => revision],
  ['人员', ({ person }) => person.name],
  ['机关', ({ organ }) => organ.name],
  ['岗位角色', ({ roles }) => roles.map((role) => roleNames[role])],
  ['执法证号', ({ certificate }) => certificate],
  ['委托书', ({ mandate }) => mandate],
  ['代行', ({ deputyFor }) => deputyFor?.name ?? ''],
  ['期限规则', ({ rules }) => rules],
  ['所依据档案', ({ restsOn }) => restsOn],
  ['法律版本摘要', ({ law }) => law],
];

/** What the values of a question are called, for the lines below a table. */
export const calledBy =
  ({ files, matters }: Reading, { category = '' }: ActsQuery) =>
  (value: string): string =>
    calledIn(files.showing())(value) ??
    (value === category ? matters.titleOf(value) : commandName(category, value)).zh;

/** What acts are read with. */
export type Reading = Readonly<{ files: Files; matters: Matters }>;

type Wish = Readonly<{ asked: ActsQuery; who: PersonActing; min?: Position | undefined }>;

/**
 * The acts that stand on a file, however many steps away（依据链）; nothing where none is asked.
 */
const standing = async (
  database: Files['database'],
  standsOn: string | undefined,
): Promise<Condition | undefined> => {
  if (standsOn === undefined) return undefined;
  const acts = await standingOn(database, [fromIn(standsOn)]);
  const ids = acts.map(({ actId }) => actId);
  return (put, named) => `${named('actId')} = ANY(${put(ids)}::text[])`;
};

/** A page of the acts that whoever asks may know of; of those alone that are `among` some. */
export const actsPage = async (
  { files, matters }: Reading,
  { asked, who, min }: Wish,
  among?: Condition,
): Promise<Page<ActTold>> => {
  const { database, fresh, district } = files;
  const showing = files.showing();
  const { standsOn, ...filters } = asked;
  const reach = allOf(inReach(scopeFor(who, showing)), among);
  const within = allOf(reach, await standing(database, standsOn));
  const page = await freshPage({ database, fresh }, acts, filters, { min, district, within });
  const telling = { showing, matters, subjects: await subjectsOf(database, page.items) };
  return { ...page, items: page.items.map((row) => actTold(row, telling)) };
};
