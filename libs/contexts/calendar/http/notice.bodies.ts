import { Type } from 'class-transformer';
import { ArrayUnique } from 'class-validator';
import { Day, Parts, Text, Whole } from '#platform/http';
import type { Notice } from '#domain/law';

export class NamedDay {
  @Day({ about: 'The day（日期）', example: '2027-10-01' }) date: string;
  @Text({ about: 'Festival it belongs to（节日）', example: '国庆节', max: 40 }) festival: string;
}

const once = () =>
  ArrayUnique((day: NamedDay | null) => day?.date, { message: '$property names a day twice' });

/** What a yearly notice says (国务院办公厅节假日安排通知). */
export class NoticeBody {
  @Parts(() => NamedDay, { about: 'Days off: holidays and bridge days（放假日期）', min: 1 })
  @once()
  off: readonly NamedDay[];
  @Parts(() => NamedDay, { about: 'Make-up working days（调休上班日期）' })
  @once()
  makeup: readonly NamedDay[];
  @Text({ about: 'Number of the notice（通知文号）', example: '国办发明电〔2026〕7号', max: 200 })
  source: string;
}

/** A notice with its year, for a question of what would be. */
export class YearlyNoticeBody extends NoticeBody {
  @Whole({ about: 'Year（年度）', min: 2004, max: 2118, example: 2027 }) year: number;
}

export class YearPath {
  @Type(() => Number)
  @Whole({ about: 'Year（年度）', min: 2004, max: 2118 })
  year: number;
}

const byDate = (days: readonly NamedDay[]): Readonly<Record<string, string>> =>
  Object.fromEntries(days.map(({ date, festival }) => [date, festival]));

/** The notice of that year as the law library takes it. */
export const noticeOf = (year: number, { off, makeup, source }: NoticeBody): Notice => ({
  year,
  off: byDate(off),
  makeup: byDate(makeup),
  source,
});
