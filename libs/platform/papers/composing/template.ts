import type { FormPart, PaperForm } from '#domain/procedure';

export type Part = FormPart;
export type Template = PaperForm;

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
  layout: PaperForm['layout'];
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
