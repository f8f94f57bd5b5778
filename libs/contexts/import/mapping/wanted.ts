import type { Mapping } from './mapping.js';

type Attributes = Readonly<Record<string, string>>;

/** Entries of other life-cycle steps, other departments and so on are left out on purpose. */
export const wanted = ({ only = {} }: Mapping, attributes: Attributes): boolean =>
  Object.entries(only).every(([name, texts]) => texts.includes(attributes[name] ?? ''));
