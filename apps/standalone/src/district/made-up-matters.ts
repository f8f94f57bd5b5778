import { checkCharacterOf } from '#domain/kernel';
import { madeUp, range, type Rows, streetCode } from './made-up-place.js';

/** The code of the unit of that number: limited companies of the district. */
export const codeOf = (at: number): string => {
  const first17 = `91${madeUp}MA${String(at).padStart(7, '0')}`;
  return `${first17}${checkCharacterOf(first17)}`;
};

const every = 3;

/** Licences by their numbers, of which some were never used; the first runs out in July. */
const licences = (count: number): Rows =>
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
const cases = (count: number): Rows =>
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

/** Major hazards that were verified and listed on paper in spring, and run on. */
const hazards = (count: number): Rows =>
  range(count).map((at) => ({
    主管机关: 'YJ',
    认定意见序号: String(1 + at),
    认定日期: '2026-03-02',
    承办机构: 'DD',
    隐患单位信用代码: codeOf(60 + at),
    隐患来源: '检查发现',
    隐患部位: `${at + 1}号仓库`,
    所在地代码: streetCode((60 + at) % 9),
    隐患情况: '未设防火分隔',
    发现日期: '2026-02-25',
    判定标准: 'CRI-2',
    判定条款: '第十三项',
    核实情况: '现场核实属实',
    核实人员: `qh-officer${1 + (at % 3)}、qh-officer${4 + (at % 3)}`,
    出示证件: `粤J0799${String(2 + (at % 3)).padStart(4, '0')}、粤J0799${String(5 + (at % 3)).padStart(4, '0')}`,
    承办人: `qh-officer${1 + (at % 3)}`,
    挂牌层级: '区',
    挂牌机关: 'ZF',
    挂牌日期: '2026-03-05',
    通知书送达日期: '2026-03-09',
    现整改期限: '2026-09-04',
    治理方案期限: '2026-03-25',
    方案已报送: '是',
    报告周期月数: '3',
    尚可延期次数: '1',
    公布媒体: '区政府网站',
    公布日期: '2026-03-10',
    最近进度报告日期: '2026-05-08',
    最近督查日期: '2026-05-06',
    依据: '2026年重大隐患挂牌台账',
  }));

/** Units on the list of serious violators. */
const listings = (count: number): Rows =>
  range(count).map((at) => ({
    承接机关: 'YJ',
    列入单位信用代码: codeOf(80 + at),
    列入决定文号: `（青河）应急列〔2025〕${at + 1}号`,
    列入情形: 'M11-7a',
    事由: '未取得许可从事生产经营',
    列入决定日期: '2025-05-20',
    公布日期: '2025-05-26',
    依据: '列入决定书原件',
  }));

const identityNumbers = ['11010519491231002X', '440524188001010014'];

/** Principals who head no unit for five years, or never again. */
const bans = (count: number): Rows =>
  range(count).map((at) => ({
    承接机关: 'YJ',
    身份证号: identityNumbers[at]!,
    限制: at === 0 ? '撤职后限期不得任职' : '本行业终身不得任职',
    起算日: '2024-06-03',
    行业代码: at === 0 ? '' : 'C26',
    决定日期: '2024-06-03',
    依据: '江应急人〔2024〕5号处分决定',
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

/** How many matters of each kind run on paper. */
export type Matters = Readonly<{ licences: number; cases: number; hazards?: number }>;

export const usual: Matters = { licences: 60, cases: 25, hazards: 12 };

/** What runs on paper when the district begins here, by the names of its sheets. */
export const matterSheets = (of: Matters): Readonly<Record<string, Rows>> => ({
  licences: licences(of.licences),
  cases: cases(of.cases),
  hazards: hazards(of.hazards ?? 0),
  listings: listings(of.hazards ? 2 : 0),
  bans: bans(of.hazards ? 2 : 0),
});
