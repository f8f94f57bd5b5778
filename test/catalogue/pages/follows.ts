import type { Event, WithClocks } from '#domain/kernel';
import type { Case } from '../tried-nouns.js';
import { eventsOf } from './events-of.js';
import { variantsOf } from './variants.js';

// What follows from commands, read off the events that they lead to.

type Told = WithClocks<{ documents?: readonly Readonly<{ code: string }>[] }>;

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].toSorted();

/** Events, clocks of the law, duties and papers, each named once. */
type Following = Readonly<Record<'events' | 'clocks' | 'duties' | 'papers', readonly string[]>>;

const following = (events: readonly Event[]): Following => {
  const told = events.map(({ data }) => data as Told);
  const set = told
    .flatMap(({ clocks = [] }) => clocks)
    .flatMap((clock) => (clock.op === 'stop' ? [] : [clock]));
  return {
    events: unique(events.map(({ type }) => type)),
    clocks: unique(set.filter(({ owed }) => !owed).map((one) => one.set.rule)),
    duties: unique(
      set.flatMap(({ owed, set: { rule } }) =>
        owed ? [`${owed.what.zh} (${rule}, ${owed.by.kind})`] : [],
      ),
    ),
    papers: unique(told.flatMap(({ documents = [] }) => documents.map(({ code }) => code))),
  };
};

const lines = (of: Partial<Following>, indent: string): readonly string[] =>
  Object.entries(of).flatMap(([title, all]) =>
    all.length === 0 ? [] : [`${indent}- ${title}: ${all.join(', ')}`],
  );

/** What follows from a command in its sample. */
export const whatFollows = (one: Case): readonly string[] => lines(following(eventsOf(one)), '  ');

/**
 * What the noun keeps altogether: told by every history that one of its commands is tried in, by
 * what each leads to there, and by what leads elsewhere when it is said otherwise.
 */
export const whatIsKept = (its: readonly Case[]): readonly string[] => {
  const all = [...its, ...variantsOf(its)];
  const { events: _each, ...kept } = following(
    all.flatMap((one) => [...(one.sample?.history ?? []), ...eventsOf(one)]),
  );
  const told = lines(kept, '');
  return told.length > 0 ? told : ['- none'];
};
