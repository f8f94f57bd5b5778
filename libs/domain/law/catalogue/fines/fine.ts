import type { FineRange } from '../build/entry.js';

type Bounds = Omit<FineRange, 'step' | 'on' | 'when'>;

/** `fine(step, on, 中文, English, bounds)` as one row of a fine table. */
export const fine = (
  ...row: readonly [step: string, on: FineRange['on'], zh: string, en: string, bounds: Bounds]
): FineRange => {
  const [step, on, zh, en, bounds] = row;
  return { step, on, when: { zh, en }, ...bounds };
};
