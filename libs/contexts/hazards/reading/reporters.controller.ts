import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, PermitEverybody, type PersonActing, Text } from '#platform/http';
import { type Particulars, PersonalData } from '#platform/privacy';
import { Files } from '#platform/reading';
import { entriesOf, OfMatter } from '#platform/record';
import { deny, type Label, localDateOf, type LocalDate, unknown } from '#domain/kernel';
import { codeMarkOf, queryCodeOf } from '../processes/query-code.js';
import { TipOffRow, type TipOffStage, tipOffStages } from '../projections/tip-off-register.js';
import { custodians } from '../reporter/custodian.js';
import { reporterNoun, reporterStream } from '../reporter/reporter.noun.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';

/** The query code, for whoever took it in and tells it to the reporter（查询码）. */
@ApiTags('tip-offs 举报')
@Controller('tip-offs')
@OfMatter(tipOffNoun)
export class QueryCodeController {
  constructor(
    private readonly files: Files,
    private readonly personalData: PersonalData,
  ) {}

  @Get(':id/code')
  @ApiOperation({
    summary: 'The query code, for who took it in, on that day（查询码，限登记人当日）',
  })
  @Permit('intake-clerk', 'officer', 'safety-staff')
  async code(
    @Param('id') id: string,
    @Acting() who: PersonActing,
  ): Promise<Readonly<{ code: string }>> {
    const { events } = await this.files.history(tipOffNoun, id);
    const first = events.find(({ type }) => type === 'TipOffRegistered');
    const data = first?.type === 'TipOffRegistered' ? first.data : undefined;
    const today = localDateOf(this.files.clock.now());
    if (data?.by !== who.id || data.registeredOn !== today)
      deny(
        'not-the-clerk',
        'Who took it in tells the code, on that day（查询码仅由登记人当日告知）.',
        'PRV-1',
      );
    return { code: queryCodeOf(this.personalData, id) };
  }
}

/** In the body: an address stands in logs and journals of whoever it passes（不写入网址）. */
class CodeShown {
  @Text({ about: 'Query code（查询码）', max: 40 }) code!: string;
}

/**
 * What the reporter may ask by the code, without a name and without an account（匿名查询）; asked
 * no more often than other public pages are (`limits`).
 */
@ApiTags('public 公开查询')
@Controller('public')
export class PublicTipOffController {
  constructor(
    private readonly files: Files,
    private readonly personalData: PersonalData,
  ) {}

  @Post('tip-offs')
  @HttpCode(200)
  @ApiBody({ type: CodeShown, examples: { example: { value: { code: '7f3a-91c0-22de-b84e' } } } })
  @ApiOperation({ summary: 'How far a tip-off is, by its query code（凭查询码查询）' })
  @PermitEverybody()
  async byCode(@Body() { code }: CodeShown): Promise<ByCode> {
    const rows = this.files.database.getRepository(TipOffRow);
    const codeMark = codeMarkOf(this.personalData, code);
    const row = await rows.findOneBy({ codeMark, district: this.files.district });
    if (!row) return unknown('no-such-tip-off', 'No tip-off has that code（无此查询码）.');
    const { stage, registeredOn, told, rewardFen } = row;
    return { stage, stageName: tipOffStages[stage], registeredOn, told, rewardFen };
  }
}

type ByCode = Readonly<{
  stage: TipOffStage;
  stageName: Label;
  registeredOn: LocalDate;
  told: string | null;
  rewardFen: number | null;
}>;

/** Who told it, for the one who was named to know and entered why, on that day（举报人身份）. */
@ApiTags('tip-offs 举报')
@Controller('reporters')
export class ReporterReadingController {
  constructor(
    private readonly files: Files,
    private readonly personalData: PersonalData,
  ) {}

  @Get(':id/particulars')
  @ApiOperation({
    summary: 'What was opened, for who opened it, on that day（查阅内容，限本人当日）',
  })
  @Permit(...custodians)
  async one(
    @Param('id') id: string,
    @Acting() who: PersonActing,
  ): Promise<Readonly<{ particulars: Particulars; others: readonly Particulars[] }>> {
    const { district } = this.files;
    const { events } = await entriesOf(this.files, reporterStream, { district, id });
    const today = localDateOf(this.files.clock.now());
    const isOpen = events.some(
      (one) =>
        one.type === 'ReporterOpened' && one.data.by === who.id && one.data.openedOn === today,
    );
    if (!isOpen)
      deny(
        'not-opened',
        'Enter first why you open it, as the one who was named（须由指定的身份知悉人先登记查阅理由）.',
        'PRV-1',
      );
    const sealed = events.find((one) => one.type === 'ReporterSealed');
    if (sealed?.type !== 'ReporterSealed') return unknown(...reporterNoun.unknown);
    const { sealed: first, others = [] } = sealed.data;
    return {
      particulars: this.personalData.open(id, first),
      others: others.map((one) => this.personalData.open(id, one)),
    };
  }
}
