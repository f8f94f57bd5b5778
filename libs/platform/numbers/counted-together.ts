import type { RegistryView } from '#domain/kernel';

/**
 * The series that count together with one（同一机关代字）: number texts tell organs apart by their
 * prefix alone, so organs that share it take from one series, that of their principal (DOC-5). It
 * stands first; the others are those begun by the rest, whose serials are not given again. A
 * series that no organ keeps, as that of an item, is alone.
 */
export const countedTogether = (
  registry: RegistryView,
  series: string,
): readonly [string, ...string[]] => {
  const [organ = '', ...rest] = series.split('.');
  const [first = organ, ...others] = registry.sharingPrefix?.(organ) ?? [];
  const named = (one: string): string => [one, ...rest].join('.');
  return [named(first), ...others.map(named)];
};
