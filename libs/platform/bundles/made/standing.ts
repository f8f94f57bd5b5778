import { type AnyNoun, fold, type Reckoned, type Recorded, rulesOf } from '#domain/kernel';
import { canonicalJson, nothingAside, NotReadable, readable, type Reading } from '#platform/log';
import type { Stand } from '../verifier/shapes.js';

/** Which matter, and after how many of its events. */
type Place = Readonly<{ stream: string; events: number }>;

/**
 * How a matter stands after so many events, and its amounts on a day by a law（状态与金额）;
 * nothing where no state follows from its events.
 */
export const standOf = async (
  { log, aside = nothingAside }: Reading,
  noun: AnyNoun,
  { stream, events }: Place,
  at: Reckoned,
): Promise<Stand | undefined> => {
  const rules = rulesOf(noun);
  const history: Recorded[] = [];
  try {
    for await (const event of readable({ log, aside }, noun, stream, { limit: events }))
      history.push(event);
  } catch (fault) {
    if (fault instanceof NotReadable) return undefined;
    throw fault;
  }
  const state = fold(rules, history);
  return {
    on: at.on,
    law: at.law.digest,
    calendar: at.law.calendar,
    aside: [...aside.in(stream).keys()],
    state: JSON.parse(canonicalJson(state) ?? 'null') as unknown,
    amounts: rules.amounts?.(state, at) ?? [],
  };
};
