import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { instant, type Instant } from '#domain/kernel';
import { loadDevelopment } from '../start/development.js';

/** What both commands are asked for. */
export type Asked = Readonly<{
  folder: string;
  dataDir: string;
  eventStoreUrl: string | undefined;
  key: string | undefined;
  keyFile: string | undefined;
  /** Where the copy of the key store lies. */
  keysFile: string | undefined;
  district: string;
  until: Instant | undefined;
  compare: boolean;
}>;

const options = {
  key: { type: 'string' },
  keys: { type: 'string' },
  until: { type: 'string' },
  compare: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments and DATA_DIR, EVENTSTORE_URL, PERSONAL_DATA_KEY. Throws with what is wrong.
 */
export const askedFor = (usage: string): Asked => {
  const { positionals, values } = argumentsOr(usage);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new RangeError(usage);
  const { dataDir: told, district } = loadDevelopment(process.env);
  const dataDir = resolve(told);
  return {
    folder: resolve(folder),
    dataDir,
    eventStoreUrl: process.env.EVENTSTORE_URL,
    keyFile: values.key,
    keysFile: values.keys === undefined ? undefined : resolve(values.keys),
    district,
    key: keyFrom(values.key ?? join(dataDir, 'personal-data.key'), values.key !== undefined),
    until: values.until === undefined ? undefined : instant(values.until),
    compare: values.compare,
  };
};

const argumentsOr = (usage: string) => {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new RangeError(`${String(error)}\n${usage}`);
  }
};

const keyFrom = (file: string, isNamed: boolean): string | undefined => {
  const fromSettings = process.env.PERSONAL_DATA_KEY;
  if (!isNamed && fromSettings) return fromSettings;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (isNamed) throw new RangeError(`密钥文件 ${file} 不存在。 There is no key in ${file}.`);
  return undefined;
};
