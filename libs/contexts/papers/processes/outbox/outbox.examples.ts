import { type AnyNoun, emptyRegistry, label, type LocalDate } from '#domain/kernel';
import { Dispatcher, type Dispatch } from '#platform/following';
import { nothingAside } from '#platform/log';
import { Keys } from '#platform/privacy';
import { readModels } from '#platform/tables';
import { MemoryLog, type ToAppend } from '#testing';
import type { DataSource } from 'typeorm';
import { confirmed, registered } from '../../receiver/receiver.examples.js';
import { Outbox } from './outbox.js';

/** This file is also the program of a worker that is killed. */
export const program = import.meta.filename;

type Day = Readonly<{ on: LocalDate }>;
const what = label('the entry', '名单信息');

/** A matter that is made public, taken off, sent to a body outside, and answered. */
export const matterNoun = {
  category: 'matter',
  title: 'Matter（事项）',
  upcasters: {},
  publishes: {
    Published: { what, law: ['PUB-16'], of: ({ on }: Day) => ({ places: ['信用中国'], on }) },
    Withdrawn: {
      what,
      law: ['PUB-16'],
      withdraws: true as const,
      of: ({ on }: Day) => ({ places: ['信用中国'], on }),
    },
  },
  dispatches: {
    Sent: {
      what: label('a measure', '联合惩戒措施'),
      law: ['BLK-S14'],
      of: ({ on }: Day) => ({ step: 'sent' as const, to: '江海区自然资源局', on }),
    },
    SentElsewhere: {
      what: label('another measure', '另一项措施'),
      law: ['BLK-S14'],
      of: ({ on }: Day) => ({ step: 'sent' as const, to: '公安分局', on }),
    },
    Accepted: {
      what: label('a measure', '联合惩戒措施'),
      law: ['BLK-S14'],
      of: ({ on }: Day) => ({ step: 'accepted' as const, number: '江自然函〔2026〕7号', on }),
    },
  },
} as unknown as AnyNoun;

const actor = { kind: 'person', id: 'chen', name: '陈', capacity: { organ: 'bureau' } };

/** An event as a person told it. */
export const told = (type: string, data: object = { on: '2026-07-08' }): ToAppend => ({
  type,
  data,
  metadata: { actor, recordedAt: '2026-07-08T01:30:00Z' },
});

export const receiver = 'papersReceiver-440704.r-1';

/** A log with a receiver at that address, in use. */
export const logWith = (url: string): MemoryLog => {
  const log = new MemoryLog();
  log.append(
    receiver,
    told(registered.type, { ...registered.data, url }),
    told(confirmed.type, { ...confirmed.data, url }),
  );
  return log;
};

/** Five things of each of so many matters, of which four concern the receiver. */
export const happened = (log: MemoryLog, matters: number): void => {
  const story = ['Published', 'Sent', 'SentElsewhere', 'Accepted', 'Withdrawn'];
  for (const type of story)
    for (let at = 0; at < matters; at += 1) log.append(`matter-440704.${at}`, told(type));
};

/** Keys as they follow from a master key, which never changes here. */
export class OneKey extends Keys {
  readonly erasable = false;
  keyOf = (): Promise<Buffer> => Promise.resolve(Buffer.alloc(32, 5));
  known = (): readonly Buffer[] => [];
  erase = (): Promise<void> => Promise.reject(new Error('not here'));
  isErased = (): boolean => false;
}

/** What the worker asks of deciders, in its order. */
export class Asked extends Dispatcher {
  readonly sent: Dispatch[] = [];

  override async send(command: Dispatch): Promise<void> {
    this.sent.push(command);
  }
}

type Given = Readonly<{
  log: MemoryLog;
  database: DataSource;
  dispatcher?: Asked;
  pausesMs?: readonly number[];
  dir?: string;
}>;

/** The outbox of a worker, quick. */
export const outboxOf = ({ log, database, dispatcher, pausesMs, dir }: Given): Outbox =>
  new Outbox(
    {
      log,
      database,
      aside: nothingAside,
      dispatcher: dispatcher ?? new Asked(),
      keys: new OneKey(),
      nouns: [matterNoun],
      telling: {
        names: () => emptyRegistry,
        numberOf: () => Promise.resolve('（江海）应急罚〔2026〕7号'),
      },
      ways: { networks: '127.0.0.0/8', dir },
      pausesMs: pausesMs ?? [20, 20, 20, 20, 20, 20, 20, 20],
    },
    { lookMs: 10, leaseMs: 300 },
  );

const work = async (databaseUrl: string, url: string, matters: number): Promise<void> => {
  const log = logWith(url);
  happened(log, matters);
  outboxOf({ log, database: await readModels(databaseUrl, []) }).start();
  process.on('disconnect', () => process.exit(0));
};

const [, self, databaseUrl = '', url = '', matters = '0'] = process.argv;
if (self === program) await work(databaseUrl, url, Number(matters));
