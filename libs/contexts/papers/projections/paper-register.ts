import { type About, instant, type LocalDate, partsOf } from '#domain/kernel';
import { register, type Says } from '#platform/registers';
import {
  endAfter,
  type Issued,
  onlyCorrects,
  type PaperEvent,
  stateBy,
} from '../paper/paper.events.js';
import { paperStream } from '../paper/paper.stream.js';
import { PaperRow } from './paper-row.js';

const unopened = ({ stream }: About): PaperRow => ({
  paperId: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  category: '',
  subjectId: '',
  revision: 0,
  code: '',
  title: '',
  number: null,
  about: null,
  bears: null,
  day: '' as LocalDate,
  organ: '',
  state: 'owed',
  reason: null,
  withdrawn: null,
  corrections: [],
  content: null,
  form: null,
  pdf: null,
  kept: null,
  check: null,
  pages: null,
  bytes: null,
  recordedAt: instant('1970-01-01T00:00:00Z'),
});

const issuedAs = (issued: Issued) => {
  const { stream, revision, code, title, number, day, organ, content, about, bears } = issued;
  const { category = '', id: subjectId = stream } = partsOf(stream) ?? {};
  return {
    category,
    subjectId,
    revision,
    code,
    title,
    number: number ?? null,
    about: about ?? null,
    bears: bears ?? null,
    day,
    organ,
    content,
  };
};

const says: Says<PaperEvent, PaperRow> = {
  PaperRendered: ({ issued, rendering }, { withdrawn }, { envelope }) => ({
    ...issuedAs(issued),
    state: withdrawn ? stateBy(withdrawn) : 'rendered',
    reason: null,
    form: rendering.form.digest,
    pdf: rendering.pdf,
    kept: rendering.kept,
    check: rendering.code,
    pages: rendering.pages,
    bytes: rendering.bytes,
    recordedAt: envelope.recordedAt,
  }),
  PaperWrapped: ({ kept }) => ({ kept }),
  PaperNotRendered: ({ issued, reason }, _, { envelope }) => ({
    ...issuedAs(issued),
    reason,
    recordedAt: envelope.recordedAt,
  }),
  RenderingAsked: () => ({}),
  PaperReissued: () => ({}),
  PaperWithdrawn: (said, { corrections, withdrawn, pdf }) => {
    if (onlyCorrects(said)) return { corrections: [...corrections, said] };
    const end = endAfter(withdrawn ?? undefined, said);
    if (end) return { withdrawn: end, state: stateBy(end) };
    return { withdrawn: null, state: pdf === null ? 'owed' : 'rendered' };
  },
};

/** 文书台账: one row per paper, with the digests by which it is proved. */
export const paperRegister = register(paperStream, {
  name: 'papers.papers',
  version: 5,
  table: PaperRow,
  unopened,
  opens: ['PaperRendered', 'PaperNotRendered', 'PaperWithdrawn'],
  says,
});
