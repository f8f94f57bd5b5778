import type { FieldFault } from './problem.js';

const han = /\p{Script=Han}/u;

const numberIn = (message: string): string => /(-?\d+)(?!.*\d)/.exec(message)?.[1] ?? '';
const wordsIn = (message: string): string => /values: (.*)$/s.exec(message)?.[1] ?? '';

/** What each check of a field says of it（字段问题）, by the name of the check. */
const said: Readonly<Record<string, ((message: string) => string) | undefined>> = {
  isString: () => '须为文字',
  minLength: (message) => `至少 ${numberIn(message)} 个字`,
  maxLength: (message) => `至多 ${numberIn(message)} 个字`,
  isInt: () => '须为整数',
  isNumber: () => '须为数字',
  min: (message) => `不得小于 ${numberIn(message)}`,
  max: (message) => `不得大于 ${numberIn(message)}`,
  isBoolean: () => '须为是或否（true、false）',
  isArray: () => '须为列表',
  arrayMinSize: (message) => `至少 ${numberIn(message)} 项`,
  arrayMaxSize: (message) => `至多 ${numberIn(message)} 项`,
  arrayUnique: () => '不得重复',
  isIn: (message) => `须为下列之一：${wordsIn(message)}`,
  isObject: () => '须为一组字段',
  nestedValidation: () => '须为一组字段',
  whitelistValidation: () => '没有此项，请删去',
  matches: () => '格式不符',
  isIso8601: () => '须为 ISO 8601 时刻',
  length: () => '须为 8 至 200 个可见字符',
  etag: () => '须为带引号的版本号',
  position: () => '须为日志位置，如 4711/4711',
  cursor: () => '请用上一页给出的 next',
};

/** A fault of a field in both languages, as all our sentences are: English（中文）. */
export const inChinese = (fault: FieldFault): FieldFault => {
  const { rule, message } = fault;
  if (han.test(message)) return fault;
  return { ...fault, message: `${message}（${said[rule]?.(message) ?? '不合要求'}）` };
};
