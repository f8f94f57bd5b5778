import { instant, onTheWall } from '#domain/kernel';

const digits = '零壹贰叁肆伍陆柒捌玖';
/** From the right: 分 first. */
const units = '分角元拾佰仟万拾佰仟亿拾佰仟';

/** An amount in capitals, as receipts and decisions have it: 壹拾伍万元整（支付结算办法）. */
export const inCapitals = (fen: number): string => {
  if (fen < 0) return `负${inCapitals(-fen)}`;
  if (fen === 0) return '零元整';
  const places = [...String(fen)];
  return places
    .map((digit, at) => `${digits[Number(digit)]}${units[places.length - 1 - at]}`)
    .join('')
    .replaceAll(/零[仟佰拾角]/g, '零')
    .replaceAll(/零+/g, '零')
    .replaceAll(/零([亿万元])/g, '$1')
    .replace('亿万', '亿')
    .replace(/零?零分$/, '整');
};

/** An amount in figures and in capitals. */
export const money = (fen: number): string => {
  const figures = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return `人民币${inCapitals(fen)}（￥${figures}）`;
};

/** 2026年5月12日. */
export const day = (date: string): string => {
  const [year, month, of] = date.split('-').map(Number);
  return `${year}年${month}月${of}日`;
};

/** 2026年3月5日14时00分, on the clock of Asia/Shanghai. */
export const moment = (at: string): string => {
  const there = onTheWall(instant(at));
  return `${day(there.slice(0, 10))}${there.slice(11, 13)}时${there.slice(14, 16)}分`;
};

const small = '零一二三四五六七八九';

/** 六十, 一百零一: whole numbers below a thousand. */
export const numeral = (value: number): string => {
  const places = [...String(value)];
  return places
    .map((digit, at) => `${small[Number(digit)]}${['', '十', '百'][places.length - 1 - at]}`)
    .join('')
    .replaceAll(/零十?/g, '零')
    .replaceAll(/零+/g, '零')
    .replace(/(.)零$/, '$1')
    .replace(/^一十/, '十');
};

const citation = /^([A-Z][A-Z0-9]{1,7}) (\d{1,3})(?:\((\d{1,2})\))?$/;

/**
 * `WSL 101` as 《中华人民共和国安全生产法》第一百零一条; what is no citation of a law that `laws`
 * names stays what it is.
 */
export const article = (cited: string, laws: Readonly<Record<string, string>>): string => {
  const [, code = '', number = '', part] = citation.exec(cited) ?? [];
  const name = laws[code];
  if (name === undefined) return cited;
  const clause = part === undefined ? '' : `第${numeral(Number(part))}项`;
  return `《${name}》第${numeral(Number(number))}条${clause}`;
};
