import { createHash } from 'node:crypto';
import { type About, localDateOf, partsOf, type RegistryView } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { FileStore } from '#platform/files';
import { digestOfJson, type Reading } from '#platform/log';
import type { LiveLaw } from '#platform/law-now';
import {
  compose,
  type Face,
  type KeptTemplate,
  LacksItem,
  NotPrinted,
  type OnPaper,
  type PaperSource,
  type Press,
  type Printed,
  qrOf,
  spelledDay,
  type TemplateBook,
} from '#platform/papers';
import type { FileSeals, PersonalData } from '#platform/privacy';
import type { Issued, PaperWithdrawn, Rendering } from '../paper/paper.events.js';
import { citedPaper } from './cited-paper.js';
import { citedNamed } from './cited-named.js';
import { aroundOf, faceOf } from './face-of.js';
import { noting } from './noting.js';
import { numberBorne } from './number-borne.js';
import { servedPapers, type SetBeside } from './served-papers.js';

/** What papers are set with. */
export type Printery = Readonly<{
  reading: Reading;
  registry: () => RegistryView;
  law: LiveLaw;
  book: TemplateBook;
  press: Press;
  files: FileStore;
  seals: FileSeals;
  people: PersonalData;
  /** Where the public looks a paper up. */
  checkUrl?: string;
}>;

/** A paper among those of its event. */
export type OnePaper = Readonly<{
  document: NumberedDocument;
  at: number;
  about: About;
  again?: Issued['again'];
  /** The papers that mend a slip of the pen in it（更正）, which one issued again names. */
  corrections?: readonly PaperWithdrawn['data'][];
}>;

type Form = Readonly<{ form: KeptTemplate; named: boolean }>;

/** A paper that could not be set, and what its issuer has to mend. */
export type Unset = Readonly<{ issued: Issued; reason: string }>;
export type Done = Readonly<{ issued: Issued; rendering: Rendering; form: KeptTemplate }>;

/**
 * Sets one paper: by the form its act named, in clear, sealed under its matter and under the keys
 * of those whose names were opened for it, kept. What the act or its matter lacks is told; a store
 * or a setter that is away is a fault, and tried again.
 */
export const setPaper = async (
  printery: Printery,
  source: PaperSource,
  paper: OnePaper,
  beside: readonly SetBeside[] = [],
): Promise<Done | Unset> => {
  const { stream, revision } = paper.about;
  const onPaper = await source.onPaper(printery.reading, stream, revision);
  const issued = issuedBy(paper, onPaper ?? { organ: organOf(paper.about) });
  const found = await formOf(printery, paper);
  if (!onPaper) return { issued, reason: '事项状态不可读（the matter has no state）' };
  if (!found) return { issued, reason: `没有该文书的格式：${issued.title}（no form）` };
  try {
    const code = printery.seals.codeOf(`${paperId(paper)} ${issued.content}`);
    const { served, proof } = await proven(printery, found.form, { paper, beside });
    const cited = await citedPaper(printery.reading, found.form, paper);
    const filling = { paper, onPaper, code, served, cited };
    const { title, printed } = await print(printery, found.form, filling);
    const rendering = await kept(printery, { ...found, printed, code, stream });
    return {
      issued: { ...issued, title, ...(proof && { served: proof }) },
      form: found.form,
      rendering,
    };
  } catch (error) {
    if (isForPeople(error)) return { issued, reason: error.message };
    throw error;
  }
};

/** Of a receipt, what was served: as it stands on the page, and as it is on record. */
const proven = async (
  { reading }: Printery,
  { serves }: KeptTemplate,
  { paper, beside }: Readonly<{ paper: OnePaper; beside: readonly SetBeside[] }>,
) => {
  const papers = serves ? await servedPapers(reading, paper, beside) : [];
  if (papers.length === 0) return { served: undefined, proof: undefined };
  return {
    served: papers.map(({ name }) => name),
    proof: papers.map(({ paper: id, pdf }) => ({ paper: id, ...(pdf !== undefined && { pdf }) })),
  };
};

/** What somebody has to mend before the paper can be set; anything else is tried again. */
const isForPeople = (error: unknown): error is Error =>
  error instanceof LacksItem || error instanceof NotPrinted || error instanceof RangeError;

/** Its id: the event that issued it, its place there, and which one of its number it is. */
export const paperId = ({ about, at, again }: Pick<OnePaper, 'about' | 'at' | 'again'>): string =>
  again ? `${about.id}-${at}-${again.copy}` : `${about.id}-${at}`;

/** The organ whose act issued it, where its matter does not say. */
const organOf = ({ envelope: { actor } }: About): string =>
  actor.kind === 'person' ? actor.capacity.organ : '';

const issuedBy = (
  { document, at, about, again }: OnePaper,
  { organ, about: matter }: Pick<OnPaper, 'organ' | 'about'>,
): Issued => {
  const bears = numberBorne(document);
  const { stream, revision, envelope } = about;
  const { code, title, number } = document;
  return {
    stream,
    revision,
    at,
    code,
    title,
    number,
    day: localDateOf(envelope.validAt),
    organ,
    content: envelope.papers?.[at]?.content ?? digestOfJson(document),
    ...(matter !== undefined && { about: matter }),
    ...(bears !== undefined && { bears }),
    ...(again && { again }),
  };
};

/** The form that its act named; one of the district may be on its way here still. */
const formOf = async (
  { book }: Printery,
  { document, at, about }: OnePaper,
): Promise<Form | undefined> => {
  const { envelope } = about;
  const digest = envelope.papers?.[at]?.form;
  if (digest !== undefined && !book.named(digest)) await book.upTo(about.position);
  const named = digest === undefined ? undefined : book.named(digest);
  const form = named ?? book.on(document, localDateOf(envelope.validAt));
  return form && { form, named: named !== undefined };
};

/** A page as it was set, and the names of the keys of those that it tells of. */
type Page = Printed & Readonly<{ opened: ReadonlySet<string> }>;

type Filling = Readonly<{
  paper: OnePaper;
  onPaper: OnPaper;
  code: string;
  served: readonly string[] | undefined;
  /** The paper that it speaks of, by title and number. */
  cited: string | undefined;
}>;

const print = async (
  printery: Printery,
  form: KeptTemplate,
  filling: Filling,
): Promise<Readonly<{ title: string; printed: Page }>> => {
  const { book, press, law, registry } = printery;
  const { paper, onPaper, code, served, cited } = filling;
  await printery.people.fetchKeys([paper.document, onPaper]);
  const { people, opened } = noting(printery.people);
  const { envelope, stream } = paper.about;
  const place = { district: partsOf(stream)?.district ?? '', knownAt: envelope.recordedAt };
  const reading = { ...printery, people };
  const cites = await citedNamed(reading, paper.document.content, place);
  const around = aroundOf(onPaper, { law: law.current(), view: registry(), people, cites });
  const said = faceOf(paper.document, paper.about, around);
  const face = { ...said, more: { ...said.more, served, ...(cited && { cited }) } };
  const issue = issueOf(printery, form, { face, code, paper });
  const sheet = compose(form, face, { words: book.words, nameOf: around.nameOf }, issue);
  return { title: sheet.title, printed: { ...(await press.print(sheet)), opened } };
};

const issuedAgain = ({ copy, on }: NonNullable<OnePaper['again']>): string =>
  `本件系第${copy}件，${spelledDay(on)}补发，与原件文号、内容相同；原件自补发之日起作废。`;

/** One issued again says the words of the first; the correction is read beside it（更正）. */
const correctedSince = ({ number, on }: PaperWithdrawn['data']): string =>
  `本件的笔误已于${spelledDay(on)}由更正通知书${number ?? ''}更正，请与该通知书一并使用。`;

/** What stands on it beside its words, of its copy and of what corrects it. */
const notesOf = ({ again, corrections = [] }: OnePaper): readonly string[] =>
  again ? [issuedAgain(again), ...corrections.map(correctedSince)] : [];

const issueOf = (
  { checkUrl }: Printery,
  { qr, bears }: KeptTemplate,
  { face, code, paper }: Readonly<{ face: Face; code: string; paper: OnePaper }>,
) => {
  const address = checkUrl === undefined ? [] : [`查验网址：${checkUrl}`];
  const own = bears === undefined ? undefined : face.content[bears];
  const number = typeof own === 'string' ? own : (face.number ?? '');
  const asked = `${checkUrl}?number=${encodeURIComponent(number)}&code=${code}`;
  // Without an address of the register the code says what is typed there.
  const read = checkUrl === undefined ? `编号：${number} 查验码：${code}` : asked;
  return {
    verify: [`查验码：${code}`, ...address, ...notesOf(paper)],
    ...(qr && { qr: qrOf(read) }),
  };
};

const kept = async (
  { seals, files }: Printery,
  {
    form,
    named,
    printed,
    code,
    stream,
  }: Form & Readonly<{ printed: Page; code: string; stream: string }>,
): Promise<Rendering> => {
  const { pdf, pages, fonts, opened } = printed;
  return {
    form: { digest: form.digest, from: form.from, mark: form.mark, named },
    fonts,
    pages,
    bytes: pdf.length,
    pdf: createHash('sha256').update(pdf).digest('hex'),
    kept: await files.keep(await seals.seal(partsOf(stream)?.id ?? stream, pdf, [...opened])),
    code,
  };
};
