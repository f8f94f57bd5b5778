import { noDigest } from '#platform/log';
import {
  type DecisionWorld,
  nameId,
  nameSpace,
  type SealedAct,
  type SealedText,
  sealTexts,
} from '#platform/store';
import { type Actor, type Instant, streamName } from '#domain/kernel';
import type { ImportedEvent } from '../imported/imported.events.js';
import { importedStream } from '../imported/imported.stream.js';

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

/** A case in its envelopes. */
export type SealedCase = Readonly<{ stream: string; events: readonly SealedText[] }>;

/**
 * What envelopes of an import say of the world: taken once, plain data that can go to another
 * thread.
 */
export type SealingCase = Readonly<{
  importId: string;
  /** `name@version`, the actor's name. */
  mapping: string;
  district: string;
  code: string;
  law: SealedAct['law'];
  registry: SealedAct['registry'];
}>;

/** Takes down what envelopes say of the world as it is now. */
export const sealingIn = (
  world: DecisionWorld,
  { importId, mapping }: Readonly<{ importId: string; mapping: string }>,
): SealingCase => {
  const [{ digest, calendar }, { position }] = [world.law(), world.registry()];
  const { district, code } = world;
  return { importId, mapping, district, code, law: { digest, calendar }, registry: { position } };
};

/**
 * Puts the facts of one case into their envelopes, recorded `now`. Each entry of the log is a
 * request of its own with an id that follows from import and entry, so that appending a case again
 * is one append; `validAt` is the log's time.
 */
export const caseSealer = (
  sealing: SealingCase,
): ((facts: readonly ImportedEvent[], now: Instant) => SealedCase) => {
  const { importId, code, law, registry } = sealing;
  const actor = importer(sealing.mapping);
  const names = nameSpace(importId);
  return (facts, now) => {
    const id = importedCaseIdOf(importId, facts[0]!.data.source.case);
    const stream = streamName(importedStream, sealing.district, id);
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
      const act = { now, validAt, actor, law, registry };
      const about = { kind: importedStream, stream, tip, act, code, request };
      const [event] = sealTexts([fact], about);
      tip = { revision: tip.revision + 1, digest: event!.digest };
      return event!;
    });
    return { stream, events };
  };
};
