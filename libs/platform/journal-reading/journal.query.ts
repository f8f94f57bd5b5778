import { Type } from 'class-transformer';
import { Matches, IsOptional } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Day, OneOf, rememberAbout, Text, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';

/** What became of a question, and what that is called. */
export const outcomes = { read: '查阅', refused: '拒绝' } as const;
export type Outcome = keyof typeof outcomes;

/** What the journal is asked for; newest first. */
export class JournalQuery {
  @Text({ about: 'Whose reads and refusals, by id（人员）', max: 64, optional: true })
  person?: string;
  @Text({ about: 'An id in the address of what was looked at（对象）', max: 200, optional: true })
  subject?: string;
  @Text({ about: 'In the name of which organ（机构）', max: 64, optional: true }) organ?: string;
  @Text({
    about: 'Rule that refused it（拒绝代码）',
    example: 'wrong-role',
    max: 80,
    optional: true,
  })
  code?: string;
  @Text({ about: 'Words that were looked for, the same ones（检索词）', max: 100, optional: true })
  searched?: string;
  @OneOf(outcomes, { about: 'Looked at, or refused（查阅、拒绝）', optional: true })
  outcome?: Outcome;
  @Day({ about: 'From this day on（起）', optional: true }) from?: LocalDate;
  @Day({ about: 'To the end of this day（止）', optional: true }) to?: LocalDate;
  @Type(() => Number)
  @Whole({ about: 'Rows a page（每页条数）', min: 1, max: 200, optional: true })
  limit?: number;
  @rememberAbout('下一页')
  @ApiPropertyOptional({ description: '`next` of the page before（下一页）' })
  @IsOptional()
  @Matches(/^\d{1,16}_\d{1,19}$/, { message: 'use `next` of the page before（翻页标记无效）' })
  after?: string;
}
