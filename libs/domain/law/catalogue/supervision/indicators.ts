import { alert, deadline, threshold, workingDays } from '../build/builders.js';

const plan = '江海府办〔2011〕46号';

/** §12.2, §12.3: how the rates of the plan are made, and where they were to be by 2015. */
export const indicators = [
  threshold('IND-1', plan, 'V', {
    from: '2006-01-01',
    zh: '亿元国内生产总值生产安全事故死亡率：死亡人数除以地区生产总值（亿元），到2015年末比2010年下降百分之三十六；基数按万元登记。',
    en: 'Deaths per hundred million yuan of GDP, entered in ten thousands: by the end of 2015 36 % below 2010.',
    amounts: { per: 10_000, targetPercent: 64 },
  }),
  threshold('IND-2', plan, 'V', {
    from: '2006-01-01',
    zh: '工矿商贸企业十万人生产安全事故死亡率，到2015年末比2010年下降百分之二十六。',
    en: 'Deaths in industry per 100,000 employees: by the end of 2015 26 % below 2010.',
    amounts: { per: 100_000, targetPercent: 74 },
  }),
  threshold('IND-3', plan, 'V', {
    from: '2006-01-01',
    zh: '道路交通万车死亡率，到2015年末比2010年下降百分之三十二。',
    en: 'Deaths in road traffic per 10,000 vehicles: by the end of 2015 32 % below 2010.',
    amounts: { per: 10_000, targetPercent: 68 },
  }),
  threshold('OCC-RATES', plan, 'V', {
    from: '2011-01-01',
    zh: '到2015年职业卫生三同时审查率、申报率、监测率、监测合格率、告知和警示标识设置率、健康体检率分别达到百分之六十五、八十、七十、八十、九十、六十以上。',
    en: 'The six rates of occupational health and their least by 2015.',
    amounts: { review: 65, declared: 80, monitored: 70, qualified: 80, told: 90, checked: 60 },
  }),
  threshold('PLAN-RATES', plan, 'V', {
    from: '2011-01-01',
    zh: '到2015年高危行业规模以上企业应急预案备案率达到百分之百，区、街道安全监管部门基础设施建设达标率分别达到百分之八十、六十以上。',
    en: 'By 2015 every high-risk unit above scale has filed its plan; 80 % of the district’s and 60 % of the streets’ offices are up to standard.',
    amounts: { 'plan-filing': 100, 'district-base': 80, 'street-base': 60 },
  }),
  threshold('PLAN-YEARS', plan, 'V', {
    from: '2011-01-01',
    zh: '规划以2010年为基期，2013年底中期评估，2015年底终期考核，由区安全生产委员会办公室牵头。',
    en: 'The plan is measured against 2010, evaluated at the end of 2013 and of 2015 by the office of the safety committee.',
    amounts: { base: 2010, 'mid-term': 2013, final: 2015 },
  }),
  deadline('X22', '区级考核办法', 'U', {
    from: '2011-01-01',
    zh: '街道突破控制指标或者发生较大以上事故的，二十个工作日内研究约谈、考核扣分、一票否决（区级配置）。',
    en: 'A street over its quota, or with a larger accident: interview, score and veto are considered within 20 working days (a setting).',
    term: workingDays(20, '突破指标或者事故', 'the excess, or the accident'),
    expiry: alert('逐级上报督办', 'told upwards until it is done'),
  }),
];
