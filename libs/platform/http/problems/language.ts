import { momentsOnTheWall } from '#domain/kernel';

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

type Place = readonly [start: number, end: number];

/** Every bracket of a sentence with Chinese in it, those within others left aside. */
const bracketsIn = (text: string): readonly Place[] => {
  const open: number[] = [];
  const found: Place[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '（') open.push(at);
    if (text[at] !== '）') continue;
    const start = open.pop();
    if (start !== undefined && open.length === 0 && han.test(text.slice(start, at)))
      found.push([start, at]);
  }
  return found;
};

/**
 * A bracket that Chinese goes on after is part of a name or a number: （江海）应急罚〔2026〕4号.
 */
const isOfAName = (text: string, [, end]: Place): boolean =>
  /^[\p{Script=Han}〔]/u.test(text.slice(end + 1));

/**
 * Where the Chinese of a sentence stands: the most of it, for a single word is put beside others.
 */
const chineseIn = (text: string): Place | undefined =>
  bracketsIn(text)
    .filter((place) => !isOfAName(text, place))
    .toReversed()
    .toSorted(([a, b], [c, d]) => d - c - (b - a))[0];

/** Chinese at the end of a sentence, in brackets of half the width. */
const narrow = / ?\(([^()]*\p{Script=Han}[^()]*)\)(\.?)$/u;

/** A sentence that is written the other way round: `中文（English）.` */
const otherWayRound =
  /^(?<zh>(?=.*\p{Script=Han}).*)（(?<en>[A-Za-z][^（）\p{Script=Han}]*)）\.?$/su;

/** A sentence as ours are written, English first with the Chinese in brackets. */
const asWritten = (said: string): string => {
  const { zh, en } = otherWayRound.exec(said)?.groups ?? {};
  if (zh === undefined || en === undefined) return said.replace(narrow, '（$1）$2');
  return `${en[0]!.toUpperCase()}${en.slice(1)}（${zh.replace(/。$/, '')}）.`;
};

const ended = (chinese: string): string => (/[。！？…]$/.test(chinese) ? chinese : `${chinese}。`);

/** The Chinese of a sentence and the English beside it; no Chinese where it has none. */
export const halvesOf = (said: string): Readonly<{ zh?: string; en: string }> => {
  const text = asWritten(said);
  const place = chineseIn(text);
  if (!place) return { en: said };
  const [start, end] = place;
  const en = (text.slice(0, start) + text.slice(end + 1)).trim();
  return { zh: ended(text.slice(start + 1, end)), en };
};

/**
 * A sentence as its reader hears it. Ours are written `English（中文）.`; an inspector reads
 * Chinese first, with the English beside it, and no moment in UTC（北京时间）.
 */
export const worded = (sentence: string, language: Language): string => {
  const said = momentsOnTheWall(sentence);
  if (language === 'en') return asWritten(said);
  const { zh = '', en } = halvesOf(said);
  return `${zh}${en}`;
};
