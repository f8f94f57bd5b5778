import type { LocalDate } from '#domain/kernel';

/**
 * A paragraph with `{fields}` in it; left out unless the paper tells the field that `when` names.
 */
type Paragraph = string | Readonly<{ text: string; when: string }>;

/**
 * A part of a paper: a paragraph, a table of one field's parts, lines of name and value, or `*`:
 * everything that the act told and no part before said.
 */
export type Part =
  | Paragraph
  | Readonly<{ table: string; columns: readonly (readonly [title: string, field: string])[] }>
  | Readonly<{ rows: readonly string[] }>;

/** How a paper looks: a letter under the red head, a form, a record, a certificate. */
export type Layout = 'letter' | 'form' | 'record' | 'certificate';

/** The form of a paper（文书格式）from a day on: data, not code. */
export type Template = Readonly<{
  code: string;
  title: string;
  from: LocalDate;
  /** V where the form is the ministry's own, U where it is ours（自拟格式）. */
  mark: 'V' | 'U';
  layout: Layout;
  /** Articles that say what must stand in it. */
  law?: readonly string[];
  /** To whom it is written. */
  to?: string;
  body: readonly Part[];
  /** The field with the number of the paper that it takes the place of, and how. */
  replaces?: Readonly<{ number: string; because: 'revoked' | 'corrected' | 'changed' }>;
  /** Anybody may look it up by the code of a QR that it bears（证照）. */
  qr?: true;
}>;

/** What fields, values and laws are called on paper. */
export type Words = Readonly<{
  labels: Readonly<Record<string, string>>;
  /** By field, and under `*` for any field. */
  values: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  laws: Readonly<Record<string, string>>;
  /** No and yes of a field. */
  flags: Readonly<Record<string, readonly [no: string, yes: string] | undefined>>;
  /** Fields that are the system's own and are not printed. */
  silent: readonly string[];
}>;

/** What a page is made of, in the order of the page. */
export type Block =
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{
      kind: 'rows';
      rows: readonly (readonly [label: string, value: readonly string[]])[];
    }>
  | Readonly<{
      kind: 'table';
      columns: readonly string[];
      rows: readonly (readonly string[])[];
    }>;

/** A paper as it is set: only text, nothing that a page could run. */
export type Sheet = Readonly<{
  layout: Layout;
  organ: string;
  title: string;
  number: string | null;
  to: string | null;
  blocks: readonly Block[];
  date: string;
  footer: string;
  watermark: string | null;
  /** The modules of the QR, row by row, and what stands beside it. */
  qr: readonly string[] | null;
  verify: readonly string[];
}>;
