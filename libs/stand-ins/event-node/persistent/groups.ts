import { randomUUID } from 'node:crypto';
import { fail } from '../log/failures.js';
import { ANY } from '../stream/record.js';
import type { GroupParts } from './book-keeping.js';
import { Group } from './group.js';
import { ALL, type GroupConfig, keyOf, problemOf } from './group-config.js';

const CONFIG_STREAM = '$persistentSubscriptionConfig';

type Name = Readonly<{ stream: string; group: string }>;
/** What a client may ask for; where it begins is settled here. */
export type AskedGroup = Omit<GroupConfig, 'after'>;

const failed = ({ stream, group }: Name, reason: string): never =>
  fail({ kind: 'group-failed', stream, group, reason });

/** All groups of the node, kept as the last event of a system stream. */
export class Groups {
  private readonly groups = new Map<string, Group>();
  private changing: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: GroupParts) {}

  /** Brings the groups back to life as they were last configured. */
  async load(): Promise<void> {
    const read = {
      stream: CONFIG_STREAM,
      direction: 'backwards',
      from: undefined,
      limit: 1,
    } as const;
    for await (const [last] of (await this.parts.reader.stream(read)) ?? []) {
      const { entries } = JSON.parse(last!.data.toString()) as { entries: GroupConfig[] };
      for (const config of entries) await this.run(config);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.groups.values()].map((group) => group.stop()));
    this.groups.clear();
  }

  /** Forgets what is in memory and starts over from the configuration. */
  restart(): Promise<void> {
    return this.change(async () => {
      await this.stop();
      await this.load();
    });
  }

  /** The group of this name. Throws `LogFailure` when there is none. */
  find(name: Name): Group {
    return this.groups.get(keyOf(name)) ?? fail({ kind: 'group-missing', ...name });
  }

  /** Groups on one stream, or all. */
  list(stream?: string): Group[] {
    return [...this.groups.values()].filter(
      ({ config }) => stream === undefined || config.stream === stream,
    );
  }

  create(asked: AskedGroup): Promise<void> {
    return this.change(async () => {
      if (this.groups.has(keyOf(asked)))
        fail({ kind: 'group-exists', stream: asked.stream, group: asked.group });
      await this.run({ ...asked, after: await this.begin(asked) });
      await this.save();
    });
  }

  /** New settings for a group; it goes on after its checkpoint, its consumers must come again. */
  update(asked: AskedGroup): Promise<void> {
    return this.change(async () => {
      const before = this.find(asked);
      const after = await this.begin(asked);
      await before.stop();
      await this.run({ ...asked, filter: before.config.filter, after });
      await this.save();
    });
  }

  remove(name: Name): Promise<void> {
    return this.change(async () => {
      const group = this.find(name);
      this.groups.delete(keyOf(name));
      await group.stop();
      await group.books.forget();
      await this.save();
    });
  }

  private async run(config: GroupConfig): Promise<void> {
    const group = new Group(this.parts, config);
    this.groups.set(keyOf(config), group);
    await group.start();
  }

  /**
   * Start positions are inclusive, following is exclusive. The end is the end of now, also after a
   * restart.
   */
  private async begin(asked: AskedGroup): Promise<number> {
    const problem = problemOf(asked.settings);
    if (problem) failed(asked, problem);
    const { head } = this.parts.tail;
    if (asked.stream === ALL) {
      if (asked.startFrom > head) failed(asked, 'Start position lies beyond the end of the log');
      return asked.startFrom < 0 ? head : asked.startFrom - 1;
    }
    const { last } = await this.parts.reader.state(asked.stream);
    return asked.startFrom < 0 ? last : asked.startFrom - 1;
  }

  /** One change at a time, or two would write configurations that forget each other. */
  private change<T>(work: () => Promise<T>): Promise<T> {
    const next = this.changing.then(work);
    this.changing = next.catch(() => undefined);
    return next;
  }

  private async save(): Promise<void> {
    const entries = [...this.groups.values()].map(({ config }) => config);
    const event = {
      id: randomUUID(),
      type: '$PersistentConfig',
      isJson: true,
      metadata: Buffer.alloc(0),
      data: Buffer.from(
        JSON.stringify({ version: '2', updated: new Date().toISOString(), entries }),
      ),
    };
    await this.parts.writer.submit(
      { kind: 'append', stream: CONFIG_STREAM, expected: ANY, events: [event] },
      10_000,
    );
  }
}
