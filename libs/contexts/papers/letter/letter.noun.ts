import {
  type Act,
  commandsOf,
  deny,
  type Event,
  type Evolve,
  fields,
  holds,
  knownTo,
  label,
  type LabelsOf,
  type LocalDate,
  localDateOf,
  type MessageOf,
  noun,
  refuse,
  same,
  seenIn,
  type StreamKind,
  type Whose,
} from '#domain/kernel';
import {
  actingAs,
  documentPrefixOf,
  drawUp,
  matterOf,
  nameOf,
  type NumberedDocument,
  person,
} from '#domain/procedure';
import { formReference } from '../form/form.reference.js';

// A letter is a paper that no act of a matter draws up: its form is the district's own.

/** It is written and goes out（制发函件）. */
export type LetterIssued = Event<
  'LetterIssued',
  {
    form: string;
    organ: string;
    /** The number under which the office keeps it（发文字号）. */
    number?: string;
    /** The matter it belongs to: `enforcement-cases/<id>`. */
    about?: string;
    content: Readonly<Record<string, string>>;
    issuedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }
>;

export type LetterEvent = LetterIssued;
export type Letter = Readonly<{ issued?: LetterIssued['data'] }>;

export const letterLabels: LabelsOf<LetterEvent> = {
  LetterIssued: label('Letter issued', '制发函件'),
};

const evolve: Evolve<Letter, LetterEvent> = { LetterIssued: (_, issued) => ({ issued }) };

const letterStream: StreamKind<LetterEvent> = {
  category: 'papersLetter',
  upcasters: {},
  knows: knownTo(evolve),
};

const { checked, id, optional, paperNumber, ref } = fields;

type Content = Readonly<Record<string, string>>;

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).length <= 60 &&
  Object.entries(value).every(
    ([name, text]) =>
      /^[a-zA-Z]\w{0,39}$/.test(name) && typeof text === 'string' && text.length <= 5_000,
  );

type Asked = Readonly<{ form: string; organ: string; number?: string; content: Content }>;

/** Whether it has the form of a number of a paper: 代字〔年份〕序号（DOC-1）. */
export const isPaperNumber = (number: string): boolean =>
  /^[\p{Script=Han}（）]+〔\d{4}〕[1-9]\d{0,5}(?:-[1-9]\d{0,2})?号$/u.test(number);

/** The paper by its form. Refuses while something that the form asks for is not said. */
const written = ({ form, organ, content }: Asked, act: Act): NumberedDocument => {
  const facts = seenIn(act, formReference, form).standing?.facts;
  const { code = '', title = '', asks = [] } = facts ?? {};
  const missing = asks.filter((name) => !content[name]);
  if (missing.length > 0)
    refuse(
      'letter-lacks-item',
      `The form asks for ${missing.join(', ')}（格式所要的内容未填写：${missing.join('、')}）.`,
      'DOC-6',
    );
  const [paper] = drawUp({ organ, papers: {} }, act, [{ code, title, numbered: false }, content]);
  return paper;
};

const writers = ['officer', 'team-leader', 'head-of-organ'] as const;

/** In the own organ’s name; what goes out in another’s is drafted, and issued there. */
const mustBeOwn = (organ: string, act: Act): void => {
  const { capacity } = person(act);
  if (organ === capacity.organ) return;
  const own = nameOf(capacity.organ, act);
  deny(
    'other-organ',
    `函件以本人所在机关（${own}）的名义制发，制发机关请填 ${capacity.organ}；以${nameOf(organ, act)}名义的，请拟稿后由该机关人员制发（a letter goes out in the name of the writer’s own organ: draft it, and somebody there issues it）.`,
    'DOC-6',
  );
};

/** An officer shows a valid certificate, or the head signs; others draft（持证制发）. */
const mustBeCertified = (id: string, act: Act): void => {
  if (holds(act.actor, 'head-of-organ')) return;
  if (act.registry.certificateAt(id, act.validAt) !== undefined) return;
  deny(
    'not-certified',
    `${nameOf(id, act)}未持有有效执法证，只能拟稿，由持证执法人员或者负责人制发（without a valid certificate one only drafts: an officer with one, or the head, issues it）.`,
    'PL 55',
  );
};

/** A number is of the series of the organ that issues the letter（机关代字）. */
const mustBeOfOrgan = ({ organ, number }: Asked, act: Act): void => {
  if (number === undefined) return;
  const prefix = documentPrefixOf({ organ }, act);
  if (number.startsWith(prefix) && isPaperNumber(number)) return;
  refuse(
    'number-of-another-series',
    `${number} 不是本机关的发文字号：应为“${prefix}＋函件代字〔年份〕序号号”，如 ${prefix}函〔2026〕1号（number: not of the series of this organ）.`,
    'DOC-1',
  );
};

/** Writes a letter by a form of the district that is in force（按本区格式制发函件）. */
const issueLetter = commandsOf<Letter, LetterEvent>(undefined, 'kept')('IssueLetter', {
  title: 'Issue a letter by a form of the district（制发函件）',
  at: '',
  by: writers,
  asks: {
    form: ref(formReference, { about: 'Form（文书格式编号）', at: () => 'then' }),
    organ: id({ about: 'In whose name（制发机关）' }),
    number: optional(
      paperNumber({ about: 'Number of the office’s register（发文字号）', max: 60 }),
    ),
    about: optional({ ...matterOf('Matter it belongs to（所属事项）'), called: 'matter' }),
    content: checked<Content>({
      about: 'What its form asks for, by name（各项内容）',
      example: { expert: '张工', on: '2026-12-10', matter: '重大隐患治理方案' },
      rule: 'isContent',
      schema: { type: 'object', additionalProperties: { type: 'string', maxLength: 5_000 } },
      fits: isContent,
      otherwise: 'are texts by name（须为名称与文字）',
    }),
  },
  who: (_, act, { organ }) => {
    mustBeOwn(organ, act);
    const { id } = actingAs(act, writers, [organ], ['DOC-6']);
    mustBeCertified(id, act);
    return id;
  },
  repeat: (asked, { issued }) =>
    issued !== undefined &&
    (same([issued.form, issued.content], [asked.form, asked.content]) ||
      refuse('letter-issued', 'It was issued already（该函件已制发，未作任何变更）.')),
  rule: (asked, _, act, by) => {
    mustBeOfOrgan(asked, act);
    const numbered = asked.number !== undefined && { number: asked.number };
    const paper = { ...written(asked, act), ...numbered };
    const issuedOn = localDateOf(act.validAt);
    return [{ type: 'LetterIssued', data: { ...asked, issuedOn, by, documents: [paper] } }];
  },
});

export type IssueLetter = MessageOf<typeof issueLetter>;

const whose = ({ issued }: Letter): Whose | undefined =>
  issued && { organs: [issued.organ], hands: [issued.by], parties: [] };

const initial: Letter = {};

/** A letter by a form of the district（函件）. */
export const letterNoun = noun({
  stream: letterStream,
  title: 'Letter（函件）',
  path: 'letters',
  whoActs: { certified: { officer: ['IssueLetter'], 'team-leader': ['IssueLetter'] } },
  whose,
  initial,
  evolve,
  chapters: [{ title: 'papers 文书', commands: [issueLetter] }],
  begins: ['IssueLetter'],
  unknown: ['letter-unknown', 'There is no such letter（无此函件）.'],
});
