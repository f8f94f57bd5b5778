import type { ImportedType, Result } from '../imported/imported.events.js';
import type { FactField } from '../imported/facts.js';

/** What one activity of the outside log becomes. */
export type ActivityMapping =
  | Readonly<{
      event: ImportedType;
      /** Field of the fact → attribute of the log. */
      fields: Readonly<Partial<Record<FactField, string>>>;
      traits: Readonly<Partial<Record<'party' | 'kind' | 'provision', string>>>;
      /** Attributes kept as they stand. */
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
  csv: Readonly<{ delimiter: string; quote: string }>;
  case: string;
  activity: string;
  /** `iso`, or letters YYYY MM DD HH mm ss; `zone` (`+08:00`) where the log names none. */
  time: Readonly<{ from: string; format: string; zone?: string }>;
  resource?: string;
  money: Readonly<{ currency: string; decimal: '.' | ','; thousands: string }>;
  /** Attribute → text of the log → what it means. */
  values: Readonly<Record<string, Readonly<Record<string, Result>>>>;
  activities: Readonly<Record<string, ActivityMapping>>;
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
