import { type Owner, partsOf, type Recorded, type Refusal, streamName } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { v5 as uuidv5 } from 'uuid';
import type { Dispatch } from '../follow/dispatcher.js';

/**
 * Who has to do with a stream, when nobody in office acted: its officers, or the organ whose it is.
 * An adapter asks the nouns of the process.
 */
export abstract class Owners {
  abstract of(stream: string): Promise<Owner | undefined>;
}

/** The person whose act it was, who has to settle what did not follow from it. */
const whoActed = ({ envelope: { actor } }: Pick<Recorded, 'envelope'>): Owner | undefined =>
  actor.kind === 'person' && actor.capacity.roles.some((role) => role !== 'applicant')
    ? { kind: 'person', person: actor.id, organ: actor.capacity.organ }
    : undefined;

/** Whoever acted; else who has to do with the file it came of, or with the one it was meant for. */
const ownerOf = async (
  cause: Recorded,
  { category, district, id }: Dispatch,
  owners: Owners | undefined,
): Promise<Owner | undefined> =>
  whoActed(cause) ??
  (await owners?.of(cause.stream)) ??
  (await owners?.of(streamName({ category }, district, id)));

/**
 * What a reaction was refused is owed by a named person until it is settled (K10): whoever acted
 * has to see to it that what follows from the act is done by hand, or that the act is put right.
 * Nothing where nobody in office has to do with either file: operators see it with the reaction.
 */
export const owedAfterRefusal = async (
  cause: Recorded,
  refused: Dispatch,
  { code, message, law }: Pick<Refusal, 'code' | 'message' | 'law'>,
  owners: Owners | undefined,
): Promise<Dispatch | undefined> => {
  const by = await ownerOf(cause, refused, owners);
  if (!by) return undefined;
  const data: OweDuty['data'] = {
    what: {
      en: `settle by hand what the system was refused (${code})`,
      zh: `系统联动未能办理，请人工核实处理：${message}`,
    },
    by,
    why: law,
    rule: 'DTY-SETTLE',
    about: cause.stream,
    event: cause.id,
  };
  return {
    category: dutyCategory,
    district: partsOf(cause.stream)?.district ?? refused.district,
    id: refused.commandId,
    type: 'OweDuty',
    data,
    commandId: uuidv5('owed', refused.commandId),
    by: refused.by,
    ...(refused.causedBy && { causedBy: refused.causedBy }),
  };
};
