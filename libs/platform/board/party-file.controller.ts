import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing, Registry } from '#platform/http';
import { asPartyNamed, type Label, type Position, unknown } from '#domain/kernel';
import { type Condition, MinPosition } from '#platform/lists';
import { Matter } from '#platform/registers';
import { BoardFiles } from './board-files.js';
import { idOf, leftOut, type MatterOfParty, matterShown } from './matter-of-party.js';
import type { MattersOfParty } from './matters.js';
import { readers } from './readers.js';
import { namedParameters, rowsWithin, scopeFor } from './scope.js';
import type { Showing } from './showing.js';

const mostMatters = 1_000;

/** All there is about a party（一企一档）, with what each context has to say of it. */
type PartyFile = Readonly<{
  party: Readonly<{ id: string; name: string; creditCode: string | null }>;
  matters: readonly MatterOfParty[];
  /** Said to whoever does not read everything: sums and list are of what is within reach. */
  leftOut?: Label;
}> &
  Readonly<Record<string, unknown>>;

const byCategory = (rows: readonly Matter[]): MattersOfParty => {
  const ids: Record<string, string[]> = {};
  for (const row of rows) (ids[row.category] ??= []).push(idOf(row));
  return ids;
};

/** The file of one party（当事人档案）, over all registers. */
@ApiTags('parties 当事人')
@Controller('parties')
@Permit(...readers)
export class PartyFileController {
  constructor(
    private readonly files: BoardFiles,
    private readonly registry: Registry,
  ) {}

  @Get(':id/file')
  @ApiOperation({
    summary:
      'All there is of a party, by id or credit code: its entry, grades, matters of every context, penalties, payments（一企一档）',
  })
  async file(
    @Param('id') written: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<PartyFile> {
    const id = asPartyNamed(written);
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const scope = scopeFor(who, showing);
    const rows = await this.rowsOf(id, rowsWithin(scope));
    const ids = byCategory(rows);
    const party = this.partyOf(id, rows, showing);
    const chapters = this.files.matters.chapters().map((chapter) => chapter(ids, showing, party));
    return {
      party,
      matters: rows.map((row) => matterShown(row, this.files.matters, showing)),
      ...Object.assign({}, ...(await Promise.all(chapters))),
      ...(!scope.all && { leftOut }),
      ...state,
    };
  }

  private rowsOf(id: string, readable: Condition): Promise<Matter[]> {
    const { district, database } = this.files;
    const known = this.registry.view().enterpriseWith(district, id);
    const rows = database.getRepository(Matter).createQueryBuilder('row');
    const [within, parameters] = namedParameters(readable, 'row');
    return rows
      .where('row.district = :district', { district })
      .andWhere('(row.partyId = ANY(:ids) OR row.creditCode = :id)', {
        ids: known ? [id, known] : [id],
        id,
      })
      .andWhere(within, parameters)
      .orderBy('row.lastEventAt', 'DESC')
      .addOrderBy('row.stream', 'ASC')
      .take(mostMatters)
      .getMany();
  }

  /** A party without a matter is still known when the registry knows it. */
  private partyOf(id: string, [row]: readonly Matter[], showing: Showing): PartyFile['party'] {
    if (row) {
      const name = this.files.matters.partyName(row, showing) ?? row.partyId;
      return { id: row.partyId, name, creditCode: row.creditCode };
    }
    const entry = showing.names.enterpriseWith(this.files.district, id) ?? id;
    const known = showing.names.enterprise(entry);
    if (!known)
      return unknown('no-such-party', `No party ${id} is known here（没有当事人 ${id}）.`);
    return { id: known.id, name: known.name, creditCode: known.creditCode };
  }
}
