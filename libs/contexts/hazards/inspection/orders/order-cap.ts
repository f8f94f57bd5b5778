import { type Act, type LocalDate, refuse, startOfDay } from '#domain/kernel';

/** The time to correct, more time included, ends within the cap of the district (INS-4-CAP). */
export const withinCap = (until: LocalDate, orderedOn: LocalDate, act: Act): void => {
  const cap = act.law.clock('INS-4-CAP', { start: startOfDay(orderedOn) }).dueDate;
  if (until > cap)
    refuse(
      'beyond-the-cap',
      `整改期限（含延长）最迟至${cap} (the time to correct, more time included, ends by ${cap}).`,
      'INS-4-CAP',
    );
};
