import { type Act, type LocalDate, refuse } from '#domain/kernel';
import { type DirectService, servedOn } from '#domain/procedure';

/** The day on which a paper reached the subject; not before it was made (PL 61). */
export const servedAfter = (
  service: DirectService,
  earliest: LocalDate,
  act: Act,
  paper = '文书',
): LocalDate => {
  const day = servedOn(service, act);
  if (day < earliest)
    refuse(
      'served-too-early',
      `送达不得早于${paper}日期（it is served after it was made）.`,
      'PL 61',
    );
  return day;
};
