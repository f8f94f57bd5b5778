import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { OfMatter } from '#platform/record';
import { localDateOf, unknown } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { type Bar, barsAgainst, type ListedViolator } from '../bar/standing.js';
import { itemOn } from '../catalogue/catalogue.js';
import { type Label, label } from '#domain/kernel';
import { barsOnRecord } from './bars-on-record.js';
import { Files } from '#platform/reading';
import { desk } from '../desk/roles.js';

const verdicts = {
  barred: label('may not be granted', '不得准予'),
  strict: label(
    'strict review, no ground to refuse by itself',
    '从严审查（本身不构成不予许可理由）',
  ),
  clear: label('nothing stands in the way', '未见限制'),
} as const satisfies Readonly<Record<string, Label>>;

/** What stands in the way of an application today. */
type StandingView = Readonly<{
  applicationId: string;
  subjects: readonly string[];
  verdict: keyof typeof verdicts;
  verdictName: Label;
  /** Bars and bans that meet this matter. */
  inTheWay: readonly Bar[];
  /** Those that do not: of another item, another industry, another time. */
  others: readonly Bar[];
  listings: readonly ListedViolator[];
}>;

/**
 * Bars, bans and listings of those who apply（限制、任职资格、失信名单查询）, before anybody
 * decides.
 */
@ApiTags('licence applications 许可申请')
@Controller('licence-applications')
@OfMatter(applicationNoun)
@Permit(...desk)
export class StandingReadingController {
  constructor(private readonly files: Files) {}

  @Get(':id/standing')
  @ApiOperation({
    summary:
      'Bars of the applicant, bans of the principal, entries on the list of serious violators（限制、任职资格、失信名单查询）',
  })
  async standing(@Param('id') id: string): Promise<StandingView> {
    const [first] = (await this.files.history(applicationNoun, id)).events;
    if (first?.type !== 'ApplicationReceived')
      return unknown('no-such-application', `There is no application ${id}（没有申请 ${id}）.`);
    const { asking, itemVersion } = first.data;
    const { id: applicant, principal, industry } = asking.applicant;
    const subjects = principal === undefined ? [applicant] : [applicant, principal];
    const found = await Promise.all(subjects.map((one) => barsOnRecord(this.files, one)));
    const bars = found.flatMap(({ standing }) => standing);
    const item = itemOn(asking.item, itemVersion);
    const date = localDateOf(this.files.clock.now());
    const inTheWay = barsAgainst(bars, { item, industry, date });
    const listings = found.flatMap((one) => one.listings);
    const verdict = inTheWay.length > 0 ? 'barred' : listings.length > 0 ? 'strict' : 'clear';
    return {
      applicationId: id,
      subjects,
      verdict,
      verdictName: verdicts[verdict],
      inTheWay,
      others: bars.filter((bar) => !inTheWay.includes(bar)),
      listings,
    };
  }
}
