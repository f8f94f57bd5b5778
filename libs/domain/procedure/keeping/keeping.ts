import {
  type Act,
  type Citation,
  localDate,
  type LocalDate,
  refuse,
  type Retention,
} from '#domain/kernel';

/** The rules under which files are kept（保管期限）. */
export const keepingRules = { ten: 'ARC-10', thirty: 'ARC-30' } as const;

const law: Citation = keepingRules.thirty;

/**
 * The last day on which a file must be kept (保管期限届满日): so many whole years after the year in
 * which it was put away, the later way to count (D). A file kept for ever (永久) has none: 409.
 */
export const keptUntil = (
  { kept, from }: Readonly<{ kept: Retention; from: LocalDate }>,
  on: LocalDate,
  act: Pick<Act, 'law'>,
): LocalDate => {
  if (kept === 'permanent')
    return refuse(
      'kept-for-ever',
      '永久保管的案卷不得销毁。 A file kept for ever is never destroyed.',
      law,
    );
  const rule = kept === '30-years' ? keepingRules.thirty : keepingRules.ten;
  const years = act.law.amount(rule, 'years', on);
  return localDate(`${Number(from.slice(0, 4)) + years}-12-31`);
};

/** Refuses what would destroy a file before its time is over（保管期限未满）. */
export const mustBeKeptNoLonger = (
  file: Readonly<{ kept: Retention; from: LocalDate }>,
  on: LocalDate,
  act: Pick<Act, 'law'>,
): LocalDate => {
  const until = keptUntil(file, on, act);
  if (on <= until)
    refuse(
      'still-to-be-kept',
      `保管期限至${until}届满，此前不得销毁。 It must be kept until ${until}.`,
      law,
    );
  return until;
};
