import { Injectable } from '@nestjs/common';
import type { AnyNoun, Law } from '#domain/kernel';
import type { Calendar, LawSaid, Notice } from '#domain/law';
import { Settings } from '#platform/config';
import { DigestDiffers, type FileStore } from '#platform/files';
import { LiveLaw } from '#platform/law-now';
import { rulesIn } from './code-of.js';
import { programsIn } from './programs-kept.js';

/** The rules of an older build: its nouns, and what it made of law and calendar. */
type Program = Readonly<{
  nouns: readonly AnyNoun[];
  lawBook: (of: Readonly<{ calendar: Calendar; entries: LawSaid['entries'] }>) => Law;
  calendarOf: (notices: readonly Notice[], local: Calendar['local']) => Calendar;
}>;

/** Which program decided, about which kind of file, by which law and calendar. */
type Decided = Readonly<{ code: string; category: string; law: string; calendar: string }>;

/** What decides again: the noun and the law, both as that program has them. */
type Deciding = Readonly<{ noun: AnyNoun; law: Law }>;

/** What was changed on the disk is no program: it never runs. */
const keptAs = async (store: FileStore, digest: string): Promise<Buffer | undefined> => {
  try {
    return await store.read(digest);
  } catch (error) {
    if (error instanceof DigestDiffers) return undefined;
    throw error;
  }
};

/**
 * The programs that decided in the past（历次规则）, each read from where it was kept and held
 * against the digest that the envelope names before it runs. Rules read nothing and write nothing:
 * they are the deciders, and the law, without anything that reaches out.
 */
@Injectable()
export class ProgramsThen {
  private readonly known = new Map<string, Promise<Program | undefined>>();

  constructor(
    private readonly settings: Pick<Settings, 'FILES_DIR'>,
    private readonly law: LiveLaw,
  ) {}

  /** Nothing where the program was not kept, or does not know that kind of file or that law. */
  async deciding({ code, category, law, calendar }: Decided): Promise<Deciding | undefined> {
    const digest = rulesIn(code);
    const program = digest === undefined ? undefined : await this.program(digest);
    const noun = program?.nouns.find((one) => one.category === category);
    const said = this.law.said(law);
    const days = this.law.known().find(({ version }) => version === calendar);
    if (!program || !noun || !said || !days) return undefined;
    const { entries, district } = said;
    const working = program.calendarOf(days.notices, days.local);
    const asked = { calendar: working, entries, ...(district !== null && { district }) };
    return { noun, law: program.lawBook(asked) };
  }

  private program(digest: string): Promise<Program | undefined> {
    const known = this.known.get(digest) ?? this.read(digest);
    this.known.set(digest, known);
    // What could not be read once may be there the next time.
    void known.then(
      (found) => found ?? this.known.delete(digest),
      () => this.known.delete(digest),
    );
    return known;
  }

  private async read(digest: string): Promise<Program | undefined> {
    const text = await keptAs(programsIn(this.settings), digest);
    if (!text) return undefined;
    return (await import(`data:text/javascript;base64,${text.toString('base64')}`)) as Program;
  }
}
