const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Equal as JSON, in whatever order the fields are written; a field that is `undefined` is a field
 * that is not there.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (!isObject(a) || !isObject(b)) return a === b;
  const fields = (of: Record<string, unknown>) =>
    Object.keys(of).filter((name) => of[name] !== undefined);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    fields(a).length === fields(b).length &&
    fields(a).every((field) => same(a[field], b[field]))
  );
};
