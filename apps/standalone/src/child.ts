import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/**
 * What a page or an append holds outlives a small nursery: collecting it there costs a fifth of the
 * CPU, and late answers.
 */
const flags = ['--enable-source-maps', '--max-semi-space-size=64'];

/** One process of the stack, and how to tell that it is ready. */
export type ChildPlan = Readonly<{
  name: string;
  /** Compiled entry, absolute. */
  entry: string;
  env: Readonly<Record<string, string>>;
  logDir: string;
  /** Address that answers 2xx once the process can work. */
  readyUrl: string;
  readyWithinMs: number;
}>;

/** A process of ours that can be stopped, killed and started again. */
export class Child {
  private process?: ChildProcess;
  private tell: (how: string) => void = () => undefined;
  /** It runs and nobody has asked it to end. */
  private isWanted = false;

  constructor(private readonly plan: ChildPlan) {}

  get name(): string {
    return this.plan.name;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  get running(): boolean {
    return this.process !== undefined && this.process.exitCode === null && !this.process.killed;
  }

  /** Whom to tell, and how it ended, when the process ends although nobody asked it to. */
  whenItDies(tell: (how: string) => void): void {
    this.tell = tell;
  }

  /**
   * Starts the process and waits until it is ready. Throws with the end of its log when it is not.
   */
  async start(): Promise<void> {
    const { name, entry, env, logDir } = this.plan;
    const log = createWriteStream(join(logDir, `${name}.log`), { flags: 'a' });
    // A full disk takes the log, and nothing else（日志写不进时服务照常）.
    log.once('error', ({ message }) => {
      process.stderr.write(`${name}: 日志无法写入。 Its log cannot be written: ${message}\n`);
    });
    log.on('error', () => undefined);
    // The channel tells the child when this process is gone, so that it does not live on alone.
    const child = fork(entry, {
      env: { ...inherited(), ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: flags,
    });
    this.process = child;
    const tail: string[] = [];
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => {
        log.write(chunk);
        tail.push(chunk.toString());
        if (tail.length > 40) tail.shift();
      });
    await this.ready(child, tail);
    this.isWanted = true;
    const died = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (this.isWanted) this.tell(signal ?? `exit code ${code}`);
      this.isWanted = false;
    };
    child.once('exit', died);
  }

  /** Sends a signal and waits for the end. SIGKILL is how a test pulls the plug. */
  async end(signal: NodeJS.Signals = 'SIGTERM', withinMs = 15_000): Promise<void> {
    this.isWanted = false;
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await ended;
    clearTimeout(late);
  }

  private async ready(child: ChildProcess, tail: readonly string[]): Promise<void> {
    const { name, readyUrl, readyWithinMs } = this.plan;
    const until = Date.now() + readyWithinMs;
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${name} ended at its start:\n${tail.join('')}`);
      // An answer counts only while our own process lives: somebody else's may sit on the port.
      if ((await answers(readyUrl)) && child.exitCode === null) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${name} was not ready in ${readyWithinMs} ms:\n${tail.join('')}`);
  }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
};

/** What a child inherits: where programs are found, nothing that would configure ours. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    [
      'PATH',
      'HOME',
      'TZ',
      'LANG',
      'NODE_EXTRA_CA_CERTS',
      'LAW_OVERRIDES_FILE',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'OTEL_TRACES_EXPORTER',
    ]
      .filter((name) => process.env[name] !== undefined)
      .map((name) => [name, process.env[name]!]),
  );
