import { type Recorded, takenBackBy } from '#domain/kernel';
import { dutyCategory, type WithdrawDuty } from '#domain/procedure';
import { decode, type EventLog } from '#platform/log';
import { aboutOf } from '../fold/followed.js';
import type { Dispatch } from '../follow/dispatcher.js';
import type { AnyReaction, Wanted } from './looking-reaction.js';
import { sentAfter } from './sent-after.js';

/** What undoes something, and whether nobody minds when there was nothing to undo. */
export type Undone = Readonly<{
  command: Dispatch;
  /** The event whose effect it undoes. */
  undoes: string;
  maybeNothing: boolean;
}>;

/** Whether what followed from events of the stream may have to be undone after such an event. */
export const mayTakeBack = ({ from }: AnyReaction, { type }: Pick<Recorded, 'type'>): boolean =>
  Object.hasOwn(from.takesBack ?? {}, type);

/** The events of its stream that came before it. */
const before = async (
  log: EventLog,
  { from }: AnyReaction,
  { stream, revision }: Recorded,
): Promise<readonly Recorded[]> => {
  const earlier: Recorded[] = [];
  for await (const stored of log.readStream(stream, { direction: 'forwards', from: 0 })) {
    if (stored.revision >= revision) break;
    earlier.push(decode(from, stored));
  }
  return earlier;
};

/**
 * A command of the same cause under the id that it was sent with, as a duty that was owed for it.
 */
const withdrawing = (id: string): Wanted => {
  const data: WithdrawDuty['data'] = {
    because:
      '所依据的事项已被撤销或者更正，不再需要办理（what it came of was taken back: nothing is left to do）.',
  };
  return {
    category: dutyCategory,
    id,
    type: 'WithdrawDuty' satisfies WithdrawDuty['type'],
    data,
    happened: 'when-done',
  };
};

/**
 * What undoes what one event led to: as the reaction itself says, and the duties that somebody
 * owed because a command was refused. Duties that it set itself bear the id of their command's
 * stream.
 */
export const undoingOne = async (
  { name, on, undo = {} }: AnyReaction,
  cause: Recorded,
  back: Recorded,
): Promise<readonly Undone[]> => {
  const about = aboutOf(cause);
  const said = (await undo[cause.type]?.(cause.data as never, about, back)) ?? [];
  const sent = (await on[cause.type]?.(cause.data as never, about)) ?? [];
  const duties = sent.map((command, index) =>
    withdrawing(
      command.type === 'OweDuty' ? command.id : sentAfter(cause, name, command, index).commandId,
    ),
  );
  const under = (command: Wanted, index: number, word: string): Dispatch =>
    sentAfter(back, name, { ...command, key: `${word} ${cause.id} ${index}` }, index);
  const { id: undoes } = cause;
  return [
    ...said.map((one, at) => ({ command: under(one, at, 'undo'), undoes, maybeNothing: false })),
    ...duties.map((one, at) => ({
      command: under(one, at, 'withdraw'),
      undoes,
      maybeNothing: true,
    })),
  ];
};

/**
 * What a reaction sends because an event took back earlier ones of its stream（随原因撤销）: each
 * of those is undone in its turn, under ids of its own, so that what is sent twice is undone once.
 */
export const undoingAfter = async (
  log: EventLog,
  reaction: AnyReaction,
  back: Recorded,
): Promise<readonly Undone[]> => {
  if (!mayTakeBack(reaction, back)) return [];
  const causes = takenBackBy(reaction.from, back, await before(log, reaction, back));
  const all: Undone[] = [];
  for (const cause of causes) all.push(...(await undoingOne(reaction, cause, back)));
  return all;
};
