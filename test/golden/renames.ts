/** A place of the old description that has another name today, or none; with everything below it. */
export type Rename = Readonly<{
  api: 'command' | 'query';
  /** As it was called: `POST /x body.old`; absent for what is new. */
  from?: string;
  /** As it is called now; absent for what is gone. */
  to?: string;
  /** Why clients may be asked to follow. */
  why: string;
}>;

/** What was changed on purpose. Anything else that differs is a broken promise. */
export const renames: readonly Rename[] = [];
