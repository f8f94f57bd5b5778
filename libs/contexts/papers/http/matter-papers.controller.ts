import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Instant, LocalDate, Position } from '#domain/kernel';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { PaperSources } from '#platform/papers';
import { Files } from '#platform/reading';
import { paperRegister } from '../projections/paper-register.js';
import type { PaperRow } from '../projections/paper-row.js';
import { noPaper, PaperFiles } from './paper-files.js';
import { paperStates, VolumePath } from './papers.bodies.js';
import { readers } from './readers.js';

/** Another paper of the matter, by its number where it has one. */
type Other = Readonly<{ paperId: string; title: string; number: string | null }>;

/** A paper among those of its matter, with what it replaced and what replaced it. */
type PaperOfMatter = Readonly<{
  paperId: string;
  title: string;
  number: string | null;
  day: LocalDate;
  /** Revision of the act that issued it. */
  revision: number;
  state: PaperRow['state'];
  stateName: string;
  /** Why it is owed. */
  reason: string | null;
  pages: number | null;
  recordedAt: Instant;
  /** Where its PDF is; nothing while it is owed. */
  file: string | null;
  withdrawnBy: (Other & Readonly<{ because: string; on: LocalDate }>) | null;
  replaces: readonly Other[];
  /** The papers that mend a slip of the pen in it（更正）; it stands. */
  correctedBy: readonly (Other & Readonly<{ on: LocalDate }>)[];
  /** The papers in which it mends one. */
  corrects: readonly Other[];
}>;

type PapersOfMatter = Readonly<{
  items: readonly PaperOfMatter[];
  /** All of them behind their list（卷内目录）, as one PDF. */
  volume: string;
  position?: string;
  stale?: boolean;
}>;

const named = ({ paperId, title, number }: PaperRow): Other => ({ paperId, title, number });

const stateNameOf = ({ state, corrections }: PaperRow): string =>
  corrections.length > 0 ? `${paperStates[state]}（有更正）` : paperStates[state];

type Said = Readonly<{ by: string; number?: string; act?: string }>;

/** The paper that says something of another. */
const saidBy = ({ by, number, act }: Said, all: readonly PaperRow[]): Other => {
  const other = all.find(({ paperId }) => paperId === by);
  return other ? named(other) : { paperId: by, title: act ?? '', number: number ?? null };
};

const withdrawnBy = (
  { withdrawn }: PaperRow,
  all: readonly PaperRow[],
): PaperOfMatter['withdrawnBy'] => {
  if (!withdrawn) return null;
  const { because, on } = withdrawn;
  return { ...saidBy(withdrawn, all), because, on };
};

const told = (row: PaperRow, all: readonly PaperRow[]): PaperOfMatter => {
  const { paperId, day, revision, state, reason, pages, recordedAt, corrections } = row;
  return {
    ...named(row),
    day,
    revision,
    state,
    stateName: stateNameOf(row),
    reason,
    pages,
    recordedAt,
    file: row.kept === null ? null : `/documents/${paperId}/file`,
    withdrawnBy: withdrawnBy(row, all),
    replaces: all.filter(({ withdrawn }) => withdrawn?.by === paperId).map(named),
    correctedBy: corrections.map((one) => ({ ...saidBy(one, all), on: one.on })),
    corrects: all.filter((one) => one.corrections.some(({ by }) => by === paperId)).map(named),
  };
};

/** The papers of one matter, whatever noun it is（本事项文书）. */
@ApiTags('papers 文书')
@Controller('volumes')
@Permit(...readers)
export class MatterPapersController {
  constructor(
    private readonly reading: Files,
    private readonly sources: PaperSources,
    private readonly papers: PaperFiles,
  ) {}

  @Get(':path/:id/papers')
  @ApiOperation({
    summary:
      'Papers of a matter in the order of the archive, with what each replaced or corrected, and what replaced or corrected it（本事项文书）',
  })
  async all(
    @Param() { path, id }: VolumePath,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<PapersOfMatter> {
    const source = this.sources.at(path) ?? noPaper();
    await this.papers.mustRead(who, source, id);
    const state = await this.reading.freshness(min, paperRegister.name);
    const all = await this.papers.rowsOf(source, id);
    const rows = this.papers.givenTo(who, source, all);
    const items = rows.map((row) => told(row, rows));
    return { items, volume: `/volumes/${path}/${id}`, ...state };
  }
}
