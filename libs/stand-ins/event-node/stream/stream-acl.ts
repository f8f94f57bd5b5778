/** What somebody wants to do with a stream, or with its metadata. */
export type Right = '$r' | '$w' | '$d' | '$mr' | '$mw';

/**
 * Who may do what: names of accounts and groups; `$all` is everybody. A right that is not listed is
 * settled by the default.
 */
export type StreamAcl = Readonly<Partial<Record<Right, readonly string[]>>>;

const rights: readonly Right[] = ['$r', '$w', '$d', '$mr', '$mw'];

const rolesOf = (value: unknown): readonly string[] | undefined => {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.every((role) => typeof role === 'string') ? list : undefined;
};

/**
 * Reads an access list. Nothing means that it is none; as on the real server, the whole metadata
 * then counts as absent.
 */
export const streamAcl = (value: unknown): StreamAcl | undefined => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const acl: Partial<Record<Right, readonly string[]>> = {};
  for (const right of rights) {
    const given = (value as Record<string, unknown>)[right];
    if (given === undefined || given === null) continue;
    const roles = rolesOf(given);
    if (!roles) return undefined;
    acl[right] = roles;
  }
  return acl;
};
