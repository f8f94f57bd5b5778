import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit, PermitEverybody, Text } from '#platform/http';
import { AbsenceDesk } from '../made/absence-desk.js';
import { BundleDesk } from '../made/bundle-desk.js';
import { Verifiers } from '../program/verifiers.js';

/** Which matter is to be taken away. */
export class BundleQuery {
  @Text({
    about: 'Stream of the matter（事项的事件流）',
    example: 'enforcementCase-440704.1',
    max: 400,
  })
  stream: string;
}

/** What is to be shown not to have come, and before which clock ran out. */
export class AbsenceQuery extends BundleQuery {
  @Text({ about: 'Its clock（期限）', example: 'ENF-D5', max: 200 })
  clock: string;
  @Text({
    about: 'Types of event that did not come, with commas between（未发生的事件类型）',
    example: 'HearingRequested',
    max: 1_000,
  })
  types: string;
}

const file = (text: string, [type, name]: readonly [string, string]): StreamableFile =>
  new StreamableFile(Buffer.from(text), { type, disposition: `attachment; filename="${name}"` });

const bytes = { schema: { type: 'string', format: 'binary' } } as const;

/** What an auditor or a court takes away and checks elsewhere（自证卷宗、未发生证明、离线核验）. */
@ApiTags('transparency 存证')
@Controller('transparency')
@Permit('auditor')
export class BundlesController {
  constructor(
    private readonly bundles: BundleDesk,
    private readonly absences: AbsenceDesk,
    private readonly verifiers: Verifiers,
  ) {}

  @Get('bundle')
  @ApiOperation({
    summary:
      'A matter in one file: events, what they stood on, law, proofs, checkpoint, keys（自证卷宗）',
  })
  @ApiProduces('application/json')
  @ApiOkResponse(bytes)
  async bundle(@Query() { stream }: BundleQuery): Promise<StreamableFile> {
    return file(await this.bundles.bundle(stream), ['application/json', 'bundle.json']);
  }

  @Get('absence')
  @ApiOperation({
    summary:
      'That nothing of some kinds came to a matter before a clock ran out, over every entry of the log since it was set（未发生证明）',
  })
  @ApiProduces('application/json')
  @ApiOkResponse(bytes)
  async absence(@Query() { stream, clock, types }: AbsenceQuery): Promise<StreamableFile> {
    const asked = { stream, clock, types: types.split(',').map((type) => type.trim()) };
    return file(await this.absences.statement(asked), ['application/json', 'absence.json']);
  }

  @Get('verifier.mjs')
  @PermitEverybody()
  @ApiOperation({ summary: 'What checks such a file, for Node alone: one file（离线核验程序）' })
  @ApiProduces('text/javascript')
  @ApiOkResponse(bytes)
  verifier(): StreamableFile {
    return file(this.verifiers.forNode(), ['text/javascript', 'verifier.mjs']);
  }

  @Get('verifier.html')
  @PermitEverybody()
  @ApiOperation({ summary: 'The same as a page that is opened without a network（离线核验网页）' })
  @ApiProduces('text/html')
  @ApiOkResponse(bytes)
  page(): StreamableFile {
    return file(this.verifiers.page(), ['text/html', 'verifier.html']);
  }
}
