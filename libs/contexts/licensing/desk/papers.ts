import { type Act, localDateOf } from '#domain/kernel';
import type { PapersOf } from '#domain/procedure';
import { organIn } from './authority.js';

/** The papers of a matter, of which each names the organ and the day beside what it is told. */
export const signed = (of: PapersOf, act: Act, told: object): PapersOf => ({
  ...of,
  heading: { organ: organIn(act, of.organ).name, date: localDateOf(act.validAt), ...told },
});
