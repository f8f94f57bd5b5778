import microdiffModule from 'microdiff';

// The package is published for both module systems; under Node its default sits one level deeper.
const microdiff = ((microdiffModule as { default?: unknown }).default ??
  microdiffModule) as typeof import('microdiff').default;

/** One field that an event changed. */
export type Change = Readonly<{ path: string; before?: unknown; after?: unknown }>;

/** The fields in which two states differ, by JSON path. */
export const changesBetween = (before: unknown, after: unknown): readonly Change[] =>
  microdiff({ root: asJson(before) }, { root: asJson(after) }).map((difference) => ({
    path: difference.path.slice(1).join('.') || '(all)',
    ...(difference.type === 'CREATE' ? {} : { before: difference.oldValue as unknown }),
    ...(difference.type === 'REMOVE' ? {} : { after: difference.value as unknown }),
  }));

const asJson = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
