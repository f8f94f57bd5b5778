import type { About, Recorded } from '#domain/kernel';
import type { FactOfFile, FactStruck } from '#domain/procedure';
import type { Wanted } from './looking-reaction.js';

/** A matter that counts, and what it counts of the event. */
export type Telling = Readonly<{ category: string; id: string; fact: Counts }>;
type Counts = Omit<FactOfFile, 'from' | 'event'>;

type Keyed = Wanted & Readonly<{ key: string }>;

const keyOf = ({ category, id, fact: { rule, fact } }: Telling): string =>
  `${rule} ${fact} ${category} ${id}`;

/** What tells matters that a fact counts for them（计入次数）: for `on` of a reaction. */
export const counting = (
  told: readonly Telling[],
  { stream: from, id: event }: Pick<About, 'stream' | 'id'>,
): readonly Keyed[] =>
  told.map((one) => ({
    category: one.category,
    id: one.id,
    type: 'CountFact',
    data: { ...one.fact, from, event } satisfies FactOfFile,
    key: `count ${keyOf(one)}`,
  }));

const gone =
  '该事实在其案卷中已被撤销或者确认违法（it was taken back, or found illegal, in its own file）.';

/** What tells them that it counts no longer: for `undo`, and for what makes it illegal. */
export const striking = (told: readonly Telling[], back: Pick<Recorded, 'id'>): readonly Keyed[] =>
  told.map((one) => {
    const { rule, fact } = one.fact;
    const data: Pick<FactStruck['data'], 'rule' | 'fact' | 'because'> = {
      rule,
      fact,
      because: gone,
    };
    return {
      category: one.category,
      id: one.id,
      type: 'StrikeFact',
      data,
      key: `strike ${keyOf(one)} ${back.id}`,
    };
  });
