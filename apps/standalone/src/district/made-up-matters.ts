import { checkCharacterOf } from '#domain/kernel';
import { madeUp, range, type Rows, streetCode } from './made-up-place.js';

/** The code of the unit of that number: limited companies of the district. */
export const codeOf = (at: number): string => {
  const first17 = `91${madeUp}MA${String(at).padStart(7, '0')}`;
  return `${first17}${checkCharacterOf(first17)}`;
};

const every = 3;

/** Licences by their numbers, of which some were never used; the first runs out in July. */
export const licences = (count: number): Rows =>
  range(count).map((at) => {
    const on = `202${4 + (at % 2)}-${String(1 + (at % 12)).padStart(2, '0')}-15`;
    const granted = at === 0 ? '2023-07-10' : on;
    const fireworks = at % 4 === 3;
    return {
      发证机关: 'YJ',
      许可事项: fireworks ? '烟花爆竹经营（零售）许可证' : '危险化学品经营许可证',
      证书编号: `（青河）${fireworks ? 'LS' : 'WH'}〔${granted.slice(0, 4)}〕第${1 + at * every}号`,
      持证单位信用代码: codeOf(at),
      载明事项: fireworks
        ? `主要负责人：负责人${at + 1}；经营地址：兴业路${at + 1}号；许可经营品种：C级、D级；最大存放量：100箱`
        : '许可范围：汽油、柴油；经营方式：零售',
      发证日期: fireworks ? '2025-08-01' : granted,
      有效期起: fireworks ? '2025-08-01' : granted,
      依据: '许可证存根',
    };
  });

const dayBefore = (days: number): string =>
  new Date(Date.UTC(2026, 5, 29) - days * 86_400_000).toISOString().slice(0, 10);

/** Cases that were filed on paper up to nine weeks ago, two numbers of each three settled since. */
export const cases = (count: number): Rows =>
  range(count).map((at) => ({
    立案机关: 'YJ',
    立案序号: String(37 - at),
    立案日期: dayBefore(1 + at * 2),
    承办机构: 'DD',
    当事人信用代码: codeOf(100 + at),
    办案人员: `qh-officer${1 + (at % 3)}、qh-officer${4 + (at % 3)}`,
    立案审批人: 'qh-principal',
    违法行为编号: `paper-2026-${37 - at}`,
    违法事实: '未按规定对从业人员进行安全生产教育培训',
    权责清单事项: 'AQ-97',
    违反条款: 'WSL 28',
    处罚依据条款: 'WSL 97',
    发现日期: dayBefore(6 + at * 2),
    行为终了日: dayBefore(6 + at * 2),
    危害生命健康且有后果: '否',
    行为发生地代码: streetCode(at % 9),
    依据: '2026年立案登记簿',
  }));

/** What a document of the year before states（上报数字）. */
export const reportedFigures = (): Rows =>
  [
    ['工矿商贸', '死亡人数', '2', '工矿商贸事故3宗，死亡2人'],
    ['工矿商贸', '下达指标', '4', '市下达死亡指标4人'],
    ['道路交通', '事故起数', '312', '道路交通事故312宗'],
  ].map(([field, kind, value, sentence]) => ({
    机关: 'YJ',
    年度: '2025',
    事故领域: field!,
    数字类别: kind!,
    数值: value!,
    文件: '青河府〔2026〕3号',
    页码章节: '第2页',
    原文: sentence!,
  }));

/** Offices and people that a document of before states. */
export const reportedTotals = (): Rows => [
  {
    机关: 'YJ',
    年度: '2025',
    机构人员类别: '村级安全监管人员',
    数值: '212',
    文件: '青河府〔2026〕3号',
    页码章节: '第2页',
    原文: '村级安全监管人员212名',
  },
];
