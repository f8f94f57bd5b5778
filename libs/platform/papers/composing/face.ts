/** What is told, field by field. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * Everything a paper says: what the act told it, and what its matter and the law of its day add.
 */
export type Face = Readonly<{
  /** In whose name it is issued. */
  organ: string;
  number?: string;
  date: string;
  content: Told;
  /** What the form may name beside the content: the party, the periods of the law. */
  more: Told;
}>;

/** A paper lacks what its form must say; it is owed until somebody has mended it. */
export class LacksItem extends Error {
  constructor(
    readonly item: string,
    /** What the form calls it. */
    called = item,
  ) {
    super(`文书缺少必备内容“${called}”。The form asks for ${item}, which the act did not tell.`);
    this.name = 'LacksItem';
  }
}

/** What the act told under that path, or its matter and the law. */
export const found = ({ content, more }: Face, path: string): unknown => {
  const at = (from: unknown): unknown =>
    path.split('.').reduce<unknown>((part, key) => (part as Told | undefined | null)?.[key], from);
  return at(content) ?? at(more);
};

/** The name of a field, of its path. */
export const lastOf = (path: string): string => path.split('.').at(-1) ?? path;
