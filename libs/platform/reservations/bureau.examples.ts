import { Decisions, type DecisionWorld, type EventStore } from '#platform/store';
import { type Command, type Decider, type Event, refuse, type StreamKind } from '#domain/kernel';
import { sealNoun } from '../../domain/procedure/reservations/reservation.examples.js';
import { type Death, MemoryLog, MemoryStore, MortalStore, SetClock, TestWorld } from '#testing';
import { settledAfterMs } from './order.js';
import { Reservations } from './reservations.js';

type FileEvent =
  Event<'FileSealed', { seals: readonly string[] }> | Event<'SealsBroken'> | Event<'FileClosed'>;
type FileCommand =
  Command<'SealFile', { seals: readonly string[] }> | Command<'BreakSeals'> | Command<'CloseFile'>;
type File = Readonly<{ seals: readonly string[]; closed: boolean }>;

const fileStream: StreamKind<FileEvent> = { category: 'testFile', upcasters: {} };
const fileDecider: Decider<FileCommand, File, FileEvent> = {
  initial: { seals: [], closed: false },
  decide: {
    SealFile: ({ seals }, state) => {
      if (state.closed) refuse('file-closed', 'It is closed.');
      return state.seals.length > 0 ? [] : [{ type: 'FileSealed', data: { seals } }];
    },
    BreakSeals: () => [{ type: 'SealsBroken', data: {} }],
    CloseFile: () => [{ type: 'FileClosed', data: {} }],
  },
  evolve: {
    FileSealed: (state, { seals }) => ({ ...state, seals }),
    SealsBroken: (state) => ({ ...state, seals: [] }),
    FileClosed: (state) => ({ ...state, closed: true }),
  },
};

export const clock = new SetClock();
/** The seals a file gets. */
export const seals = ['s2', 's1'];

const asked = (key: string) => ({ commandId: key, correlationId: key, causationId: key });
const actor = { kind: 'system', by: 'installation', name: 'test' } as const;

/** One process of a bureau that puts seals on files. */
const processOf = (world: DecisionWorld) => {
  const files = new Decisions(fileStream, fileDecider, world);
  const names = new Reservations(sealNoun, world, async (name, { matter }) => {
    const { state } = await files.stateOf(matter);
    if (state.seals.includes(name)) return 'on-record';
    return state.seals.length > 0 || state.closed ? 'never' : 'not-yet';
  });
  const send = (id: string, type: FileCommand['type'], key: string, data = { seals }) =>
    files.handle({ ...asked(key), id, command: { type, data }, actor });
  /** Acts on a file while its seals are held. */
  const holding = <T>(id: string, key: string, act: () => Promise<T>, which = seals) => {
    const wanted = which.map((name) => ({ name, details: { label: id } }));
    return names.during(wanted, { matter: id, asked: asked(key) }, act);
  };
  return {
    names,
    send,
    holding,
    seal: (id: string, key: string, which = seals) =>
      holding(id, key, () => send(id, 'SealFile', key, { seals: which }), which),
    refused: (id: string, key: string) => holding(id, key, async () => refuse('no', 'No.')),
    /** Looks once, as the keeper does. */
    keep: async (): Promise<void> => {
      const open = names.follow();
      await open.ready;
      await names.settle(open.all());
      await open.stop();
    },
  };
};

/** A bureau whose processes share a log, and die one by one. */
export const bureau = () => {
  const log = new MemoryLog();
  const shared = new MemoryStore(log);
  const process = (death?: Death) => {
    const store: EventStore = new MortalStore(shared, death);
    return processOf(new TestWorld(store, log, clock));
  };
  /** The files that were sealed, each as often as it was. */
  const sealed = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { type, stream } of log.readAll({}))
      if (type === 'FileSealed') found.push(stream.split('.').at(-1)!);
    return found;
  };
  return { process, sealed };
};

export type Bureau = ReturnType<typeof bureau>;

/** What is recorded, and what the names say, when everything has come to rest. */
export const atRest = async ({ process, sealed }: Bureau) => {
  clock.pass(settledAfterMs);
  const last = process();
  await last.keep();
  const names = await Promise.all(seals.map((name) => last.names.now(name)));
  return {
    sealed: await sealed(),
    names: names.map((name) => (name.status === 'free' ? 'free' : `${name.status} ${name.matter}`)),
  };
};
export const onRecord = (file: string) => ({
  sealed: [file],
  names: [`on-record ${file}`, `on-record ${file}`],
});
