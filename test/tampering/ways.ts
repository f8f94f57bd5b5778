import {
  a,
  dataSet,
  event,
  forgeAll,
  rewriteChain,
  rewriteTree,
  sql,
  type Way,
} from './forging.js';
import { inStore } from './store-ways.js';

const inTree: readonly Way[] = [
  {
    name: 'a hash of the tree',
    how: sql(`UPDATE transparency.hash SET hash = sha256('x') WHERE level = 0 AND index = 4`),
    found: 'tree',
    at: 4,
  },
  {
    name: 'an entry of the tree',
    how: sql(`UPDATE transparency.entry SET line = replace(line, 'Fine', 'Find') WHERE index = 8`),
    found: 'tree',
    at: 8,
  },
  {
    name: 'an entry taken out of the tree',
    how: sql(`DELETE FROM transparency.entry WHERE index = 8`),
    found: 'tree',
    at: 8,
  },
  {
    name: 'the tree cut off',
    how: sql(
      `DELETE FROM transparency.entry WHERE index >= 30; DELETE FROM transparency.hash WHERE level = 0 AND index >= 30; UPDATE transparency.tree SET size = 30`,
    ),
    found: 'tree-short',
    at: 30,
  },
  {
    name: 'the tree emptied',
    how: sql(
      `TRUNCATE transparency.entry; TRUNCATE transparency.hash; UPDATE transparency.tree SET size = 0`,
    ),
    found: 'tree-short',
    at: 0,
  },
  {
    name: 'the root of a checkpoint',
    how: sql(
      `UPDATE transparency.checkpoint SET note = regexp_replace(note, E'\\n\\\\d+\\n.', E'\\n10\\nA') WHERE size = 10`,
    ),
    found: 'checkpoint',
    at: 10,
  },
  {
    name: 'the signature of a checkpoint',
    how: sql(
      `UPDATE transparency.checkpoint SET last_note = regexp_replace(last_note, 'time 2026-11', 'time 2026-10') WHERE size = 20`,
    ),
    found: 'checkpoint',
    at: 20,
  },
  {
    name: 'a checkpoint in place of another',
    how: sql(
      `UPDATE transparency.checkpoint SET note = (SELECT note FROM transparency.checkpoint WHERE size = 10) WHERE size = 20`,
    ),
    found: 'checkpoint',
    at: 20,
  },
];

const inBoth: readonly Way[] = [
  {
    name: 'event and entry alike',
    how: async (house) => {
      await dataSet(event(a, 5), 'fineFen', '1')(house);
      await rewriteTree(house, false);
    },
    found: 'changed',
    at: 15,
  },
  {
    name: 'a stream with its chain, and the tree with it',
    how: async (house) => {
      await rewriteChain(house, a);
      await rewriteTree(house);
    },
    found: 'changed',
    at: 9,
    copy: true,
  },
  {
    name: 'a stream with its chain, the tree, all checkpoints and the key',
    how: forgeAll,
    found: 'changed',
    at: 9,
    copy: true,
  },
];

/** All ways; what was done to the tables of the store, of the tree, of both. */
export const ways: readonly Way[] = [...inStore, ...inTree, ...inBoth];
