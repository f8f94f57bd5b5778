import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asNumbered, type LocalDate } from '#domain/kernel';
import { type Named, organNamed } from '#platform/board';
import { PermitEverybody, ProblemException } from '#platform/http';
import { Files } from '#platform/reading';
import { PaperRow } from '../projections/paper-row.js';
import { PaperCheck } from './papers.bodies.js';

/** What anybody may know of a paper he holds: what it is and of whom, never of whom it speaks. */
type Checked = Readonly<{
  status: 'issued' | 'changed' | 'withdrawn' | 'unknown';
  statusName: string;
  title?: string;
  number?: string | null;
  organ?: Named;
  day?: LocalDate;
  pages?: number | null;
  /** The paper that takes its place, and since when. */
  withdrawnBy?: Readonly<{ number?: string; because: string; on: LocalDate }>;
}>;

/** What is printed on a decision. */
const sample: PaperCheck = { number: '（江海）应急罚〔2026〕12号', code: '7KQ2-M0XA-93TD' };

const names = {
  issued: '系本机关制发，内容未经改动',
  changed: '文号、查验码属实，但文件内容与本机关制发的不一致',
  withdrawn: '系本机关制发，现已被撤销、变更、更正或者补发替换',
  unknown: '未查到该文书',
} as const;

const enough =
  'Send the digest of the file, or the number and the code printed on the paper（请提供文件摘要，或者同时提供文号和文书上的查验码）.';

/** A number alone finds nothing, which whoever holds a real paper would misread. */
const mustBeEnough = ({ digest, number, code }: PaperCheck): void => {
  if (digest === undefined && (number === undefined || code === undefined))
    throw new ProblemException(400, 'number-and-code', enough, [
      { field: 'code', rule: 'number-and-code', message: enough },
    ]);
};

/** A number in whatever brackets, width, capitals and blanks it is typed. */
const asHeld = (number: string): string => asNumbered(number).toUpperCase();

/** A code as it is printed, however it is typed: nobody has to type hyphens or capitals. */
const codeIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0')
    .replaceAll(/.{4}(?=.)/g, '$&-');

/** Whether a paper is real（文书查验）. Open to everybody who holds one. */
@ApiTags('public 公开查询')
@Controller('documents')
@PermitEverybody()
export class CheckController {
  constructor(private readonly reading: Files) {}

  @Post('check')
  @HttpCode(200)
  @ApiBody({ type: PaperCheck, examples: { example: { value: sample } } })
  @ApiOperation({
    summary:
      'Is this paper real, and does it stand? By its file, or by number and code（文书查验）',
  })
  async check(@Body() held: PaperCheck): Promise<Checked> {
    mustBeEnough(held);
    const byFile = await this.byFile(held);
    if (byFile) return this.told(byFile);
    const byCode = await this.byCode(held);
    if (!byCode) return { status: 'unknown', statusName: names.unknown };
    return this.told(byCode, held.digest !== undefined);
  }

  private async byFile({ digest }: PaperCheck): Promise<PaperRow | null> {
    if (digest === undefined) return null;
    const { database, district } = this.reading;
    return database.getRepository(PaperRow).findOneBy({ pdf: digest, district });
  }

  /** Nothing is told of a number without its code: numbers can be guessed. */
  private async byCode({ number, code }: PaperCheck): Promise<PaperRow | null> {
    if (number === undefined || code === undefined) return null;
    const { database, district } = this.reading;
    const check = codeIn(code);
    const row = await database.getRepository(PaperRow).findOneBy({ check, district });
    const held = asHeld(number);
    return row && [row.number, row.bears].some((own) => own !== null && asHeld(own) === held)
      ? row
      : null;
  }

  private told(row: PaperRow, otherFile = false): Checked {
    const { title, number, organ, day, pages, withdrawn } = row;
    const stands = withdrawn ? 'withdrawn' : 'issued';
    const status = otherFile ? 'changed' : stands;
    return {
      status,
      statusName: names[status],
      title,
      number,
      organ: organNamed(this.reading.showing(), organ),
      day,
      pages,
      ...(withdrawn && {
        withdrawnBy: {
          number: withdrawn.number,
          because: withdrawn.because,
          on: withdrawn.on,
        },
      }),
    };
  }
}
