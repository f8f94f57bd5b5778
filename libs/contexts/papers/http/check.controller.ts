import { Body, Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { organNamed } from '#platform/board';
import { paperType, PermitEverybody, ProblemException, type Signed } from '#platform/http';
import { Files } from '#platform/reading';
import { PaperRow } from '../projections/paper-row.js';
import { type Checked, checkedAs, unknownPaper } from './checked-paper.js';
import { codeIn, notOf } from './held-paper.js';
import { digestOfBody } from './digest-of-body.js';
import { PaperCheck, PaperPrinted } from './papers.bodies.js';

/** What is printed on a decision. */
const sample: PaperCheck = { number: '（江海）应急罚〔2026〕12号', code: '7KQ2-M0XA-93TD' };

const enough =
  'Send the digest of the file, or the number and the code printed on the paper（请提供文件摘要，或者同时提供文号和文书上的查验码）.';

/** A number alone finds nothing, which whoever holds a real paper would misread. */
const mustBeEnough = ({ digest, number, code }: PaperCheck): void => {
  if (digest === undefined && (number === undefined || code === undefined))
    throw new ProblemException(400, 'number-and-code', enough, [
      { field: 'code', rule: 'number-and-code', message: enough },
    ]);
};

/** Two papers in one question are an answer to neither. */
const mustBeOne = (row: PaperRow, held: PaperCheck): void => {
  const others = notOf(row, held);
  if (others.length === 0) return;
  const message =
    '文件属实，但所填文号或者查验码不是该文件上的，请核对后重新查验（the number or the code is not the one on that file）.';
  throw new ProblemException(
    400,
    'not-one-paper',
    message,
    others.map((field) => ({ field, rule: 'of-the-file', message })),
  );
};

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
    if (byFile) {
      mustBeOne(byFile, held);
      return this.told(byFile);
    }
    const byCode = await this.byCode(held);
    if (!byCode) return unknownPaper;
    return this.told(byCode, held.digest !== undefined);
  }

  @Post('check/file')
  @HttpCode(200)
  @ApiConsumes(paperType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'The same of the file itself, with what is printed on it or without（文件查验）',
  })
  async file(@Req() request: Signed, @Query() printed: PaperPrinted): Promise<Checked> {
    return this.check({ ...printed, digest: await digestOfBody(request) });
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
    const row = await database.getRepository(PaperRow).findOneBy({ check: codeIn(code), district });
    return row && notOf(row, { number, code }).length === 0 ? row : null;
  }

  private told(row: PaperRow, otherFile = false): Checked {
    return checkedAs(row, organNamed(this.reading.showing(), row.organ), otherFile);
  }
}
