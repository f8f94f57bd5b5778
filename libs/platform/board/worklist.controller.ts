import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { deny, plusMs, type Position } from '#domain/kernel';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { allOf, type Condition, list, type Listing, MinPosition, type Page } from '#platform/lists';
import type { AsOf } from '#platform/record';
import { Matter, namesOf, type Task } from '#platform/registers';
import { BoardFiles } from './board-files.js';
import { WorklistQuery } from './board.bodies.js';
import { heads, mayLookAfter } from './leads.js';
import { isNotOffered, isOfferedTo } from './offered.js';
import type { PastMatters } from './past-matters.js';
import { dutied } from './readers.js';
import { notRecused } from './scope.js';
import type { Showing } from './showing.js';
import { type TaskView, taskView } from './task-view.js';

/** What waits for somebody, over all matters of the bureau. */
export const waiting: Listing<Matter> = {
  table: Matter,
  key: 'stream',
  sorts: ['dutyDueAt', 'lastEventAt', 'filedOn'],
  defaultSort: 'dutyDue',
  filters: {
    mine: { column: 'waitsFor', by: 'meets', few: true },
    inHand: { column: 'hands', by: 'meets', few: true },
    open: { column: 'waitsFor', by: 'some' },
    organ: { column: 'organ', by: 'equal' },
    team: { column: 'team', by: 'equal' },
    category: { column: 'category', by: 'equal' },
    dueTo: { column: 'dutyDueAt', by: 'to' },
    lateAt: { column: 'dutyDueAt', by: 'to' },
  },
  search: ['words'],
};

type Whose = Readonly<{
  filter: object;
  shows: (task: Task) => boolean;
  /** Only matters that have such a task; all that the filter finds when left out. */
  within?: Condition;
}>;

/**
 * What waits in the matters of the people one leads: a team leader's team; a head's organ, whoever
 * handles it in its name.
 */
const ofPeople = ({ capacity: { roles, organ } }: PersonActing, { names }: Showing): Whose => {
  const isHead = heads.some((head) => roles.some((role) => role === head));
  if (!isHead && !roles.includes('team-leader'))
    return deny(
      'leads-nobody',
      'Only who leads people sees their work（仅负责人、队长可查看所带人员待办）.',
      'WHO-2',
    );
  const inOwnName = isHead && names.organ(organ)?.kind === 'bureau';
  return { filter: { open: true, [inOwnName ? 'organ' : 'team']: organ }, shows: () => true };
};

const ofOne = (who: Pick<PersonActing, 'id' | 'capacity'>, showing: Showing): Whose => ({
  filter: { mine: namesOf(who.id, who.capacity) },
  shows: isOfferedTo(who, showing),
});

/** What somebody was recused from waits for him no more, in whatever role it would. */
const notRecusedThere = (people: readonly string[], { names }: Showing): Condition =>
  notRecused({ self: people.flatMap((one) => names.entriesOfHuman?.(one) ?? [one]) });

/**
 * Another person whom one leads, or anybody for the auditor: as far as the registry knows in which
 * capacity; by name alone otherwise.
 */
const ofPerson = (id: string, who: PersonActing, showing: Showing): Whose => {
  mayLookAfter(id, who, showing);
  const capacity = showing.names.capacityAt(id, showing.now);
  if (capacity) return ofOne({ id, capacity }, showing);
  const name = `person:${id}`;
  return { filter: { mine: [name] }, shows: ({ waitsFor }) => waitsFor.includes(name) };
};

/** What others must do before one’s own matters go on（等待他人）. */
const ofOthers = (who: PersonActing, showing: Showing): Whose => {
  const isMine = isOfferedTo(who, showing);
  return {
    filter: { open: true, inHand: [who.id] },
    shows: (task) => !isMine(task),
    within: isNotOffered(who, showing),
  };
};

const whose = ({ of, person }: WorklistQuery, who: PersonActing, showing: Showing): Whose => {
  if (person !== undefined) return ofPerson(person, who, showing);
  if (of === 'others') return ofOthers(who, showing);
  return of === 'people' ? ofPeople(who, showing) : ofOne(who, showing);
};

/** Who asks, and as of when. */
export type AskedBy = Readonly<{
  who: PersonActing;
  showing: Showing;
  past: PastMatters | undefined;
}>;

/** The tasks of so many matters, those due first at the top; `total` counts the matters. */
export const worklistPage = async (
  { database, district, matters }: BoardFiles,
  asked: WorklistQuery,
  { who, showing, past }: AskedBy,
): Promise<Page<TaskView>> => {
  const { filter, shows, within: those } = whose(asked, who, showing);
  const apart = notRecusedThere([who.id, ...(asked.person ? [asked.person] : [])], showing);
  const within = allOf(those, apart);
  const late = asked.overdue ? { lateAt: plusMs(showing.now, -1) } : {};
  const fixed = { district, past, within };
  const page = await list(database, waiting, { ...asked, ...late, ...filter }, fixed);
  const items = page.items.flatMap((row) =>
    row.tasks.filter(shows).map((todo) => taskView(row, todo, { showing, matters })),
  );
  return { ...page, items };
};

/** What is to be done（待办）. */
@ApiTags('worklist 待办')
@Controller('worklist')
@Permit(...dutied)
export class WorklistController {
  constructor(private readonly files: BoardFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'What I must do, by when and why; a page holds the tasks of so many cases, those due first at the top; as it stood at a moment too（我的待办，可查历史时点）',
  })
  async mine(
    @Query() asked: WorklistQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<TaskView> & Readonly<{ past?: AsOf }>> {
    const state = await this.files.freshness(min);
    const then = await this.files.past(asked);
    const showing = this.files.showing(then?.at);
    const by = { who, showing, past: then?.stood };
    const page = await worklistPage(this.files, asked, by);
    return { ...page, ...state, ...(then && { past: then.moment }) };
  }
}
