import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { type Act, asNumbered, seenIn } from '#domain/kernel';
import { documentPrefixOf } from '#domain/procedure';

/** A decision as somebody names it: by its number, and by its case where that is kept here. */
type NamedDecision = Readonly<{ decision: string; case?: string }>;

/** What the case that is named decided; nothing where its decision bears another number. */
export const decidedIn = (
  { decision, case: named }: NamedDecision,
  act: Act,
): PenaltyFacts | undefined => {
  const found = seenIn(act, caseReference, named ?? '').standing?.facts;
  return found && asNumbered(found.decisionNumber) === asNumbered(decision) ? found : undefined;
};

/** Whether a decision bears the number of one of these organs（本机关文号）. */
export const isNumberOf = (organs: readonly string[], decision: string, act: Act): boolean =>
  organs.some((organ) =>
    asNumbered(decision).startsWith(asNumbered(documentPrefixOf({ organ }, act))),
  );
