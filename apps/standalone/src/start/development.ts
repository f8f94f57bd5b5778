import { unreadOf } from '#platform/config';
import { type Instant, instant } from '#domain/kernel';

/** What the standalone stack may be told; everything else it settles by itself. */
export type Development = Readonly<{
  dataDir: string;
  portBase: number;
  district: string;
  simulatedNow?: Instant;
  /** How long each process may take until it is ready. */
  startWithinMs: number;
}>;

/** What `npm start` hands on to every process as it was given. */
const handedOn = [
  'LOG_LEVEL',
  'DATABASE_POOL',
  'SWEEP_EVERY_MS',
  'HEALTH_WITHIN_MS',
  'LAW_OVERRIDES_FILE',
  'PAPERS_FORMS_DIR',
  'PAPERS_FONTS_DIR',
  'PAPERS_CHECK_URL',
  'MEDIA_STRIPPER',
  'OUTBOX_DIR',
  'OUTBOX_NETWORKS',
  'OUTBOX_PAUSES',
  'REDIS_URL',
  'CODE_VERSION',
] as const;

/** What `npm start` reads itself. */
const own = [
  'DATA_DIR',
  'PORT_BASE',
  'DISTRICT',
  'SIMULATED_NOW',
  'START_WITHIN_MS',
  'EVENTSTORE_URL',
  'NODE_ENV',
] as const;

/**
 * The settings that `npm start` hands on. Throws with the name of a setting that it would not read:
 * one that is misspelt, and one that it settles by itself.
 */
export const settingsHandedOn = (
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> => {
  const known = new Set<string>([...own, ...handedOn]);
  const unread = [
    ...unreadOf(env, known),
    ...Object.keys(env).filter(
      (name) => /^(?:PORT_BAS|DATA_DI|START_W)/.test(name) && !known.has(name),
    ),
  ];
  if (unread.length > 0)
    throw new RangeError(
      `npm start does not read ${unread.join(', ')}（无此设置项）; it reads ${[...known].join(', ')}`,
    );
  return Object.fromEntries(
    handedOn.flatMap((name) => (env[name] ? [[name, env[name]] as const] : [])),
  );
};

/** A machine that does much else takes minutes to start; one that cannot start says so at once. */
const usualStartMs = 240_000;

/**
 * Reads DATA_DIR, PORT_BASE, DISTRICT, SIMULATED_NOW and START_WITHIN_MS. Throws with the name of
 * what is wrong.
 */
export const loadDevelopment = (env: Readonly<Record<string, string | undefined>>): Development => {
  const portBase = portIn(env.PORT_BASE ?? '3000');
  const district = env.DISTRICT ?? '440704';
  if (!/^\d{6}$/.test(district)) throw new RangeError(`DISTRICT is no GB/T 2260 code: ${district}`);
  return {
    dataDir: env.DATA_DIR ?? '.data',
    portBase,
    district,
    startWithinMs: patienceIn(env.START_WITHIN_MS),
    ...(env.SIMULATED_NOW ? { simulatedNow: instant(env.SIMULATED_NOW) } : {}),
  };
};

const portIn = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new RangeError(`PORT_BASE is no port: ${text}`);
  return port;
};

const patienceIn = (text: string | undefined): number => {
  const ms = Number(text || usualStartMs);
  if (!Number.isInteger(ms) || ms < 1_000 || ms > 3_600_000)
    throw new RangeError(`START_WITHIN_MS is no time from 1000 to 3600000 ms: ${text}`);
  return ms;
};
