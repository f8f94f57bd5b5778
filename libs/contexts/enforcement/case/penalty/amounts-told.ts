import { type Fen, refuse, showFen } from '#domain/kernel';

const digits = '零一二三四五六七八九';
const capitals = '零壹贰叁肆伍陆柒捌玖';
const spelled: Readonly<Record<string, string>> = {
  拾: '十',
  佰: '百',
  仟: '千',
  〇: '零',
  两: '二',
};

const plain = (text: string): string =>
  Array.from(text, (one) => {
    const at = capitals.indexOf(one);
    return at >= 0 ? digits.charAt(at) : (spelled[one] ?? one);
  }).join('');

const units = [
  ['万', 10_000],
  ['千', 1_000],
  ['百', 100],
  ['十', 10],
] as const;

/** 三万二千 as 32000; 2.5万 as 25000. */
const valueOf = (text: string): number => {
  for (const [unit, worth] of units) {
    const at = text.indexOf(unit);
    if (at < 0) continue;
    const above = at === 0 ? 1 : valueOf(text.slice(0, at));
    return above * worth + valueOf(text.slice(at + 1));
  }
  const bare = text.replace(/^零+/, '');
  if (bare === '') return 0;
  return /^[\d.]+$/.test(bare) ? Number(bare) : digits.indexOf(bare);
};

const amount =
  /([\d,.〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+)\s*(?:余)?[元圆]/gu;

/** Every amount of money that a text names, in fen（文字中的金额）. */
export const amountsIn = (text: string): readonly Fen[] =>
  [...text.normalize('NFKC').matchAll(amount)].map(([, said = '']) =>
    Math.round(valueOf(plain(said.replaceAll(',', ''))) * 100),
  );

/**
 * What the public reads names no amount that the decision does not（公开内容与决定一致） (WSL 78;
 * PL 48).
 */
export const amountsOfTheDecision = (summary: string, decided: readonly Fen[]): void => {
  const other = amountsIn(summary).find((fen) => !decided.includes(fen));
  if (other !== undefined)
    refuse(
      'published-amount-differs',
      `公开摘要中的金额 ${showFen(other)} 与处罚决定不一致（the summary names an amount that the decision does not）.`,
      'PL 48',
      'WSL 78',
    );
};
