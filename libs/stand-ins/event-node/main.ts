import { readFileSync } from 'node:fs';
import { type EventNodeOptions, startEventNode } from './event-node.js';

const number = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text);

/** Accounts in a file, so that no password is seen among the settings of a process. */
const usersIn = (file: string | undefined): EventNodeOptions['users'] =>
  file ? (JSON.parse(readFileSync(file, 'utf8')) as EventNodeOptions['users']) : undefined;

/** Settings of the process, each `EVENT_NODE_…`. */
const settings = (env: NodeJS.ProcessEnv): EventNodeOptions => {
  const setting = (name: string): string | undefined => env[`EVENT_NODE_${name}`] || undefined;
  const databaseUrl = setting('DATABASE_URL');
  if (!databaseUrl) throw new Error('EVENT_NODE_DATABASE_URL is missing');
  const [key, cert] = [setting('TLS_KEY_FILE'), setting('TLS_CERT_FILE')];
  const [username, password] = [setting('USERNAME'), setting('PASSWORD')];
  const advertised = setting('ADVERTISE_HOST');
  const given = {
    host: setting('HOST'),
    port: number(setting('PORT')),
    tls: key && cert ? { key: readFileSync(key), cert: readFileSync(cert) } : undefined,
    credentials: username && password ? { username, password } : undefined,
    users: usersIn(setting('USERS_FILE')),
    advertise: advertised
      ? { host: advertised, port: number(setting('ADVERTISE_PORT')) ?? 2113 }
      : undefined,
    maxAppendBytes: number(setting('MAX_APPEND_BYTES')),
    commitTimeoutMs: number(setting('COMMIT_TIMEOUT_MS')),
    dropSlowAfter: number(setting('DROP_SLOW_AFTER')),
    lockWaitMs: number(setting('LOCK_WAIT_MS')),
  };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { databaseUrl, ...Object.fromEntries(present) };
};

const end = (error: Error): never => {
  process.stderr.write(`event node: ${error.message}\n`);
  process.exit(1);
};

const node = await startEventNode({ ...settings(process.env), onFatal: end }).catch(end);
process.stderr.write(
  'event node: one process over PostgreSQL, no cluster and no substitute for one\n',
);
process.stdout.write(`event node ready on ${node.port}\n`);
/** When even an orderly end hangs, on a database that no longer answers, say. */
const PATIENCE_MS = 15_000;

const stop = async (): Promise<void> => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await node.stop();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
// Started over a channel, it does not outlive who started it.
if (process.channel) process.on('disconnect', () => void stop());
