import {
  type About,
  type AnyNoun,
  isOfCorrection,
  label,
  type Role,
  type Told,
  type Whose,
} from '#domain/kernel';
import { dutyCategory, type FulfilDuty, type OweDuty } from '#domain/procedure';
import type { LookingReaction } from '#platform/following';
import type { EventLog } from '#platform/log';

type Wanted = Awaited<ReturnType<NonNullable<LookingReaction['on'][string]>>>[number];

/** Whose second hand it takes: the first role that confirms corrections of that noun. */
const confirmerOf = ({ commands }: AnyNoun): Role | undefined =>
  commands.find(({ name }) => name === 'ConfirmCorrection')?.by[0];

/** Whose the file in a stream is; nothing where it is nobody's in particular. */
type WhoseStream = (stream: string) => Promise<Whose | undefined>;

const dutyOf = (proposal: string): string => `correction-${proposal}`;

const waiting = (
  { title }: AnyNoun,
  { role, organs }: Readonly<{ role: Role; organs: readonly string[] }>,
  { envelope, stream, id }: About,
) => {
  const { actor } = envelope;
  if (actor.kind !== 'person') return [];
  const data: OweDuty['data'] = {
    what: label(
      `confirm or send back the correction of a recorded fact: ${title}`,
      `确认或者退回登记事实的更正：${title}`,
    ),
    by: { kind: 'post', role, organ: organs[0] ?? actor.capacity.organ },
    why: [],
    rule: 'DTY-SETTLE',
    about: stream,
    event: id,
  };
  const key = dutyOf(id);
  return [
    { category: dutyCategory, id: key, type: 'OweDuty', data, key, happened: 'when-done' as const },
  ];
};

/** The latest proposal about that entry before an event, by the id of its own. */
const proposalBefore = async (
  log: EventLog,
  { stream, revision }: About,
  entry: number,
): Promise<string | undefined> => {
  for await (const one of log.readStream(stream, { direction: 'backwards', from: revision - 1 })) {
    const { event } = { ...(one.data as Readonly<{ event?: unknown }>) };
    if (one.type === 'CorrectionProposed' && event === entry) return one.id;
  }
  return undefined;
};

/**
 * A correction that waits for its second hand is somebody's task（待确认的更正）: of the post that
 * confirms it, in the organ whose matter it is. Confirmed or withdrawn, the duty ends by itself.
 */
export const oweCorrections = (
  noun: AnyNoun,
  log: EventLog,
  whoseStream: WhoseStream,
): LookingReaction => {
  const role = confirmerOf(noun);
  const ended = async (data: object, about: About): Promise<readonly Wanted[]> => {
    const told: Told = { type: 'FactCorrected', data };
    if (!isOfCorrection(told)) return [];
    const proposal = await proposalBefore(log, about, told.data.event);
    if (proposal === undefined) return [];
    const { actor } = about.envelope;
    const by = actor.kind === 'person' ? actor.id : actor.by;
    const findings = '更正已确认或者撤回（the correction was confirmed or withdrawn）';
    const done: FulfilDuty['data'] = { findings, by };
    const id = dutyOf(proposal);
    return [{ category: dutyCategory, id, type: 'FulfilDuty', data: done, key: `done ${id}` }];
  };
  const proposed = async (_: object, about: About): Promise<readonly Wanted[]> => {
    if (role === undefined) return [];
    const { organs = [] } = (await whoseStream(about.stream)) ?? {};
    return waiting(noun, { role, organs }, about);
  };
  return {
    name: `duties.owe-corrections.${noun.category}`,
    from: noun,
    on: { CorrectionProposed: proposed, FactCorrected: ended, CorrectionWithdrawn: ended },
  };
};
