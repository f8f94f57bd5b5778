import { type Instant, instant } from '#domain/kernel';

/** What the standalone stack may be told; everything else it settles by itself. */
export type Development = Readonly<{
  dataDir: string;
  portBase: number;
  district: string;
  simulatedNow?: Instant;
}>;

/** Reads DATA_DIR, PORT_BASE, DISTRICT and SIMULATED_NOW. Throws with the name of what is wrong. */
export const loadDevelopment = (env: Readonly<Record<string, string | undefined>>): Development => {
  const portBase = portIn(env.PORT_BASE ?? '3000');
  const district = env.DISTRICT ?? '440704';
  if (!/^\d{6}$/.test(district)) throw new RangeError(`DISTRICT is no GB/T 2260 code: ${district}`);
  return {
    dataDir: env.DATA_DIR ?? '.data',
    portBase,
    district,
    ...(env.SIMULATED_NOW ? { simulatedNow: instant(env.SIMULATED_NOW) } : {}),
  };
};

const portIn = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new RangeError(`PORT_BASE is no port: ${text}`);
  return port;
};
