import type { OrganFacts } from '#domain/kernel';

/** A paper of the desk as a content model; one port elsewhere turns it into print. Never changed after signing (DOC-6). */
export type NumberedDocument = Readonly<{
  code: string;
  title: string;
  number?: string;
  ordinal: number;
  content: object;
}>;

/** A kind of paper (文书): its code in the number, and its title as people read it. */
export type Form = Readonly<{ code: string; title: string; titleEn: string }>;

/** How many papers of each code a matter has so far. */
export type Ordinals = Readonly<Record<string, number>>;

/** `（江海）应急许受〔2026〕12号`; the second paper of the same code in one matter is `12-2号` (DOC-1, DOC-3). */
export const documentNumber = (
  of: Readonly<{ prefix: string; code: string; year: number; serial: number; ordinal: number }>,
): string =>
  `${of.prefix}${of.code}〔${of.year}〕${of.serial}${of.ordinal > 1 ? `-${of.ordinal}` : ''}号`;

/** The papers counted so far, with these added. */
export const ordinalsAfter = (
  ordinals: Ordinals,
  documents: readonly NumberedDocument[] = [],
): Ordinals =>
  documents.reduce((counted, { code, ordinal }) => ({ ...counted, [code]: ordinal }), ordinals);

/** The next paper of a form in a matter, numbered from the matter's one serial. */
export const nextDocument = (
  matter: Readonly<{ organ: OrganFacts; year: number; serial: number; ordinals: Ordinals }>,
  form: Form,
  content: object,
): NumberedDocument => {
  const ordinal = (matter.ordinals[form.code] ?? 0) + 1;
  const number = documentNumber({
    prefix: matter.organ.documentPrefix,
    code: form.code,
    year: matter.year,
    serial: matter.serial,
    ordinal,
  });
  return { code: form.code, title: form.title, number, ordinal, content };
};
