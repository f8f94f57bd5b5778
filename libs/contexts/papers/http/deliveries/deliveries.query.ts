import { label } from '#domain/kernel';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { Id, OneOf, rememberAbout, Text, Whole, YesOrNo } from '#platform/http';

/** What became of a delivery（投递状态）. */
export const deliveryStates = {
  waiting: label('waits to be taken', '待投递'),
  delivered: label('taken by the receiver', '已投递'),
  'given-up': label('given up, owed by somebody', '投递失败'),
  overtaken: label('withdrawn before it was taken', '投递前已撤回'),
  ended: label('the receiver ended', '接收系统已终止'),
} as const;
export type DeliveryState = keyof typeof deliveryStates;

/** Which deliveries are asked for; the latest first. */
export class DeliveriesQuery {
  @Id({ about: 'Receiver（接收系统）', optional: true }) receiver?: string;
  @OneOf(deliveryStates, {
    about: 'Waits, taken, given up, overtaken, ended（投递状态）',
    optional: true,
  })
  state?: DeliveryState;
  @YesOrNo({
    about: 'Whether it was not taken yet, or a dispatch not answered yet（是否未投递或者未答复）',
    optional: true,
  })
  waits?: 'true' | 'false';
  @Text({
    about: 'The entry that it is about, as events name it（事件主题）',
    example: 'blacklistListing-440704.7@4',
    max: 200,
    optional: true,
  })
  subject?: string;
  @Type(() => Number)
  @Whole({ about: 'Rows a page（每页条数）', min: 1, max: 200, optional: true })
  limit?: number;
  @rememberAbout('下一页')
  @ApiPropertyOptional({ description: '`next` of the page before（下一页）' })
  @IsOptional()
  @Matches(/^\d{1,16}_[\w-]{1,64}$/, { message: 'use `next` of the page before（翻页标记无效）' })
  after?: string;
}
