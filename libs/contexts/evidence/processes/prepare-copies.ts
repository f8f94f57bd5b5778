import { type About, label, type Owner, partsOf, type Role, type Whose } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Nouns } from '#platform/acts';
import { CannotMake } from '#platform/files';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Reading } from '#platform/log';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import type { Exhibit } from '../exhibit/exhibit.state.js';
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

/** Somebody sees to it that a copy can be made（处理未能生成的副本）. */
const owed = ({ stream, id }: About, by: Owner, reason: string): Keyed => {
  const data: OweDuty['data'] = {
    what: label(
      'no copy of the exhibit can be given out: see to it',
      `证据材料（${partsOf(stream)?.id.slice(0, 12) ?? ''}）未能生成对外副本，请处理：${reason.slice(0, 200)}`,
    ),
    by,
    why: ['E47'],
    rule: 'DTY-SETTLE',
    about: stream,
    event: id,
  };
  return { category: dutyCategory, id, type: 'OweDuty', data, key: 'duty', happened: 'when-done' };
};

const outside: ReadonlySet<Role> = new Set<Role>(['applicant', 'safety-staff']);

/** Whoever brought it owes that, where he is in office. */
const owedByBringer = (about: About, reason: string): readonly Keyed[] => {
  const { actor } = about.envelope;
  if (actor.kind !== 'person') return [];
  const { organ, roles } = actor.capacity;
  if (roles.every((role) => outside.has(role))) return [];
  return [owed(about, { kind: 'person', person: actor.id, organ }, reason)];
};

/** What somebody from outside brought is owed by who has the matter in hand, or its organ. */
const owedInMatter = (
  about: About,
  { taken, notPrepared }: Exhibit,
  whose: Whose | undefined,
): readonly Keyed[] => {
  const { organs: [organ, ...others] = [], hands: [person] = [] } = whose ?? {};
  if (organ === undefined || notPrepared === undefined) return [];
  if (taken.some((one) => [organ, ...others].includes(one.organ))) return [];
  const by: Owner =
    person === undefined ? { kind: 'unit', organ } : { kind: 'person', person, organ };
  return [owed(about, by, notPrepared)];
};

/** Of each exhibit what is given out is made after its act, never on its way（生成副本）. */
export const prepareCopies = (
  workshop: Workshop,
  reading: Reading,
  nouns: Pick<Nouns, 'whoseStream'>,
): LookingReaction<ExhibitEvent> => {
  const now = ({ stream }: About): Promise<Exhibit> => {
    const { id, district } = partsOf(stream)!;
    return stateThen(reading, exhibitNoun, { district, id }, {});
  };
  const prepare = async (_: object, about: About): Promise<readonly Keyed[]> => {
    const { id } = partsOf(about.stream)!;
    const { file, prepared, disposed } = await now(about);
    if (!file || prepared || disposed) return [];
    try {
      return [to(id, 'KeepCopy', await makeCopy(workshop, file))];
    } catch (error) {
      if (!(error instanceof CannotMake)) throw error;
      const { message: reason } = error;
      return [to(id, 'NoteNotPrepared', { reason }), ...owedByBringer(about, reason)];
    }
  };
  return {
    name: 'evidence.prepare-copies',
    from: exhibitStream,
    on: {
      ExhibitTaken: prepare,
      PreparingAsked: prepare,
      ExhibitPlaced: async ({ matter }, about) =>
        owedInMatter(about, await now(about), await nouns.whoseStream(matter)),
    },
  };
};
