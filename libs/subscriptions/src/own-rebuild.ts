import { setTimeout as sleep } from 'node:timers/promises';
import { Differs, noteFailure } from './build-failures.js';
import { ensureBuild } from './builds.js';
import { HeldByAnother } from './lease.js';
import { Rebuild, type RebuildParts } from './rebuild.js';

/** What a rebuild that nobody ordered stands on. */
export type OwnRebuild = RebuildParts & Readonly<{ pauseMs: number; signal: AbortSignal }>;

/**
 * Builds the table of a raised version, compares and shows it. Whatever goes wrong is kept for operators to see and tried
 * again; a table that differs from its control fold is left as it is until they order a rebuild or drop it.
 */
export const rebuildUntilShown = async (parts: OwnRebuild): Promise<void> => {
  const { readModels, followed, signal, pauseMs } = parts;
  while (!signal.aborted) {
    const end = await once(parts).catch(async (error: unknown) => {
      if (signal.aborted || error instanceof HeldByAnother) return 'again' as const;
      await noteFailure(readModels, followed, error).catch(() => undefined);
      return error instanceof Differs ? ('over' as const) : ('again' as const);
    });
    if (end === 'over') return;
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
};

const once = async (parts: OwnRebuild): Promise<'over' | 'again'> => {
  const { readModels, followed, signal } = parts;
  // Another worker may have shown it meanwhile, or an operator given it up.
  if ((await ensureBuild(readModels, followed)).status !== 'building') return 'over';
  const rebuild = await Rebuild.begin(parts);
  return rebuild.alone(async () => {
    await rebuild.run(signal);
    if (signal.aborted) return 'over' as const;
    const { same, differing } = await rebuild.compare({ signal });
    if (!same) throw new Differs(followed.name, differing.length);
    await rebuild.show();
    return 'over' as const;
  });
};
