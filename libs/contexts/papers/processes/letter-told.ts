import { tellsIdentityNumber } from '#domain/kernel';
import { pathsOf, type PaperForm } from '#domain/procedure';
import { isPaperNumber } from '../letter/letter.noun.js';

type Content = Readonly<Record<string, string>>;
type Told = Readonly<{ number?: string; content: Content }>;
type Fault = Readonly<{ field: string; code: string; message: string }>;
type Body = Pick<PaperForm, 'to' | 'body'>;

/** What a form says of what it is told: each name in it, and whether it says all the rest too. */
const saidBy = ({ to = '', body }: Body): ReadonlySet<string> => {
  const flags = body.flatMap((part) =>
    typeof part !== 'string' && 'when' in part ? [part.when] : [],
  );
  const paths = [...[to, ...body].flatMap(pathsOf), ...flags];
  return new Set(paths.map((path) => path.split('.')[0] ?? path));
};

/** What is told and stands nowhere on the page; `silent` are names that no page prints. */
const unsaid = (form: Body, content: Content, silent: readonly string[]): readonly string[] => {
  const said = saidBy(form);
  const saysTheRest = form.body.includes('*');
  return Object.keys(content).filter(
    (name) => !said.has(name) && (!saysTheRest || silent.includes(name)),
  );
};

const fault = (field: string, code: string, message: string): Fault => ({ field, code, message });

/** What is wrong with the words of a letter by themselves, each under its field. */
export const letterFaults = (
  { number, content }: Told,
  form: Body | undefined,
  silent: readonly string[],
): readonly Fault[] => [
  ...(number === undefined || isPaperNumber(number)
    ? []
    : [
        fault(
          'number',
          'no-paper-number',
          `${number} 不是文号，应为“代字〔年份〕序号号”，如（江海）应急函〔2026〕1号（it is no number of a paper）.`,
        ),
      ]),
  ...(form ? unsaid(form, content, silent) : []).map((name) =>
    fault(
      `content.${name}`,
      'letter-asks-no-such-item',
      `该文书格式没有“${name}”一项，填写的内容不会载入函件（the form has no item ${name}: it would stand on no page）.`,
    ),
  ),
  ...Object.keys(content)
    .filter((name) => tellsIdentityNumber(content[name] ?? ''))
    .map((name) =>
      fault(
        `content.${name}`,
        'letter-names-person',
        `“${name}”一项含有公民身份号码，函件不得载明自然人身份信息（an identity number stands in ${name}: a letter tells of no natural person）.`,
      ),
    ),
];
