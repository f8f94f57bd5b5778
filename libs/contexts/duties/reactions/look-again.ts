import {
  type About,
  type AnyNoun,
  type Fields,
  label,
  type Referable,
  restedOn,
  type Standing,
  partsOf,
  same,
} from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { LookingReaction } from '#platform/following';
import { comparePositions, type EventLog } from '#platform/log';
import { stepsOf } from './steps-of.js';

/** The kinds of file that these fields refer to. */
const referredTo = (fields: Fields): readonly Referable[] =>
  Object.values(fields).flatMap((field): readonly Referable[] => {
    if (field.kind === 'ref' || field.kind === 'refs') return [field.to];
    return field.kind === 'part' || field.kind === 'parts' ? referredTo(field.shape.fields) : [];
  });

/** Every kind of file that commands of a noun refer to or rest on. */
export const referablesOf = (noun: AnyNoun): readonly Referable[] => [
  ...new Set(noun.commands.flatMap(({ asks, restsOn }) => referredTo({ ...asks, ...restsOn }))),
];

type Looked = Readonly<{ looked?: Standing | undefined; recorded?: Standing | undefined }>;

/** What the file was where it was looked at, and what it was when the act was recorded. */
const lookedAt = async (
  to: Referable,
  { stream, revision }: Readonly<{ stream: string; revision: number }>,
  { position }: Pick<About, 'position'>,
  log: EventLog,
): Promise<Looked> => {
  let moved: Readonly<{ from: unknown; to: unknown }> | undefined;
  for await (const { stored, before, after } of stepsOf(to, stream, log)) {
    if (comparePositions(stored.position, position) >= 0) break;
    if (stored.revision <= revision) continue;
    moved = { from: moved ? moved.from : before, to: after };
  }
  if (!moved) return {};
  return { looked: to.standing(moved.from as never), recorded: to.standing(moved.to as never) };
};

const looking = (to: Referable, stream: string): OweDuty['data']['what'] =>
  label(
    `look again: the ${to.title.en} it rested on had changed when it was recorded`,
    `复核：办理时所依据的${to.title.zh}（${partsOf(stream)?.id ?? stream}）在登记时已有变化`,
  );

/**
 * Streams are not locked together: between the look at a file and the recording of what was decided
 * on it, the file may have moved on. Each act of a noun that referred to files is looked at again;
 * where what one of them was to others no longer held when the act was recorded, whoever acted owes
 * a second look (K1, K20).
 */
export const lookAgain = (noun: AnyNoun, log: EventLog): LookingReaction => {
  const kinds = new Map(referablesOf(noun).map((to) => [to.category, to]));
  const each = async (_: object, about: About) => {
    const { actor, restsOn = [] } = about.envelope;
    if (actor.kind !== 'person') return [];
    const by = { kind: 'person', person: actor.id, organ: actor.capacity.organ } as const;
    const found = await Promise.all(
      restsOn.map(restedOn).map(async (rested) => {
        const to = kinds.get(partsOf(rested.stream)?.category ?? '');
        if (!to) return [];
        const { looked, recorded } = await lookedAt(to, rested, about, log);
        if (same(looked, recorded)) return [];
        const { stream, id: event } = about;
        const data: OweDuty['data'] = {
          what: looking(to, rested.stream),
          by,
          why: ['K20'],
          rule: 'DTY-SETTLE',
          about: stream,
          event,
        };
        const id = `${event}.${rested.stream.slice(rested.stream.indexOf('.') + 1)}`.slice(0, 80);
        return [{ category: dutyCategory, id, type: 'OweDuty', data, key: rested.stream }];
      }),
    );
    return found.flat().map((one) => ({ ...one, happened: 'when-done' as const }));
  };
  const on = Object.fromEntries(Object.keys(noun.evolve).map((type) => [type, each]));
  return {
    name: `duties.look-again.${noun.category}`,
    from: noun,
    on,
  };
};
