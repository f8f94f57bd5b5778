import type { Place } from './place.js';
import type { Story } from './story.js';

const yuan = (amount: number): number => amount * 100;

/**
 * A metal workshop without safety signs: warned and fined a small sum on the spot, paid in time,
 * closed.
 */
export const onTheSpot = async (place: Place): Promise<Story> => {
  const officers = [place.account('officer1').person, place.account('officer2').person];
  return {
    title: '金锐五金未设安全警示标志案（当场处罚） · A metal workshop, punished on the spot',
    scenes: [
      {
        at: '2026-11-18 10:00',
        who: 'officer1',
        path: '/summary-cases',
        body: {
          party: await place.party('金锐五金'),
          act: {
            actId: 'act-signs',
            facts: '冲压车间未设置明显的安全警示标志',
            item: 'AQ-99',
            violates: 'WSL 35',
            punishes: 'WSL 99',
            endedOn: '2026-11-18',
            harmed: false,
            foundOn: '2026-11-18',
            area: '440704003001',
          },
          organ: place.bureau,
          handlingOrgan: place.brigade,
          present: [place.shown('officer1'), place.shown('officer2')],
          facts: '冲压车间3台冲床旁未设置明显的安全警示标志',
          place: '江门市江海区江南街道南山路209号',
          defence: '当事人表示无异议',
          kinds: ['warning', 'fine'],
          fineFen: yuan(1_000),
          receiver: '莫金锐',
          signed: true,
          remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
          reviewFirstTold: true,
        },
        zh: '当场处罚：警告并罚款一千元',
        en: 'A warning and a fine of ¥1,000, handed over at once by two officers',
      },
      {
        at: '2026-11-18 16:30',
        who: 'officer1',
        path: '/summary-cases/{id}/report',
        body: {},
        zh: '报所属机关备案',
        en: 'Reported to the bureau for the record',
      },
      {
        at: '2026-11-20 09:00',
        who: 'officer1',
        path: '/enforcement-cases/{id}/publication',
        body: { places: ['区政府网站'], summary: '对江门市江海区金锐五金制品厂警告并罚款一千元' },
        zh: '公开处罚信息',
        en: 'Published',
      },
      {
        at: '2026-11-23 11:00',
        who: 'cashier',
        path: '/enforcement-cases/{id}/payments',
        body: { receiptNumber: 'JH20261123-0007', fen: yuan(1_000), channel: 'bank' },
        zh: '按期缴款',
        en: 'Paid in time',
      },
      {
        at: '2026-11-24 10:00',
        who: 'officer2',
        path: '/enforcement-cases/{id}/correction-review',
        body: { officers, corrected: true, findings: '警示标志已设置' },
        zh: '整改复查',
        en: 'The signs hang',
      },
      {
        at: '2026-11-25 10:00',
        who: 'officer1',
        path: '/enforcement-cases/{id}/closing-application',
        body: { officers, summary: '罚款已缴，整改完毕' },
        zh: '申请结案',
        en: 'The officers apply for closing',
      },
      {
        at: '2026-11-25 15:00',
        who: 'head',
        path: '/enforcement-cases/{id}/closing',
        body: { approved: true, reason: '履行完毕' },
        zh: '批准结案',
        en: 'The case is closed',
      },
      {
        at: '2027-02-01 10:00',
        who: 'archivist',
        path: '/enforcement-cases/{id}/archive',
        body: { archiveNumber: 'JHYJ-2026-CF-0002', retention: '10-years' },
        zh: '复议期限届满后归档',
        en: 'The file is archived once the period for review has ended',
      },
    ],
  };
};
