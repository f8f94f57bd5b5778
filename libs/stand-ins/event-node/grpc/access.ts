import { fail } from '../log/failures.js';
import type { FollowParts } from '../log/following/follower.js';
import type { LogWriter } from '../log/log-writer.js';
import { isMetastream, subjectOf } from '../stream/record.js';
import { type Right, type StreamAcl, streamAcl } from '../stream/stream-acl.js';
import { ADMINS, type Caller, OPERATORS } from './admit.js';

/** What may be written through, whoever writes. */
export type Writing = Pick<LogWriter, 'submit' | 'isOverfull'>;

type Operation = 'read' | 'write' | 'delete';
type Defaults = Readonly<{ user?: StreamAcl | undefined; system?: StreamAcl | undefined }>;

const SETTINGS = '$settings';
const EVERYBODY = '$all';
const own: Readonly<Record<Operation, Right>> = { read: '$r', write: '$w', delete: '$d' };
const ofMetadata: Readonly<Record<Operation, Right | undefined>> = {
  read: '$mr',
  write: '$mw',
  delete: undefined,
};

const isAdmin = ({ roles }: Caller): boolean => roles.has(ADMINS);

const denied = (): never => fail({ kind: 'access-denied' });

/**
 * Holds callers against the access lists in streams' metadata: the stream's own list, else the one
 * in `$settings`, else that user streams are everybody's and system streams (with the whole log)
 * the administrators'. Throws `LogFailure` on who may not.
 */
export class Access {
  private defaults: Defaults = {};
  private defaultsFrom = -1;

  constructor(private readonly parts: Pick<FollowParts, 'cache' | 'reader'>) {}

  /** Whether these lists apply to the caller at all. */
  binds(caller: Caller): boolean {
    return !isAdmin(caller);
  }

  async check(caller: Caller, stream: string, operation: Operation): Promise<void> {
    if (isAdmin(caller)) return;
    const about = isMetastream(stream) ? subjectOf(stream) : stream;
    const right = (about === stream ? own : ofMetadata)[operation];
    const roles = right && (await this.rolesFor(about, right));
    if (!roles?.some((role) => role === EVERYBODY || caller.roles.has(role))) denied();
  }

  /** Managing groups is the work of operators. */
  operate({ roles }: Caller): void {
    if (!roles.has(ADMINS) && !roles.has(OPERATORS)) denied();
  }

  /** The log as this caller may write it: what he may not is refused, the rest keeps its order. */
  writing(caller: Caller, writer: LogWriter): Writing {
    if (isAdmin(caller)) return writer;
    let turn: Promise<void> = Promise.resolve();
    return {
      get isOverfull() {
        return writer.isOverfull;
      },
      submit: (request, timeoutMs) => {
        const operation = request.kind === 'append' ? 'write' : 'delete';
        const allowed = turn.then(() => this.check(caller, request.stream, operation));
        turn = allowed.catch(() => undefined);
        return allowed.then(() => writer.submit(request, timeoutMs));
      },
    };
  }

  private async rolesFor(stream: string, right: Right): Promise<readonly string[]> {
    const { settings } = await this.parts.cache.one(stream);
    const listed = settings.acl?.[right];
    if (listed) return listed;
    const { user, system } = await this.currentDefaults();
    return stream.startsWith('$') ? (system?.[right] ?? [ADMINS]) : (user?.[right] ?? [EVERYBODY]);
  }

  private async currentDefaults(): Promise<Defaults> {
    const { lastPosition } = await this.parts.cache.one(SETTINGS);
    if (lastPosition === this.defaultsFrom) return this.defaults;
    this.defaults = await this.readDefaults();
    this.defaultsFrom = lastPosition;
    return this.defaults;
  }

  private async readDefaults(): Promise<Defaults> {
    const read = { stream: SETTINGS, direction: 'backwards', from: undefined, limit: 1 } as const;
    for await (const [last] of (await this.parts.reader.stream(read)) ?? [])
      if (last) return defaultsIn(last.data);
    return {};
  }
}

const defaultsIn = (data: Buffer): Defaults => {
  try {
    const json = JSON.parse(data.toString('utf8')) as Record<string, unknown>;
    return { user: streamAcl(json['$userStreamAcl']), system: streamAcl(json['$systemStreamAcl']) };
  } catch {
    return {};
  }
};
