import { decide, type Event, fold, Refusal, rulesOf } from '#domain/kernel';
import { lookingAround } from '#testing';
import type { Case } from '../tried-nouns.js';

/** What a command leads to in the history its sample stands in; nothing where it needs another. */
export const eventsOf = ({ noun, verb, sample, office }: Case): readonly Event[] => {
  if (!sample || !office) return [];
  const [rules, command] = [rulesOf(noun), { type: verb.name, data: sample.data }];
  const state = fold(rules, sample.history);
  const hands = [
    ...verb.by.map((role) => (sample.as ?? office.somebody)(role)),
    ...verb.system.map((by) => ({ kind: 'system' as const, by, name: by })),
  ];
  for (const actor of hands) {
    try {
      const act = office.act({ actor, ...sample.act });
      return decide(rules, command, state, lookingAround(rules, command, state, act));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [];
};
