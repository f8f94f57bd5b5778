import { noDigest } from '#libs/event-log';
import {
  type DecisionWorld,
  type SealedText,
  nameId,
  nameSpace,
  sealTexts,
} from '#libs/event-store';
import { type Act, type Actor, streamName } from '#libs/kernel';
import type { ImportedEvent } from './imported/imported.events.js';
import { importedStream } from './imported/imported.stream.js';

/** The actor of an import: a program, never a person. */
export const importer = (mapping: string): Actor => ({
  kind: 'system',
  by: 'import',
  name: mapping,
});

/** Name space of all ids that follow from a file, a mapping and a case. */
const space = nameSpace('6f6b2c0e-5d0a-5d1c-9c1b-0f6f1f7c9a21');

/** One file under one mapping: the same two are the same import wherever they are run. */
export const importIdOf = (fileDigest: string, mappingDigest: string): string =>
  nameId(`${fileDigest}|${mappingDigest}`, space);

/** Id of a case of the outside log. */
export const importedCaseIdOf = (importId: string, sourceCase: string): string =>
  nameId(`${importId}|${sourceCase}`, space);

/** A case ready to be appended. */
export type SealedCase = Readonly<{ stream: string; events: readonly SealedText[] }>;

/**
 * Puts the facts of one case into their envelopes. Each entry of the log is a request of its own with an id that follows from
 * import and entry, so that appending a case again is one append; `validAt` is the log's time.
 */
export const caseSealer = (
  world: DecisionWorld,
  { importId, mapping }: Readonly<{ importId: string; mapping: string }>,
): ((facts: readonly ImportedEvent[]) => SealedCase) => {
  const actor = importer(mapping);
  const names = nameSpace(importId);
  const [law, registry] = [world.law(), world.registry()];
  return (facts) => {
    const id = importedCaseIdOf(importId, facts[0]!.data.source.case);
    const stream = streamName(importedStream, world.district, id);
    const now = world.clock.now();
    let tip = { revision: -1, digest: noDigest };
    const events = facts.map((fact) => {
      const { at: validAt, source } = fact.data;
      const commandId = nameId(String(source.entry), names);
      const data = { import: importId, entry: source.entry };
      const request = {
        id,
        command: { type: 'ImportEntry', data },
        commandId,
        correlationId: importId,
        causationId: importId,
        actor,
        validAt,
      };
      const act: Act = { now, validAt, actor, commandId, law, registry };
      const about = { kind: importedStream, stream, tip, act, code: world.code, request };
      const [event] = sealTexts([fact], about);
      tip = { revision: tip.revision + 1, digest: event!.digest };
      return event!;
    });
    return { stream, events };
  };
};
