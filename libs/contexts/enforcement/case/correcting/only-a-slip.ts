import { refuse } from '#domain/kernel';

// What is written in a paper of the authority follows from the record. A correction of a slip of
// the pen（笔误） leaves alone what the record says: amounts, days, law, kinds of penalty, whom it
// binds.

const numerals = '[\\d,.〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两]';
const units = '元|圆|角|分|%|倍|日|天|周|月|年|小时|分钟|时|工作日|条|款|项';
const ofAddress = '号|楼|室|栋|幢|座|层|组|巷|弄';

/** Amounts, days, shares, articles; and whatever bare number is not part of an address. */
const numbers = new RegExp(
  `${numerals}+\\s*(?:个)?(?:${units})|\\d[\\d,.]*(?!\\s*(?:${ofAddress})|[\\d,.])`,
  'gu',
);
/** A law by its code, and a code of a unit or a person. */
const codes = /\b[A-Z]{2,4}\s?\d+|\b[0-9A-Z]{15,18}\b|《[^》]*》/gu;
/** 处罚种类与处理结果. */
const kinds =
  /警告|通报批评|罚款|没收|暂扣|吊销|撤销|降低资质|限制从业|限制开展|停产停业|责令关闭|拘留|不予(?:行政)?处罚|免予|许可/gu;
const names = /[\p{Script=Han}（）()]+(?:公司|工厂|厂|店|经营部|商行|合作社|中心|学校|医院|所)/gu;

const found = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns
    .flatMap((pattern) => text.normalize('NFKC').match(pattern) ?? [])
    .map((one) => one.replace(/[\s,]/gu, ''))
    .toSorted()
    .join('、');

const named = (text: string): string => found(text, names);
const substance = (text: string): string => found(text, numbers, codes, kinds);

/**
 * Holds a correction of a paper to slips of the pen（笔误更正）: what it says instead changes no
 * amount, day, article or kind of penalty, and names no other party than the one on record. What
 * changes the substance is a new decision: revocation, change, correction of the fact (PL 75;
 * DOC-6).
 */
export const onlyASlip = (
  { wrong, right }: Readonly<{ wrong: string; right: string }>,
  party: string,
): void => {
  const changed = substance(wrong) !== substance(right);
  const another = named(right) !== named(wrong) && !party.includes(right.trim());
  const fromTheRecord = party.includes(wrong.trim()) && !party.includes(right.trim());
  if (changed || another || fromTheRecord)
    refuse(
      'not-a-slip',
      '更正仅限笔误：不得改变金额、日期、期限、法律依据、处罚种类和当事人；实体变更须撤销或者变更决定、更正事实（a correction mends slips of the pen only: a change of substance is a change or revocation of the decision, or the correction of a fact）.',
      'PL 75',
      'DOC-6',
    );
};
