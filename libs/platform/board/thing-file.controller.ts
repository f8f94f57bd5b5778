import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing, Text } from '#platform/http';
import { type Label, label, type Position, unknown } from '#domain/kernel';
import {
  allOf,
  type Condition,
  list,
  type Listing,
  MinPosition,
  type Page,
  PageQuery,
  rowReader,
} from '#platform/lists';
import { Matter } from '#platform/registers';
import { BoardFiles } from './board-files.js';
import { leftOut, type MatterOfParty, matterShown } from './matter-of-party.js';
import type { ThingKind } from './matters.js';
import { readers } from './readers.js';
import { rowsWithin, scopeFor } from './scope.js';
import type { Showing } from './showing.js';

class ThingFileQuery extends PageQuery {
  @Text({ about: 'Kind of matter（事项类别）', example: 'hazardsHazard', max: 40, optional: true })
  category?: string;
}

const matters: Listing<Matter> = {
  table: Matter,
  key: 'stream',
  sorts: ['lastEventAt', 'filedOn'],
  defaultSort: '-lastEventAt',
  filters: { category: { column: 'category', by: 'equal' } },
  search: ['words'],
};

/** An area or a vehicle with the matters that are about it, whoever their party is. */
type ThingFile = Readonly<{
  party: Readonly<{ kind: ThingKind; kindName: Label; id: string; name: string }>;
  leftOut?: Label;
}> &
  Page<MatterOfParty & Readonly<{ partyName: string | null }>>;

const kindNames = {
  area: label('area', '区域'),
  vehicle: label('vehicle', '车辆'),
} as const satisfies Readonly<Record<ThingKind, Label>>;

const areaCode = /^\d{6,12}$/;

/** The plate as it is painted on it: wide letters and blanks are one writing of it（车牌号）. */
const asPlate = (written: string): string =>
  written.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** The file of a place or a vehicle（一区一档、一车一档）, over all registers that name it. */
@ApiTags('parties 当事人')
@Controller('parties')
@Permit(...readers)
export class ThingFileController {
  constructor(private readonly files: BoardFiles) {}

  @Get('areas/:code/file')
  @ApiOperation({
    summary:
      'All matters about an area and what lies in it: hazards, inspections, cases, sources, accidents, patrols（区域档案）',
  })
  ofArea(
    @Param('code') code: string,
    @Query() asked: ThingFileQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<ThingFile> {
    const name = this.files.showing().names.areaName?.(code);
    if (!areaCode.test(code)) return noSuch('area', code);
    return this.fileOf({ kind: 'area', id: code, name }, asked, { who, min });
  }

  @Get('vehicles/:plate/file')
  @ApiOperation({
    summary: 'All matters about a vehicle, by its plate: its points and its alarms（车辆档案）',
  })
  ofVehicle(
    @Param('plate') plate: string,
    @Query() asked: ThingFileQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<ThingFile> {
    return this.fileOf({ kind: 'vehicle', id: asPlate(plate), name: undefined }, asked, {
      who,
      min,
    });
  }

  private async fileOf(
    { kind, id, name }: Readonly<{ kind: ThingKind; id: string; name: string | undefined }>,
    asked: ThingFileQuery,
    { who, min }: Readonly<{ who: PersonActing; min: Position | undefined }>,
  ): Promise<ThingFile> {
    const { database, district } = this.files;
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const scope = scopeFor(who, showing);
    const within = allOf(this.about(kind, id), rowsWithin(scope));
    const { items, ...page } = await list(database, matters, { ...asked }, { district, within });
    const isNarrowed = asked.q !== undefined || asked.category !== undefined;
    if (name === undefined && page.total === 0 && !isNarrowed) return noSuch(kind, id);
    return {
      party: { kind, kindName: kindNames[kind], id, name: name ?? id },
      items: items.map((row) => this.shown(row, showing)),
      ...page,
      ...(!scope.all && { leftOut }),
      ...state,
    };
  }

  private shown(row: Matter, showing: Showing) {
    const { matters: kinds } = this.files;
    return { ...matterShown(row, kinds, showing), partyName: kinds.partyName(row, showing) };
  }

  /** The matters in whose register that thing is named; of an area also what lies in it. */
  private about(kind: ThingKind, id: string): Condition {
    const { database, matters: kinds } = this.files;
    return (put, named) => {
      const value = put(kind === 'area' ? `${id}%` : id);
      const found = kinds.naming(kind).map(([table, property]) => {
        const { relation, named: column } = rowReader(database, table);
        const holds = kind === 'area' ? 'LIKE' : '=';
        return `SELECT ${column('stream')} FROM ${relation} WHERE ${column(property)} ${holds} ${value}`;
      });
      return `${named('stream')} IN (${found.join(' UNION ALL ')})`;
    };
  }
}

const noSuch = (kind: ThingKind, id: string): never =>
  unknown(
    'no-such-party',
    `No matter is about the ${kind} ${id}（没有涉及${kindNames[kind].zh} ${id} 的事项）.`,
  );
