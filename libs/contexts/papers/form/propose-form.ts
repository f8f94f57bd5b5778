import { type Asks, fields, filledWith, type MessageOf, same } from '#domain/kernel';
import { type FormPart, ofTheBureau, type PaperForm, paperLayouts } from '#domain/procedure';
import { formCommand, mustNotHaveBegun } from './form.state.js';

const { checked, day, oneOf, optional, text } = fields;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 5_000;
/** Whether each brace of a sentence names an item: any other would stand on the page as it is. */
const namesItems = (value: unknown): boolean =>
  isText(value) && !/[{}｛｝]/.test(value.replaceAll(/\{[\w.]+\}/g, ''));
const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 60 && value.every(isText);
const has = (value: object, ...names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => name in value);
const isColumn = (value: unknown): boolean => areTexts(value) && value.length === 2;
const areColumns = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 8 && value.every(isColumn);

/** The parts of a form that are more than a sentence, by their fields. */
const shapes: readonly Readonly<Record<string, (value: unknown) => boolean>>[] = [
  { text: namesItems, when: isText },
  { rows: areTexts },
  { table: isText, columns: areColumns },
];

const isPart = (value: unknown): value is FormPart => {
  if (typeof value !== 'object' || value === null) return namesItems(value);
  const told = value as Readonly<Record<string, unknown>>;
  return shapes.some(
    (shape) =>
      has(value, ...Object.keys(shape)) &&
      Object.entries(shape).every(([name, fits]) => fits(told[name])),
  );
};

/** What a form may say: sentences, tables, lines. */
const isBody = (value: unknown): value is readonly FormPart[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(isPart);

const inBraces = '花括号内只写字母、数字的项目名称，如 {receiver}，不留空格，不用全角括号';

/** The form of the body of a form. */
export const bodyForm = {
  rule: 'isBody',
  schema: { type: 'array', minItems: 1, maxItems: 100, items: {} },
  fits: isBody,
  otherwise: `is no body of a form（须为段落、表格或者条目的列表；${inBraces}）`,
} as const;

/** The form of whom it is to（主送）. */
export const addressForm = {
  rule: 'namesItems',
  schema: { type: 'string', minLength: 1, maxLength: 500 },
  fits: (value: unknown): value is string => namesItems(value) && String(value).length <= 500,
  otherwise: `is no address of a form（至多 500 个字；${inBraces}）`,
} as const;

/** Whether something may be the content of a paper. */
export const isContent = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  JSON.stringify(value).length <= 100_000;

const asks = {
  code: text({ about: 'Code of the paper（文书代字）', example: '邀', max: 20 }),
  title: text({ about: 'Title of the paper（文书名称）', example: '专家邀请函', max: 60 }),
  from: day({ about: 'First day it is used（启用日期）', example: '2026-12-01' }),
  layout: oneOf(paperLayouts, { about: 'Letter, form, record, certificate（版式）' }),
  to: optional(
    checked<string>({
      about: 'To whom, `{fields}` in it（主送）',
      example: '{expert}',
      ...addressForm,
    }),
  ),
  body: checked<readonly FormPart[]>({
    about: 'Sentences with `{fields}`, tables, lines of name and value, `*` for the rest（正文）',
    example: ['兹邀请{expert}于{on}参加{matter}论证。', '*'],
    ...bodyForm,
  }),
  sample: checked<object>({
    about: 'What a paper of this form would say: it is tried with it（样例内容）',
    example: { expert: '张工', on: '2026-12-10', matter: '重大隐患治理方案' },
    rule: 'isContent',
    schema: { type: 'object', additionalProperties: true },
    fits: isContent,
    otherwise: 'is no content of a paper（须为对象）',
  }),
  source: text({ about: 'Paper it rests on, with its number（依据文件）', max: 200 }),
};

type Asked = Asks<typeof asks>;

/** The form as papers are set by it. A district's form is its own, and the page says so. */
export const formOf = ({ code, title, from, layout, to, body }: Omit<Asked, 'sample' | 'source'>) =>
  ({
    code,
    title,
    from,
    mark: 'U',
    layout,
    ...(to !== undefined && { to }),
    body,
  }) satisfies PaperForm;

/**
 * Proposes a form of the district（提出文书格式）: other wording for a paper, or a letter of a new
 * kind. It was tried with the sample before it comes here, and is used when another person has
 * confirmed it.
 */
export const proposeForm = formCommand('ProposeForm', {
  title: 'Propose a form of the district（提出文书格式）',
  at: '',
  by: ['legal-reviewer', 'registrar'],
  asks,
  fills: filledWith<Readonly<{ tried: true }>>(),
  who: (_, act) => ofTheBureau(act),
  repeat: (asked, { proposed }) => proposed !== undefined && same(proposed.form, formOf(asked)),
  stage: (_, act, { from }) => mustNotHaveBegun(from, act),
  rule: ({ sample, source, ...asked }, _, __, by) => [
    { type: 'FormProposed', data: { form: formOf(asked), sample, source, by } },
  ],
});

export type ProposeForm = MessageOf<typeof proposeForm>;
