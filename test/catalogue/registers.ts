import { readdirSync } from 'node:fs';
import type { Register } from '#platform/registers';

const isRegister = (value: unknown): value is Register =>
  typeof value === 'object' &&
  value !== null &&
  'per' in value &&
  value.per === 'stream' &&
  'from' in value;

const contexts = new URL('../../libs/contexts/', import.meta.url);

/** Every register that a context declares, wherever it lies. */
export const registers: readonly Register[] = (
  await Promise.all(
    readdirSync(contexts, { recursive: true, encoding: 'utf8' })
      .filter((file) => /projections\/[^.]+\.js$/.test(file))
      .map(async (file) => Object.values((await import(new URL(file, contexts).href)) as object)),
  )
)
  .flat()
  .filter(isRegister);
