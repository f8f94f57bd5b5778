import {
  type About,
  type Envelope,
  label,
  type Owner,
  partsOf,
  type Role,
  type Whose,
} from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Nouns } from '#platform/acts';
import { toldInChinese } from '#platform/files';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Reading } from '#platform/log';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';

type Keyed = Wanted & Readonly<{ key: string }>;

/** That no copy could be made, under the event that said so: it is owed once for that. */
type Lack = Readonly<{ stream: string; event: string; reason: string }>;

/** Somebody sees to it that a copy can be made（处理未能生成的副本）. */
const owed = ({ stream, event, reason }: Lack, by: Owner): Keyed => {
  const data: OweDuty['data'] = {
    what: label(
      'no copy of the exhibit can be given out: see to it',
      `证据材料（${partsOf(stream)?.id.slice(0, 12) ?? ''}）未能生成对外副本，请处理：${toldInChinese(reason).slice(0, 200)}`,
    ),
    by,
    why: ['E47'],
    rule: 'DTY-SETTLE',
    about: stream,
    event,
  };
  return {
    category: dutyCategory,
    id: event,
    type: 'OweDuty',
    data,
    key: 'duty',
    happened: 'when-done',
  };
};

const outside: ReadonlySet<Role> = new Set<Role>(['applicant', 'safety-staff']);

/** What the exhibit's own stream tells: who brought it last, and what is lacking now. */
const told = async ({ log }: Reading, stream: string) => {
  let bringer: Owner | undefined;
  let lack: Lack | undefined;
  for await (const { id, type, data, metadata } of log.readStream(stream, { from: 0 })) {
    const { actor } = metadata as Pick<Envelope, 'actor'>;
    if (type === 'ExhibitTaken' || type === 'PreparingAsked') bringer = inOffice(actor);
    if (type === 'CopyNotPrepared')
      lack = { stream, event: id, reason: (data as Readonly<{ reason: string }>).reason };
    if (type === 'CopyPrepared' || type === 'ExhibitDisposed') lack = undefined;
  }
  return { bringer, lack };
};

/** Whoever brought it, where he is in office. */
const inOffice = (actor: Envelope['actor']): Owner | undefined => {
  if (actor.kind !== 'person') return undefined;
  const { organ, roles } = actor.capacity;
  if (roles.every((role) => outside.has(role))) return undefined;
  return { kind: 'person', person: actor.id, organ };
};

/** Who has a matter in hand, or else its organ. */
const handOf = (whose: Whose | undefined): Owner | undefined => {
  const { organs: [organ] = [], hands: [person] = [] } = whose ?? {};
  if (organ === undefined) return undefined;
  return person === undefined ? { kind: 'unit', organ } : { kind: 'person', person, organ };
};

/**
 * What cannot be given out yet is owed: by whoever in office brought it; what somebody from outside
 * brought, by who has the matter in hand that it is in, or its organ. It ends when the copy is
 * there, and when the exhibit is disposed of.
 */
export const oweCopies = (
  reading: Reading,
  nouns: Pick<Nouns, 'whoseStream'>,
): LookingReaction<ExhibitEvent> => {
  const inMatter = async (stream: string): Promise<Owner | undefined> => {
    const { id = '', district = '' } = partsOf(stream) ?? {};
    const { places } = await stateThen(reading, exhibitNoun, { district, id }, {});
    for (const { matter } of places) {
      const by = handOf(await nouns.whoseStream(matter));
      if (by) return by;
    }
    return undefined;
  };
  return {
    name: 'evidence.owe-copies',
    from: exhibitStream,
    on: {
      CopyNotPrepared: async ({ reason }, { stream, id: event }: About) => {
        const { bringer } = await told(reading, stream);
        const by = bringer ?? (await inMatter(stream));
        return by ? [owed({ stream, event, reason }, by)] : [];
      },
      ExhibitPlaced: async ({ matter }, { stream }: About) => {
        const { bringer, lack } = await told(reading, stream);
        const by = handOf(await nouns.whoseStream(matter));
        return lack && by && !bringer ? [owed(lack, by)] : [];
      },
    },
  };
};
