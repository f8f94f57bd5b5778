import type { Wanted } from '#platform/following';
import { paperStream } from '../paper/paper.stream.js';

/** What a reaction asks of a paper, with the key that makes it once. */
export type Keyed = Wanted & Readonly<{ key: string }>;

/** Asks a command of one paper. */
export const to = (id: string, type: string, data: object, key: string): Keyed => ({
  category: paperStream.category,
  id,
  type,
  data,
  key,
  happened: 'when-done',
});
