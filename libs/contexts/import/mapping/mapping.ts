import type { ImportedType, Result } from '../imported/imported.events.js';
import type { FactField } from '../imported/facts.js';

/** What one activity of the outside log becomes. */
export type ActivityMapping =
  | Readonly<{
      event: ImportedType;
      /** Field of the fact → attribute of the log. */
      fields: Readonly<Partial<Record<FactField, string>>>;
      traits: Readonly<Partial<Record<'party' | 'kind' | 'provision', string>>>;
      /** Attributes kept as they stand; `*` keeps all that are not read otherwise. */
      details: readonly string[];
    }>
  /** Left out on purpose, and why. */
  | Readonly<{ ignore: string }>;

/** How to read one outside log. Attributes of a case in XES are named `case:…`. */
export type Mapping = Readonly<{
  name: string;
  version: number;
  format: 'xes' | 'csv';
  encoding: string;
  /**
   * `anywhere`: rows of one case need not stand together; the whole file is then held in memory.
   */
  csv: Readonly<{ delimiter: string; quote: string; rows?: 'anywhere' }>;
  case: string;
  activity: string;
  /**
   * `iso`, or letters YYYY MM M DD D HH H mm ss SSS ZZ, with A (上午、下午, AM, PM) and hh or h for
   * hours up to twelve; `zone` (`+08:00`) where the log names none.
   * An entry without a time is left out, or takes that of the entry before (`as-before`), with a
   * doubt.
   */
  time: Readonly<{ from: string; format: string; zone?: string; missing?: 'as-before' }>;
  resource?: string;
  /**
   * Attribute → the only values that are read; every other entry is left out on purpose（如只取
   * complete）.
   */
  only?: Readonly<Record<string, readonly string[]>>;
  /**
   * `drop`: an entry that says the same as an earlier one of its case is left out, and reported.
   */
  duplicates?: 'drop';
  money: Readonly<{ currency: string; decimal: '.' | ','; thousands: string }>;
  /** Attribute → text of the log → what it means. */
  values: Readonly<Record<string, Readonly<Record<string, Result>>>>;
  activities: Readonly<Record<string, ActivityMapping>>;
  /**
   * What every activity becomes that is not named above; without it such entries are left out, and
   * reported.
   */
  others?: ActivityMapping;
}>;

/** The mapping file cannot be used; names each fault with its place. */
export class BadMapping extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The mapping cannot be used（映射文件有误）:\n${faults.map((one) => `  ${one}`).join('\n')}`,
    );
    this.name = 'BadMapping';
  }
}
