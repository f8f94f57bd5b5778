import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { act, decisionNumber, head, story } from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const correct = (wrong: string, right: string): CaseCommand => ({
  type: 'CorrectDocument',
  data: { corrects: decisionNumber, wrong, right, reasons: '笔误' },
});
const by = act(head, '2026-10-12');

describe('1b A correction of a paper', () => {
  it.each([
    ['罚款人民币5万元', '罚款人民币3万元'],
    ['罚款伍万元整', '罚款叁万元整'],
    ['fine 50000', 'fine 30000'],
    ['自收到之日起十五日内', '自收到之日起三十日内'],
    ['2026年9月16日', '2026年9月18日'],
    ['第一百零一条', '第一百零二条'],
    ['WSL 101', 'WSL 102'],
    ['《安全生产法》', '《危险化学品安全法》'],
    ['警告', '罚款'],
    ['罚款', '警告并罚款'],
    ['江海某化工有限公司', '江门另一化工有限公司'],
    ['江海某化工有限公司', '王小二'],
    ['91440704MA4UXXXX0X', '91440704MA4W0XY21Y'],
    ['责令停产停业', '责令整改'],
    ['六个月内提起诉讼', '三个月内提起诉讼'],
  ])('is no change of substance: %s → %s', (wrong, right) =>
    given(...story)
      .when(correct(wrong, right), by)
      .refuses('not-a-slip', 'PL 75'),
  );

  it.each([
    ['安全出囗堵塞', '安全出口堵塞'],
    ['某化公司', '某化工有限公司'],
    ['外海街道8号仓库', '外海街道18号仓库'],
    ['法定代表人张伟', '法定代表人张玮'],
    ['罚款3万元已缴清楚', '罚款3万元已缴清'],
  ])('mends a slip of the pen: %s → %s', (wrong, right) =>
    expect(
      given(...story)
        .when(correct(wrong, right), by)
        .events(),
    ).toHaveLength(1),
  );
});
