/** In which language a reader wants to hear a sentence first. */
export type Language = 'zh' | 'en';

const han = /\p{Script=Han}/u;

/** How much a reader wants a language, as `Accept-Language` weighs it; 0 when it is not named. */
const weightOf = (language: string, header: string): number => {
  const named = header.split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    if (tag !== language && !tag.startsWith(`${language}-`)) return [];
    const q = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? '1');
    return [Number.isNaN(q) ? 0 : q];
  });
  return Math.max(0, ...named);
};

/** Chinese, unless the reader prefers English. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const header = acceptLanguage ?? '';
  return weightOf('en', header) > weightOf('zh', header) ? 'en' : 'zh';
};

/** Where the Chinese of a sentence stands, brackets within brackets counted. */
const chineseIn = (text: string): readonly [start: number, end: number] | undefined => {
  const open: number[] = [];
  let found: readonly [number, number] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '（') open.push(at);
    if (text[at] !== '）') continue;
    const start = open.pop();
    if (start !== undefined && open.length === 0 && han.test(text.slice(start, at)))
      found = [start, at];
  }
  return found;
};

const ended = (chinese: string): string => (/[。！？…]$/.test(chinese) ? chinese : `${chinese}。`);

/**
 * A sentence as its reader hears it. Ours are written `English（中文）.`; an inspector reads
 * Chinese first, with the English beside it.
 */
export const worded = (text: string, language: Language): string => {
  const place = language === 'zh' ? chineseIn(text) : undefined;
  if (!place) return text;
  const [start, end] = place;
  const english = (text.slice(0, start) + text.slice(end + 1)).trim();
  const chinese = ended(text.slice(start + 1, end));
  return english === '' ? chinese : `${chinese}${english}`;
};
