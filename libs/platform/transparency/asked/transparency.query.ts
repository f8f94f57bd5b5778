import { Type } from 'class-transformer';
import { Text, Whole } from '#platform/http';

const most = 999_999_999_999_999;

/** Which checkpoints are asked for. */
export class CheckpointsQuery {
  @Type(() => Number)
  @Whole({ about: 'Rows a page（每页条数）', min: 1, max: 200, optional: true })
  limit?: number;
  @Type(() => Number)
  @Whole({ about: '`next` of the page before（翻页标记）', min: 0, max: most, optional: true })
  after?: number;
}

/** Of which event it is to be shown that it is in the tree. */
export class InclusionQuery {
  @Text({ about: 'Stream of the event（事件流）', example: 'enforcementCase-440704.1', max: 400 })
  stream: string;
  @Type(() => Number)
  @Whole({ about: 'Its revision in the stream, from 0 on（流内序号）', min: 0, max: most })
  revision: number;
  @Type(() => Number)
  @Whole({
    about: 'Size of a signed checkpoint; the newest unless given（检查点规模）',
    min: 1,
    max: most,
    optional: true,
  })
  size?: number;
}

/** Between which two checkpoints it is to be shown that the log only grew. */
export class ConsistencyQuery {
  @Type(() => Number)
  @Whole({ about: 'Size of the older checkpoint（较早检查点规模）', min: 0, max: most })
  from: number;
  @Type(() => Number)
  @Whole({
    about: 'Size of the newer one; the newest unless given（较晚检查点规模）',
    min: 0,
    max: most,
    optional: true,
  })
  to?: number;
}
