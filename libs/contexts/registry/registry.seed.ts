import { comparePositions } from '#platform/log';
import type { Answer, DecisionWorld } from '#platform/store';
import { Nouns } from '#platform/acts';
import { type Actor, partsOf, type Position } from '#domain/kernel';
import { registryStreams } from './directory/directory.js';
import { nouns } from './registry.nouns.js';
import type { SeedCommand } from './seed/seed-command.js';

export type { SeedCommand } from './seed/seed-command.js';
export { seedOf } from './seed/seed.js';

const installation: Actor = { kind: 'system', by: 'installation', name: 'registry seed' };

type Send = (command: SeedCommand) => Promise<Answer>;

/**
 * Sends the seed's commands as the installation (系统安装). Each stage waits until the registry
 * knows the one before, by `waitFor`; inside a stage the streams are written side by side.
 * Installing again changes nothing. Throws `Refusal` when a rule forbids a command of the seed.
 * Answers how many events were written.
 */
export const installSeed = async (
  world: DecisionWorld,
  commands: readonly SeedCommand[],
  waitFor: (position: Position) => Promise<void>,
): Promise<number> => {
  const send = sendIn(world);
  let written = 0;
  for (const stage of grouped(commands, ({ stage }) => stage).toSorted(byStage)) {
    const streams = grouped(stage, ({ category, id }) => `${category}-${id}`);
    const answers = (await Promise.all(streams.map((stream) => inOrder(stream, send)))).flat();
    const news = answers.filter(({ stream }) => isInTheDirectory(stream));
    if (news.length > 0) await waitFor(news.map(({ position }) => position).reduce(later));
    written += answers.reduce((n, { events, repeated }) => n + (repeated ? 0 : events.length), 0);
  }
  return written;
};

const sendIn = (world: DecisionWorld): Send => {
  const all = new Nouns(world);
  for (const noun of nouns) all.filesOf(noun);
  return ({ category, id, commandId, type, data }) => {
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    return all.of(category)({ id, ...ids, actor: installation, command: { type, data } });
  };
};

const inOrder = async (commands: readonly SeedCommand[], send: Send): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const command of commands) answers.push(await send(command));
  return answers;
};

const grouped = <T>(all: readonly T[], by: (one: T) => string | number): readonly T[][] => {
  const groups = new Map<string | number, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups.values()];
};

/** The directory does not follow reservations, and would be waited for in vain. */
export const isInTheDirectory = (stream: string): boolean =>
  registryStreams.some(({ category }) => category === partsOf(stream)?.category);

const byStage = (a: readonly SeedCommand[], b: readonly SeedCommand[]): number =>
  a[0]!.stage - b[0]!.stage;

const later = (a: Position, b: Position): Position => (comparePositions(a, b) >= 0 ? a : b);
