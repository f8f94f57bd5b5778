import { Type } from 'class-transformer';
import { Whole } from '#platform/http';

export class YearPath {
  @Type(() => Number)
  @Whole({ about: 'Year（年度）', min: 2004, max: 2118 })
  year: number;
}
