import { fields, localDate, refuse } from '#domain/kernel';
import type { Notice } from '#domain/law';

const { day, parts, shape, text, whole } = fields;

const namedDay = shape('NamedDay', {
  date: day({ about: 'The day（日期）', example: '2027-10-01' }),
  festival: text({ about: 'Festival it belongs to（节日）', example: '国庆节', max: 40 }),
});

/** What a yearly notice says (国务院办公厅节假日安排通知). */
export const yearlyNotice = shape('YearlyNotice', {
  off: parts(namedDay, {
    about: 'Days off: holidays and bridge days（放假日期）',
    min: 1,
    once: 'date',
  }),
  makeup: parts(namedDay, { about: 'Make-up working days（调休上班日期）', once: 'date' }),
  source: text({
    about: 'Number of the notice（通知文号）',
    example: '国办发明电〔2026〕7号',
    max: 200,
  }),
  year: whole({ about: 'Year（年度）', min: 2004, max: 2118, example: 2027 }),
});

const byDate = (days: readonly fields.Of<typeof namedDay>[]): Readonly<Record<string, string>> =>
  Object.fromEntries(days.map(({ date, festival }) => [date, festival]));

/** The notice as the law library takes it. */
export const noticeOf = ({
  year,
  off,
  makeup,
  source,
}: fields.Of<typeof yearlyNotice>): Notice => ({
  year,
  off: byDate(off),
  makeup: byDate(makeup),
  source,
});

/** New Year's days off and make-up days may lie in the December before or the January after. */
const belongs = (day: string, year: number): boolean =>
  [`${year}-`, `${year - 1}-12-`, `${year + 1}-01-`].some((start) => day.startsWith(start));

/**
 * Refuses a notice that names no day off of its year, contradicts itself, or names days of other
 * years.
 */
export const soundNotice = ({ year, off, makeup }: Notice): void => {
  const both = Object.keys(off).filter((day) => day in makeup);
  if (both.length > 0)
    refuse(
      'day-off-and-makeup',
      `Both off and worked: ${both.join(', ')}（同一日期既列为放假又列为上班：${both.join('、')}）.`,
      'HOL 6',
    );
  for (const day of [...Object.keys(off), ...Object.keys(makeup)]) {
    if (!dateOr(day) || !belongs(day, year))
      refuse(
        'day-not-of-the-year',
        `${day} does not belong to the notice of ${year}（${day} 不属于 ${year} 年度的通知）.`,
        'HOL 6',
      );
  }
  if (!Object.keys(off).some((day) => day.startsWith(`${year}-`)))
    refuse(
      'notice-without-days',
      `A notice names days off of ${year}（通知须列明 ${year} 年的放假日期）.`,
      'HOL 6',
    );
};

const dateOr = (text: string): string | undefined => {
  try {
    return localDate(text);
  } catch {
    return undefined;
  }
};
