import type { SubstantiveChoice } from '#domain/law';

/**
 * Which fine applies to one act (从旧兼从轻): both results, the choice, its ground. Kept with
 * proposal and decision (E40).
 */
export type ChoiceOfLaw = Readonly<{
  actId: string;
  article: string;
  step: string;
  choice: SubstantiveChoice;
}>;
