import { localDate, wan } from '#domain/kernel';
import type { MandateItem, MandateText } from '../mandate/mandate.events.js';
import { commandsFor, type SeedCommand, seedId } from './seed-command.js';
import { mandates, organs, streetCodes } from './seed-numbers.js';

/**
 * Items as a published catalogue of powers (权责清单) lists them; fines as AQ- and the article of
 * the Work Safety Law.
 */
const inspection: readonly MandateItem[] = [
  { code: 'inspection', name: '安全生产监督检查', power: 'inspection' },
  { code: 'corrective-order', name: '责令限期整改', power: 'correction' },
];
const fines: readonly MandateItem[] = [
  { code: 'summary-penalty', name: '当场行政处罚', power: 'penalty' },
  { code: 'AQ-94', name: '主要负责人未履行安全生产管理职责', power: 'penalty' },
  { code: 'AQ-97', name: '未按规定开展安全生产教育培训等', power: 'penalty' },
  { code: 'AQ-99', name: '未设置安全警示标志等', power: 'penalty' },
  { code: 'AQ-101', name: '危险物品、危险作业未建立专门安全管理制度等', power: 'penalty' },
  { code: 'AQ-102', name: '未采取措施消除事故隐患', power: 'penalty' },
];
const coercion: readonly MandateItem[] = [
  { code: 'sealing', name: '查封不符合标准的设施、设备、器材', power: 'coercion' },
  { code: 'seizure', name: '扣押不符合标准的设施、设备、器材', power: 'coercion' },
];

/**
 * Two streets hold entrusted mandates with the caps observed elsewhere: 2万 on a citizen, 5万 on a
 * unit (rules §3.1).
 */
const entrusted = (
  district: string,
  told: Readonly<{ number: number; holder: number; code: string; basis: string }>,
): MandateText => ({
  mandate: seedId(district, told.number),
  kind: 'entrusted',
  principal: seedId(district, organs.bureau),
  holder: seedId(district, told.holder),
  items: [...inspection, ...fines],
  capCitizenFen: wan(2),
  capOrganisationFen: wan(5),
  area: `${district}${told.code}`,
  from: localDate('2024-01-01'),
  to: localDate('2028-12-31'),
  basis: told.basis,
  fitness: ['public-affairs-body', 'qualified-staff', 'technical-means'],
});

/** One street decides in its own name, coercion included (CL 17 para. 2). */
const transferred = (district: string): MandateText => ({
  mandate: seedId(district, mandates.jiangnan),
  kind: 'transferred',
  principal: seedId(district, organs.bureau),
  holder: seedId(district, organs.jiangnan),
  items: [...inspection, ...fines, ...coercion],
  area: `${district}${streetCodes.jiangnan}`,
  from: localDate('2021-01-01'),
  basis: '粤府函〔2020〕136号',
  fitness: [],
});

const published = (district: string, number: number, text: MandateText, on: string) =>
  commandsFor(
    'mandate',
    { district, stage: 4, number },
    { type: 'GrantMandate', data: text },
    {
      type: 'PublishMandate',
      data: {
        publishedOn: localDate(on),
        url: `https://www.example.gov.cn/jianghai/mandates/${number}`,
      },
    },
  );

/** Two entrusted mandates (委托), one transfer (下放); two streets have none. */
export const seedMandates = (district: string): readonly SeedCommand[] => {
  const waihai = { number: mandates.waihai, holder: organs.waihai, code: streetCodes.waihai };
  const lile = { number: mandates.lile, holder: organs.lile, code: streetCodes.lile };
  return [
    ...published(
      district,
      mandates.waihai,
      entrusted(district, { ...waihai, basis: '江海应急委〔2023〕1号' }),
      '2023-12-15',
    ),
    ...published(
      district,
      mandates.lile,
      entrusted(district, { ...lile, basis: '江海应急委〔2023〕2号' }),
      '2023-12-15',
    ),
    ...published(district, mandates.jiangnan, transferred(district), '2020-12-15'),
  ];
};
