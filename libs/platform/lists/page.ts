import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { rememberAbout } from '#platform/http';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** What every list takes: how many, from where, in which order, and words to search for. */
export class PageQuery {
  @rememberAbout('每页条数')
  @ApiPropertyOptional({ description: 'Rows a page, 1 to 200（每页条数）', default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @rememberAbout('下一页')
  @ApiPropertyOptional({ description: '`next` of the page before（下一页）' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  after?: string;

  @rememberAbout('排序')
  @ApiPropertyOptional({
    description: 'Column to sort by; a minus in front sorts downwards（排序）',
    example: '-lastEventAt',
  })
  @IsOptional()
  @Matches(/^-?[a-zA-Z]{1,40}$/)
  sort?: string;

  @rememberAbout('检索词')
  @ApiPropertyOptional({
    description:
      'Words to search for: numbers and parties, in the docket officers too（检索词：编号、当事人；案件另可按办案人员）',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** One page of a list. */
export type Page<Row> = Readonly<{
  items: readonly Row[];
  /** What to say as `after` for the next page; absent on the last. */
  next?: string;
  /** How many rows match in all; told on the first page. */
  total?: number;
  /** Position of the log this list has reached. */
  position?: string;
  /** The list had not reached `Min-Position` within two seconds. */
  stale?: boolean;
  /** How many rows of the table may be behind, because an event of theirs could not be folded. */
  setAside?: number;
}>;
