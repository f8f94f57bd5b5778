import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDateOf } from '#domain/kernel';
import { type Named, organNamed } from '#platform/board';
import { Permit } from '#platform/http';
import { Files } from '#platform/reading';
import { type Incomplete, markOf, OfMatter } from '#platform/record';
import { applicationNoun } from '../application/application.noun.js';
import { attribution, type Share } from '../application/attribution.js';
import { desk } from '../desk/roles.js';

type Attribution = Readonly<{
  applicationId: string;
  shares: readonly (Share & Readonly<{ organ?: Named }>)[];
  workingDays: number;
  days: number;
}> &
  Incomplete;

/** Who had a matter, and for how long（用时归属）. */
@ApiTags('licence applications 许可申请')
@Controller('licence-applications')
export class AttributionController {
  constructor(private readonly files: Files) {}

  @Get(':id/attribution')
  @ApiOperation({
    summary: 'Who had the matter, working day by working day; the shares add up（用时归属）',
  })
  @OfMatter(applicationNoun)
  @Permit(...desk)
  async attribution(@Param('id') id: string): Promise<Attribution> {
    const history = await this.files.history(applicationNoun, id);
    const showing = this.files.showing();
    const shares = attribution(history.events, this.files.law.current(), localDateOf(showing.now));
    return {
      applicationId: id,
      shares: shares.map((share) =>
        share.who.kind === 'department'
          ? { ...share, organ: organNamed(showing, share.who.organ) }
          : share,
      ),
      workingDays: shares.reduce((sum, { workingDays }) => sum + workingDays, 0),
      days: shares.reduce((sum, { days }) => sum + days, 0),
      ...markOf(history),
    };
  }
}
