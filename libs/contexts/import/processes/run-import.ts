import { digestOfJson } from '#platform/log';
import { Decisions, type DecisionWorld } from '#platform/store';
import {
  besidesOf,
  type ImportEnd,
  type ImportPlan,
  type ImportPorts,
  type Job,
  survey,
} from './import-job.js';
import { Importing } from './importing.js';
import { importNoun } from '../imports/import.noun.js';
import { mapperVersion } from '../mapping/map-case.js';
import { digestOfFile } from './readers/open-log.js';
import { importIdOf } from './seal-case.js';

/**
 * Brings an outside log into the store: one stream for each of its cases. Whatever stops it,
 * running it again goes on where it stopped and doubles nothing; a finished import is answered from
 * its record. With `strict` nothing is written unless everything can be read. Throws `BrokenFile`
 * when the file cannot be read to its end.
 */
export const runImport = async (plan: ImportPlan, ports: ImportPorts): Promise<ImportEnd> => {
  const seen = await digestOfFile(plan.file);
  const { digest } = seen;
  const { name, version } = plan.mapping;
  const mapping = { name, version, digest: digestOfJson({ mapping: plan.mapping, mapperVersion }) };
  const importId = importIdOf(digest, mapping.digest);
  const job: Job = { plan, ports, importId, ...seen, mapping };
  if (plan.dryRun) return survey(job, plan.strict);
  const world = await ports.world();
  const known = await alreadyKnown(job, world);
  if (known) return known;
  if (plan.strict) {
    const rehearsal = await survey(job, true);
    if (rehearsal.end === 'refused') return rehearsal;
  }
  return new Importing(job, world).run();
};

const alreadyKnown = async (
  { importId, digest }: Job,
  world: DecisionWorld,
): Promise<ImportEnd | undefined> => {
  const { state } = await new Decisions(importNoun, importNoun, world).stateOf(digest);
  const finished = state[importId]?.finished;
  return (
    finished && {
      end: 'known',
      importId,
      resumedAt: finished.counts.cases,
      besides: besidesOf(state, importId),
      counts: finished.counts,
      faults: finished.faults,
      report: finished.report,
    }
  );
};
