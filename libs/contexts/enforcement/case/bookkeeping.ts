import type { ClockChange, ClockSet, WithClocks } from '#domain/kernel';
import type { NumberedDocument } from './shared.events.js';
import type { Execution } from './execution.state.js';

type Kept = WithClocks<{ documents?: readonly NumberedDocument[] }>;

const clocksAfter = (
  clocks: Readonly<Record<string, ClockSet>>,
  { clock, ...change }: ClockChange,
): Readonly<Record<string, ClockSet>> => {
  const { [clock]: _, ...others } = clocks;
  return change.op === 'stop' ? others : { ...others, [clock]: change.set };
};

/** Clocks and documents are kept the same way for every event that has any. */
const kept = (state: Execution, { clocks = [], documents = [] }: Kept): Execution => ({
  ...state,
  clocks: clocks.reduce(clocksAfter, state.clocks),
  numbers: [...state.numbers, ...documents.flatMap(({ number }) => number ?? [])],
  documents: documents.reduce<Readonly<Record<string, number>>>(
    (counts, { code, ordinal }) => ({ ...counts, [code]: Math.max(counts[code] ?? 0, ordinal) }),
    state.documents,
  ),
});

/** A row of the evolve table: what the event changes, after its clocks and documents are noted. */
export const noting =
  <Data extends object>(
    change: (state: Execution, fact: Omit<Data, 'clocks' | 'documents'>) => Partial<Execution>,
  ) =>
  (state: Execution, data: Data): Execution => {
    const after = kept(state, data);
    const { clocks: _, documents: __, ...fact } = data as Data & Kept;
    return { ...after, ...change(after, fact) };
  };
