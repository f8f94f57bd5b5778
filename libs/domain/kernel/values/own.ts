/**
 * What stands under a name somebody else chose. Only what was put there: `constructor` and
 * `__proto__` are names like any other, and stand for nothing until somebody uses them.
 */
export const own = <T>(
  all: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined => (all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined);
