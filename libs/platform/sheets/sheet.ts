import type { AnyNoun, LocalDate, RegistryView } from '#domain/kernel';
import type { Column, Columns, RowOf } from './column.js';

/** One command that a row leads to, to one file of a noun, as the installation sends it. */
export type Step = Readonly<{
  noun: AnyNoun;
  id: string;
  command: Readonly<{ type: string; data: object }>;
}>;

/** What a row is read against. */
export type Seeing = Readonly<{
  district: string;
  today: LocalDate;
  registry: () => RegistryView;
  /** The id of what that sheet calls so. */
  idOf: (sheet: string, code: string) => string;
  /** What a row of another sheet says that is not put down anywhere itself. */
  rowOf: (sheet: string, code: string) => Readonly<Record<string, unknown>>;
  /** Whether a row of that sheet says so, also one with a fault of its own. */
  isSaid: (sheet: string, column: string, cell: string) => boolean;
  /** How a file stands now; `revision` below nought where there is none. */
  stateOf: <S>(noun: AnyNoun, id: string) => Promise<Readonly<{ state: S; there: boolean }>>;
  /** An identity number as the log may keep it. */
  tokenOf: (identityNumber: string) => string;
}>;

/** What a cell says cannot be: what is on record or in the registers is otherwise. */
export class BadCell extends Error {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A sheet that a district is begun with（初始化表）: its columns, by which its rows are told
 * apart, and what each row asks of the registers. A row says how a thing stands: the same row asks
 * nothing more, another value asks for the difference.
 */
export type Sheet<C extends Columns = Columns> = Readonly<{
  name: string;
  title: string;
  about: string;
  columns: C;
  /** By which columns two rows are the same. */
  key: readonly (keyof C & string)[];
  /** The sheet under whose name others name its rows; its own when left out. */
  as?: string;
  /** Whether what other sheets call so is on record already, without a row here. */
  onRecord?: (id: string, seeing: Seeing) => boolean;
  /** The id of what a code names, where that does not follow from the code. */
  idOf?: (code: string) => string;
  /** Rows that this sheet's own column names come first. */
  after?: keyof C & string;
  /** Which column a refusal is about, by its code; the key when none is named. */
  blames?: Readonly<Record<string, keyof C & string>>;
  examples: readonly Readonly<Record<keyof C & string, string>>[];
  steps: (row: RowOf<C>, seeing: Seeing) => Promise<readonly Step[]>;
}>;

/** Any sheet, whatever its columns. */
export type AnySheet = Omit<Sheet, 'steps'> &
  Readonly<{ steps: (row: never, seeing: Seeing) => Promise<readonly Step[]> }>;

/** Declares a sheet. */
export const sheet = <const C extends Columns>(said: Sheet<C>): AnySheet => said;

/** The columns of a sheet with their names, in order. */
export const columnsOf = ({ columns }: AnySheet): readonly (readonly [string, Column])[] =>
  Object.entries(columns);

/** Under which name of a sheet its rows are named by others. */
export const namedAs = ({ name, as }: AnySheet): string => as ?? name;
