import { threshold } from '../build/builders.js';

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
];
