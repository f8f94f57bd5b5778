import { type Event, knownTo, type LocalDate, type StreamKind } from '#domain/kernel';

/**
 * A paragraph with `{fields}` in it; left out unless the paper tells the field that `when` names.
 */
type Paragraph = string | Readonly<{ text: string; when: string }>;

/**
 * A part of a paper: a paragraph, a table of one field's parts, lines of name and value (of
 * `terms.*` each part of the field on a line of its own), or `*`: everything that the act told and
 * no part before said.
 */
export type FormPart =
  | Paragraph
  | Readonly<{ table: string; columns: readonly (readonly [title: string, field: string])[] }>
  | Readonly<{ rows: readonly string[] }>;

/** How a paper looks: a letter under the red head, a form, a record, a certificate. */
export const paperLayouts = ['letter', 'form', 'record', 'certificate'] as const;

/** The form of a paper（文书格式）from a day on: data, not code. */
export type PaperForm = Readonly<{
  code: string;
  title: string;
  from: LocalDate;
  /** V where the form is the ministry's own, U where it is ours（自拟格式）. */
  mark: 'V' | 'U';
  layout: (typeof paperLayouts)[number];
  /** Articles that say what must stand in it. */
  law?: readonly string[];
  /** To whom it is written. */
  to?: string;
  /**
   * Whose paper it is, where no organ issues it: that one seals it（由申请单位盖章）: `{party}`.
   */
  sealedBy?: string;
  body: readonly FormPart[];
  /** What its own fields are called, where other papers call them otherwise（本文书用语）. */
  labels?: Readonly<Record<string, string>>;
  /** The field with the number of the paper that it takes the place of, and how. */
  replaces?: Readonly<{
    number: string;
    because: 'revoked' | 'corrected' | 'changed';
    /** Codes of papers that speak of that one and fall with it（随之失效的文书）. */
    with?: readonly string[];
  }>;
  /** What it is called on the page, where its matter says that（证照名称）: `{item}`. */
  heading?: string;
  /** The field with the number that it certifies（证号）: that stands on the page. */
  bears?: string;
  /** It proves that others reached somebody（送达回证）: it names them, and how each was set. */
  serves?: true;
  /** Fields that its sentences tell in other words（已以其他文字载明）. */
  told?: readonly string[];
  /** Anybody may look it up by the code of a QR that it bears（证照）. */
  qr?: true;
}>;

/** Every field that a part of a form names, by its path. */
export const pathsOf = (part: FormPart): readonly string[] => {
  if (typeof part !== 'string' && 'rows' in part)
    return part.rows.map((path) => path.replace(/\.\*$/, ''));
  if (typeof part !== 'string' && 'table' in part) return [part.table];
  const text = typeof part === 'string' ? part : part.text;
  return [...text.matchAll(/\{([\w.]+)\}/g)].map(([, path]) => path!);
};

/** What a paper has from its matter and the law of its day, whatever the act told. */
const fromElsewhere = ['party', 'creditCode', 'organName', 'within', 'cited'];

const headOf = (path: string): string => path.split('.')[0] ?? path;

/** Fields that whoever issues the paper must say: without one of them it cannot be set. */
export const askedBy = ({ to = '', body }: Pick<PaperForm, 'to' | 'body'>): readonly string[] => [
  ...new Set(
    [to, ...body.filter((part) => typeof part === 'string')]
      .flatMap(pathsOf)
      .map(headOf)
      .filter((name) => !fromElsewhere.includes(name)),
  ),
];

/**
 * What another form for the same paper no longer says: nothing that stood there is lost by other
 * words（不得遗漏原格式的必备内容）. `*` says whatever the act told.
 */
export const leftOutOf = (
  before: Pick<PaperForm, 'to' | 'body'>,
  { to = '', body }: Pick<PaperForm, 'to' | 'body'>,
): readonly string[] => {
  const said = new Set([to, ...body].flatMap(pathsOf));
  const isWhole = body.includes('*');
  return [before.to ?? '', ...before.body]
    .flatMap(pathsOf)
    .filter((path) => !said.has(path))
    .filter((path) => !isWhole || fromElsewhere.includes(headOf(path)));
};

/** Somebody proposes a form of the district, tried against a sample（提出本区文书格式）. */
export type FormProposed = Event<
  'FormProposed',
  { form: PaperForm; sample: object; source: string; by: string }
>;
/** Another person confirmed it: papers are set by it from its day on. */
export type FormConfirmed = Event<'FormConfirmed', { form: PaperForm; by: string }>;
/** It does not go on（撤回）. */
export type FormWithdrawn = Event<'FormWithdrawn', { reason: string; by: string }>;

export type FormEvent = FormProposed | FormConfirmed | FormWithdrawn;

/** One stream for each form that a district proposed: `paperForm-440704.<id>`. */
export const formStream: StreamKind<FormEvent> = {
  category: 'paperForm',
  upcasters: {},
  knows: knownTo({ FormProposed: true, FormConfirmed: true, FormWithdrawn: true }),
  takesBack: { FormWithdrawn: { of: ['FormProposed', 'FormConfirmed'] } },
};
