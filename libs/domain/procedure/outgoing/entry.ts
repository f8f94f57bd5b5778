import {
  type Act,
  correctionsIn,
  deny,
  type Dispatching,
  type LocalDate,
  type Publishing,
  refuse,
  unknown,
} from '#domain/kernel';
import { person } from '../authority.js';
import { isOfItsOrgans } from '../relation.js';

/** What a stream says that it sends out and makes public. */
export type SendsOut = Readonly<{
  dispatches?: Readonly<Record<string, Dispatching<never> | undefined>>;
  publishes?: Readonly<Record<string, Publishing<never> | undefined>>;
}>;

/** The commands of any noun that tell what became of what it sent out. */
export const commandsAfterSending = [
  'RecordDispatchAnswer',
  'LiftDispatch',
  'AcknowledgeLifting',
  'AcknowledgePublication',
  'TakeOffPublication',
] as const;

/** The entry that a command is about: its revision, its id, its type, and what it says. */
export type About = Readonly<{ event: number; entry: string; of: string }>;

/** The entry as it stands: as it was recorded, or as it was corrected last. */
const entryAt = (event: number, state: unknown, { recorded }: Act) => {
  if (!recorded)
    return unknown(
      'entry-unknown',
      `本卷没有第 ${event} 版登记（there is no entry ${event} on this file）.`,
    );
  return { ...recorded, data: correctionsIn(state).done[event] ?? recorded.data };
};

/** What was sent by the entry that is named, as its stream tells it. */
export const sentAt = (
  { dispatches }: SendsOut,
  event: number,
  [state, act]: readonly [unknown, Act],
): Readonly<{ about: About; on: LocalDate }> => {
  const { id: entry, type: of, data } = entryAt(event, state, act);
  const said = dispatches?.[of];
  const told = said?.of(data as never);
  if (!said || told?.step !== 'sent')
    return refuse(
      'nothing-sent',
      `第 ${event} 版登记不是对外移送（entry ${event} sent nothing to a body outside）.`,
    );
  if (said.answered)
    refuse(
      'answered-by-own-act',
      '该项移送的答复由本事项专门的登记办理（its answer is recorded by an act of its own）.',
    );
  return { about: { event, entry, of }, on: told.on };
};

/** What was made public, or taken off, by the entry that is named. */
export const publicAt = (
  { publishes }: SendsOut,
  event: number,
  [state, act]: readonly [unknown, Act],
): Readonly<{ about: About; places: readonly string[]; on: LocalDate; off: boolean }> => {
  const { id: entry, type, data } = entryAt(event, state, act);
  if (type === 'PublicationTakenOff') {
    const { of, places, takenOffOn } = data as Readonly<{
      of: string;
      places: readonly string[];
      takenOffOn: LocalDate;
    }>;
    return { about: { event, entry, of }, places, on: takenOffOn, off: true };
  }
  const said = publishes?.[type];
  if (!said)
    return refuse(
      'nothing-published',
      `第 ${event} 版登记没有公开任何内容（entry ${event} made nothing public）.`,
    );
  const told = said.of(data as never);
  return { about: { event, entry, of: type }, ...told, off: said.withdraws === true };
};

/**
 * Denies whoever is of no organ of the matter; answers who acts. What the system of the other side
 * said under its own signature is told by the reaction to it.
 */
export const ofItsOffice = (_: unknown, act: Act): string => {
  if (act.actor.kind === 'system') return act.actor.name;
  const who = person(act);
  if (act.whose && !isOfItsOrgans(act.whose, who, act.registry))
    deny(
      'other-organ',
      'The organ that sent it records what became of it（由移送、公开机关登记）.',
      'PL 22',
    );
  return who.id;
};
