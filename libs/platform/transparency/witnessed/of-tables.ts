import type { DataSource } from 'typeorm';
import { checkpointsIn, keepCosigned } from '../kept/checkpoints.js';
import type { ProofFolder } from '../kept/folder.js';
import { hashesIn } from '../kept/tree-tables.js';
import { witnessesIn } from './cosignature.js';
import { Witnessing } from './witnessing.js';

export type { Witnessing } from './witnessing.js';

type Kept = Readonly<{ database: DataSource; folder: ProofFolder }>;

/**
 * Has the checkpoints of the tables signed by the witnesses that a setting names; nothing where it
 * names none. Throws `NoWitness` for one that is none.
 */
export const witnessing = (
  said: string | undefined,
  { database, folder }: Kept,
): Witnessing | undefined => {
  const witnesses = witnessesIn(said);
  if (witnesses.length === 0) return undefined;
  return new Witnessing({
    witnesses,
    hashes: hashesIn(database),
    newest: async () => (await checkpointsIn(database, { limit: 1 }))[0],
    keep: async (size, before, cosigned) => {
      await keepCosigned(database, size, [before, cosigned]);
      folder.putCosigned(before, cosigned);
    },
  });
};
