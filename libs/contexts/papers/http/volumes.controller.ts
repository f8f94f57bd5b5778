import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { organNamed } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { entriesOf, PaperSources, Press, spelledDay, type Volume } from '#platform/papers';
import { Files } from '#platform/reading';
import { paperRegister } from '../projections/paper-register.js';
import type { PaperRow } from '../projections/paper-row.js';
import { noPaper, PaperFiles } from './paper-files.js';
import { VolumePath, VolumeQuery } from './papers.bodies.js';
import { pdfFile } from './pdf-file.js';
import { readers } from './readers.js';

const because = {
  revoked: '撤销',
  changed: '变更',
  corrected: '更正',
  reissued: '补发件替换',
  expired: '届满失效',
  ended: '终止效力',
  suspended: '暂扣',
  restored: '恢复效力',
} as const;

/**
 * What the list says of a paper that stands no more, takes the place of another, or is corrected
 * （备注）.
 */
const noteOf = (row: PaperRow, all: readonly PaperRow[]): string => {
  const { withdrawn, corrections, paperId } = row;
  const isCopy = all.some(
    (one) => one.withdrawn?.because === 'reissued' && one.withdrawn.by === paperId,
  );
  const said = [...corrections, ...(withdrawn ? [withdrawn] : [])].map((one) => {
    const by = all.find(({ paperId: id }) => id === one.by);
    if (!by && one.act)
      return `${spelledDay(one.on)}因${one.act}${one.number ?? ''}${because[one.because]}`;
    const name = one.because === 'reissued' ? '' : `《${by?.title ?? one.number ?? ''}》`;
    return `${spelledDay(one.on)}被${name}${because[one.because]}`;
  });
  return [...(isCopy ? ['补发件'] : []), ...said].join('；');
};

/** The papers of a matter in one file, behind their list（卷内目录）. */
@ApiTags('papers 文书')
@Controller('volumes')
@Permit(...readers)
export class VolumesController {
  constructor(
    private readonly reading: Files,
    private readonly sources: PaperSources,
    private readonly papers: PaperFiles,
    private readonly press: Press,
  ) {}

  @Get(':path/:id')
  @ApiOperation({
    summary:
      'All papers of a matter, or of one step of it, in the order of the archive, as one PDF（案卷打印）',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async volume(
    @Param() { path, id: subjectId }: VolumePath,
    @Query() { revision }: VolumeQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const source = this.sources.at(path) ?? noPaper();
    await this.papers.mustRead(who, source, subjectId);
    await this.reading.freshness(min, paperRegister.name);
    const all = await this.papers.rowsOf(source, subjectId, revision);
    const rows = this.papers.givenTo(who, source, all);
    if (rows.length === 0) noPaper();
    const files: Buffer[] = [];
    for (const row of rows) files.push(await this.papers.pdfOf(row));
    const volume = this.listOf(rows);
    const { pdf } = await this.press.bind(volume, files);
    return pdfFile(pdf, volume.title);
  }

  private listOf(rows: readonly PaperRow[]): Volume {
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const showing = this.reading.showing();
    const papers = rows.map((row) => ({
      ...row,
      organ: organNamed(showing, row.organ).name,
      pages: row.pages ?? 0,
      note: noteOf(row, rows),
    }));
    const organ = papers[0]?.organ ?? '';
    const number = numbers[0] ?? '';
    return { title: `卷内文书 ${number}`.trim(), organ, number, entries: entriesOf(papers) };
  }
}
