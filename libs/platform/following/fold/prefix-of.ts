import type { StreamKind } from '#domain/kernel';

/** Prefix of all streams of a kind, in every district. */
export const prefixOf = (kind: StreamKind): string => `${kind.category}-`;
