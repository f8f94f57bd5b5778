import {
  type Act,
  type Actor,
  decide,
  type Event,
  fold,
  type Instant,
  instant,
  type Law,
  type Recorded,
  streamName,
  rulesOf,
} from '#domain/kernel';
import { type Directory, emptyDirectory, withEvent } from '../directory/directory.js';
import { viewOf } from '../directory/directory-view.js';
import { nouns } from '../registry.nouns.js';
import type { SeedCommand } from './seed-command.js';
import { seedOf } from './seed.js';

/** The district of the plan: Jianghai, Jiangmen (江门市江海区). */
export const jianghai = '440704';

/**
 * The seed decided in memory, with no store: what lies in each stream, and the directory that
 * follows from it.
 */
export type Installed = Readonly<{
  directory: Directory;
  events: readonly Recorded[];
}>;

export const installedAt = instant('2025-01-02T01:00:00Z');

export const installation: Actor = { kind: 'system', by: 'installation', name: 'seed' };

/** The registry stands on no period or amount of law; a rule that asks for one fails its test. */
export const noLaw = new Proxy({} as Law, {
  get: (_, name) => {
    throw new Error(`The registry asked the law for ${String(name)}`);
  },
});

/** The installed Jianghai, or more commands on top of what is installed. */
export const installed = (
  district = jianghai,
  commands: readonly SeedCommand[] = seedOf(district),
  before: Installed = { directory: emptyDirectory(), events: [] },
): Installed => commands.reduce((so, command) => send(so, { district, command }), before);

const send = (
  so: Installed,
  { district, command }: Readonly<{ district: string; command: SeedCommand }>,
): Installed => {
  const found = nouns.find(({ category }) => category === command.category)!;
  const stream = streamName(found, district, command.id);
  const decider = rulesOf(found);
  const history = so.events.filter((event) => event.stream === stream);
  const act: Act = {
    now: installedAt,
    validAt: installedAt,
    actor: installation,
    commandId: command.commandId,
    law: noLaw,
    registry: viewOf(so.directory),
  };
  const decided = decide(decider, command, fold(decider, history), act);
  return decided.reduce<Installed>((now, event, at) => {
    const next = recordedAs(event, {
      stream,
      revision: history.length + at,
      number: now.events.length + 1,
    });
    return { directory: withEvent(now.directory, next), events: [...now.events, next] };
  }, so);
};

/** An event as a store would give it back, at that place of an imaginary log. */
export const recordedAs = (
  event: Event,
  at: Readonly<{ stream: string; revision: number; number: number; created?: Instant }>,
): Recorded => ({
  type: event.type,
  data: JSON.parse(JSON.stringify(event.data)) as object,
  id: `event-${at.number}`,
  stream: at.stream,
  revision: at.revision,
  position: { commit: `${at.number}`, prepare: `${at.number}` },
  created: at.created ?? installedAt,
  envelope: { schema: 0, recordedAt: at.created ?? installedAt } as Recorded['envelope'],
});
