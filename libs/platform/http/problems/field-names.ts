import { own } from '#domain/kernel';

const key = 'house:about';

/** Keeps what a field says of itself where the checks of its class find it. */
export const rememberAbout =
  (about: string): PropertyDecorator =>
  (body, field) =>
    Reflect.defineMetadata(key, about, body, field);

/** The Chinese term of what a field says of itself: what stands in its last bracket. */
const termOf = (about: string): string => {
  const found = [...about.matchAll(/（([^（）]*(?:（[^（）]*）[^（）]*)*)）/g)].at(-1)?.[1];
  return found ?? about;
};

/** What a field is called in Chinese（字段名称）; nothing for one that its class does not know. */
export const nameOf = (body: object | undefined, field: string): string | undefined => {
  const about: unknown = body && Reflect.getMetadata(key, body, field);
  return typeof about === 'string' ? termOf(about) : undefined;
};

/** Words that a field may say, each with what people call it. */
export type Words = Readonly<Record<string, string | Readonly<{ zh: string }>>>;

const wordsKey = 'house:words';

/** Keeps what people call each word of a field where tables find it. */
export const rememberWords =
  (words: Readonly<Record<string, string>>): PropertyDecorator =>
  (body, field) =>
    Reflect.defineMetadata(wordsKey, words, body, field);

/** What people call a word of a field（取值名称）; nothing for a field that says no few words. */
export const wordOf = (body: object, field: string, value: string): string | undefined => {
  const words = Reflect.getMetadata(wordsKey, body, field) as
    Readonly<Record<string, string>> | undefined;
  return words && own(words, value);
};

/** What stands in no body: headers, and the parameters that every list has. */
const elsewhere: Readonly<Record<string, string>> = {
  'Idempotency-Key': '幂等键',
  'If-Match': '所依据的版本',
  Preview: '预演',
  'Valid-At': '事实发生时间',
  'Min-Position': '最低日志位置',
  after: '翻页标记',
  limit: '每页条数',
  sort: '排序',
  asOf: '登记时点',
  validAt: '发生时点',
  at: '时点',
  on: '查询日期',
  applicant: '申请人',
  code: '查验码',
  start: '起算时间',
  until: '截止日期',
  excluded: '不计入期限的时间',
  stayed: '期限中止的时间',
  stays: '中止加处罚款的时间',
  from: '起',
  to: '止',
  step: '处罚档次',
};

/** A name as it is spread into a fault; nothing where there is none. */
export const named = (name: string | undefined): Readonly<{ name?: string }> =>
  name === undefined ? {} : { name };

/** What nobody asks for, as it was written, so that whoever misspelt it finds it. */
export const unknownField = (written: string): string => `未知字段“${written.slice(0, 60)}”`;

/** Chinese for the path of a field that its class did not name: `excluded.0.from`. */
export const nameElsewhere = (path: string): string =>
  path
    .split('.')
    .map((part) =>
      /^\d+$/.test(part) ? `第${Number(part) + 1}项` : (own(elsewhere, part) ?? unknownField(part)),
    )
    .join('');
