import { type About, label, partsOf } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import { CannotMake } from '#platform/files';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Reading } from '#platform/log';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { makeCopy, type Workshop } from './workshop.js';

type Keyed = Wanted & Readonly<{ key: string }>;

const to = (id: string, type: string, data: object): Keyed => ({
  category: exhibitStream.category,
  id,
  type,
  data,
  key: 'copy',
  happened: 'when-done',
});

/** Whoever brought it, if he is in office, sees to it that a copy can be made. */
const owedBy = ({ envelope: { actor }, stream, id }: About, reason: string): readonly Keyed[] => {
  if (actor.kind !== 'person') return [];
  const { organ, roles } = actor.capacity;
  if (roles.every((role) => role === 'applicant')) return [];
  const data: OweDuty['data'] = {
    what: label(
      'no copy of the exhibit can be given out: see to it',
      `证据材料（${partsOf(stream)?.id.slice(0, 12) ?? ''}）未能生成对外副本，请处理：${reason.slice(0, 200)}`,
    ),
    by: { kind: 'person', person: actor.id, organ },
    why: ['E47'],
    rule: 'DTY-SETTLE',
    about: stream,
    event: id,
  };
  return [
    { category: dutyCategory, id, type: 'OweDuty', data, key: 'duty', happened: 'when-done' },
  ];
};

/** Of each exhibit what is given out is made after its act, never on its way（生成副本）. */
export const prepareCopies = (
  workshop: Workshop,
  reading: Reading,
): LookingReaction<ExhibitEvent> => {
  const prepare = async (_: object, about: About): Promise<readonly Keyed[]> => {
    const { id, district } = partsOf(about.stream)!;
    const { file, prepared, disposed } = await stateThen(
      reading,
      exhibitNoun,
      { district, id },
      {},
    );
    if (!file || prepared || disposed) return [];
    try {
      return [to(id, 'KeepCopy', await makeCopy(workshop, file))];
    } catch (error) {
      if (!(error instanceof CannotMake)) throw error;
      const { message: reason } = error;
      return [to(id, 'NoteNotPrepared', { reason }), ...owedBy(about, reason)];
    }
  };
  return {
    name: 'evidence.prepare-copies',
    from: exhibitStream,
    on: { ExhibitTaken: prepare, PreparingAsked: prepare },
  };
};
