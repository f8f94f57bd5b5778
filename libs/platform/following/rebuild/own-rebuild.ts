import { setTimeout as sleep } from 'node:timers/promises';
import { Differs, noteFailure } from './build-failures.js';
import { ensureBuild } from './builds.js';
import { HeldByAnother } from '../follow/lease.js';
import { Rebuild, type RebuildParts } from './rebuild.js';

/** What a rebuild that nobody ordered stands on. */
export type OwnRebuild = RebuildParts & Readonly<{ pauseMs: number; signal: AbortSignal }>;

/**
 * Builds the table of a raised version, compares and shows it. Whatever goes wrong is kept for
 * operators to see and tried again; a table that differs from its control fold is left as it is
 * until they order a rebuild or drop it.
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
  const build = await ensureBuild(readModels, followed);
  if (build.status !== 'building') return 'over';
  // One that differs is begun anew; any other is this one and no new one, whatever happens
  // meanwhile.
  const rebuild = build.cause === 'differs' ? await Rebuild.begin(parts) : Rebuild.of(parts, build);
  return rebuild.alone(async (): Promise<'over' | 'again'> => {
    // Another worker may have shown it meanwhile, or an operator given it up.
    const now = await ensureBuild(readModels, followed);
    if (now.build !== rebuild.build.build || now.status !== 'building') return 'again';
    await rebuild.run(signal);
    if (signal.aborted) return 'over';
    const { same, differing } = await rebuild.compare({ signal });
    if (!same) throw new Differs(followed.name, differing.length);
    await rebuild.show();
    return 'over';
  });
};
