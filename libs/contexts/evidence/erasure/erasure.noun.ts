import { noun, overWhen } from '#domain/kernel';
import { eraseMatter, proposeMatterErasure } from './erase-matter.js';
import { type Erasure, evolveErasure, whoseErasure } from './erasure.state.js';
import { erasureStream } from './erasure.stream.js';

const initial: Erasure = {};

/** What a matter sealed, and that it goes（删除事项个人信息）: proposed, and decided by another. */
export const erasureNoun = noun({
  stream: erasureStream,
  title: 'Erasure of a matter（删除事项个人信息）',
  path: 'matter-erasures',
  idsFrom: 'erasure',
  whose: whoseErasure,
  over: ({ erased }) => overWhen(erased !== undefined),
  initial,
  evolve: evolveErasure,
  chapters: [{ title: 'erasure 删除事项个人信息', commands: [proposeMatterErasure, eraseMatter] }],
  begins: ['ProposeMatterErasure'],
  unknown: ['erasure-unknown', 'Nobody proposed it（无此提请）.'],
});
