import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfJson } from '#platform/log';
import type { LocalDate, Position } from '#domain/kernel';
import type { Template, Words } from './composing/template.js';

/** The product's own forms; they are data and lie beside the source, not in what is compiled. */
const ownFolder = fileURLToPath(
  new URL('../../../../libs/platform/papers/forms/', import.meta.url),
);

/**
 * A form with the digest by which acts name it: its words, the page and the words of all forms.
 */
export type KeptTemplate = Template & Readonly<{ digest: string }>;

type Forms = Readonly<{ forms: readonly Template[] }>;

const json = <T>(folder: string, file: string): T =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** Codes under which the acts of matters number their papers（罚、责改）: no letter bears one. */
export const codesOfActs = (): ReadonlySet<string> =>
  new Set(formsIn(ownFolder).flatMap(({ code, title }) => (code === title ? [] : [code])));

/** Every form that is known here, by code, title and day. */
export class TemplateBook {
  private readonly kept = new Map<string, readonly KeptTemplate[]>();
  private readonly common: string;
  private readonly byDigest = new Map<string, KeptTemplate>();
  private readonly ofActs: ReadonlySet<string>;

  constructor(
    forms: readonly Template[],
    readonly words: Words,
    /** The page of a paper, and that of a volume of papers. */
    readonly pages: Readonly<{ page: string; volume: string }>,
  ) {
    this.common = digestOfJson({ words, page: pages.page });
    this.ofActs = new Set(forms.map(keyOf));
    for (const form of forms) this.add(form);
  }

  /** Whether an act draws such a paper up; a form of any other is for letters（函件）. */
  isOfAct(paper: Readonly<{ code: string; title: string }>): boolean {
    return this.ofActs.has(keyOf(paper));
  }

  /** A form from its first day on; of two with the same one, the later added is used. */
  add(form: Template): void {
    const kept = this.keptAs(form);
    const others = this.kept.get(keyOf(form)) ?? [];
    const all = [kept, ...others.filter(({ digest }) => digest !== kept.digest)];
    this.kept.set(keyOf(form), all.sort(newestFirst));
    this.byDigest.set(kept.digest, kept);
  }

  /** A form that was taken back before its first day is not used; who named it still finds it. */
  protected drop(form: Template): void {
    const { digest } = this.keptAs(form);
    const others = this.kept.get(keyOf(form)) ?? [];
    this.kept.set(
      keyOf(form),
      others.filter((one) => one.digest !== digest),
    );
  }

  /**
   * A form that a district worded, as papers are set by it: what the words of the form before it
   * are to the system holds for its words too（格式的文字改动，用途不变）.
   */
  asUsed(form: Template): Template {
    const before = this.kept.get(keyOf(form))?.find(({ from }) => from <= form.from);
    if (!before) return form;
    const { told, replaces, bears, serves, qr, heading, labels, sealedBy } = before;
    const uses = { told, replaces, bears, serves, qr, heading, labels, sealedBy };
    const given = Object.entries(uses).filter(([, use]) => use !== undefined);
    return { ...Object.fromEntries(given), ...form };
  }

  /** Which form of the district begins that day for the same paper; nothing where none does. */
  sameDayAs(_form: Template): string | undefined {
    return undefined;
  }

  private keptAs(form: Template): KeptTemplate {
    return { ...form, digest: digestOfJson({ form, common: this.common }) };
  }

  /**
   * Reads the product's forms, and above them those of a district（本区文书格式）: a form of the
   * district with the same code, title and first day takes the place of the product's.
   */
  static read(district?: string): TemplateBook {
    return new TemplateBook(...TemplateBook.parts(district));
  }

  /** What a book is made of: the product's forms with those of the district above them. */
  protected static parts(
    district?: string,
  ): readonly [readonly Template[], Words, Readonly<{ page: string; volume: string }>] {
    const own = formsIn(ownFolder);
    const theirs = district === undefined ? [] : formsIn(district);
    const replaced = new Set(theirs.map(whichOf));
    const forms = [...own.filter((form) => !replaced.has(whichOf(form))), ...theirs];
    const text = (file: string): string => readFileSync(join(ownFolder, file), 'utf8');
    const words = json<Words>(ownFolder, 'words.json');
    return [forms, words, { page: text('page.typ'), volume: text('volume.typ') }];
  }

  /** The form of a paper on a day; nothing where there was none yet. */
  on(paper: Readonly<{ code: string; title: string }>, day: LocalDate): KeptTemplate | undefined {
    return this.kept.get(keyOf(paper))?.find(({ from }) => from <= day);
  }

  /** Resolves when every form that was confirmed before that position is known here. */
  upTo(_position: Position): Promise<void> {
    return Promise.resolve();
  }

  /** The form that an act named; nothing when it is not known here. */
  named(digest: string): KeptTemplate | undefined {
    return this.byDigest.get(digest);
  }
}

const newestFirst = (a: Template, b: Template): number => {
  if (a.from === b.from) return 0;
  return a.from < b.from ? 1 : -1;
};

const keyOf = ({ code, title }: Readonly<{ code: string; title: string }>): string =>
  `${code} ${title}`;

/** Code, title and first day: of two forms that are one in these, one is used. */
export const whichOf = (form: Template): string => `${keyOf(form)} ${form.from}`;

const formsIn = (folder: string): readonly Template[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'words.json')
    .sort()
    .flatMap((file) => json<Forms>(folder, file).forms);
