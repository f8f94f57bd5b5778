import { type Act, localDateOf, refuse } from '#domain/kernel';

/** Filing, notices and decisions are made when they are recorded: nobody dates them back (E50). */
export const madeNow = (act: Act): void => {
  if (act.validAt !== act.now)
    refuse('back-dated', 'A decision is made on the day it is recorded (不得倒签).', 'E50');
};

/** A fact is not older than what it follows from. */
export const notBefore = (act: Act, date: string, what: string): void => {
  if (localDateOf(act.validAt) < date)
    refuse(
      'too-early-in-time',
      `This cannot have happened before ${what} (${date})（时间顺序有误）.`,
    );
};
