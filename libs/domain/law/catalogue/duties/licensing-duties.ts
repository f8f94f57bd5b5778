import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

/** §2.2: how an application goes from hand to hand (受理、审查、审批). */
const application = dutiesFrom(inForce.LL, [
  [
    'LIC-S1',
    'LL 29, 32',
    'V',
    '收到申请材料，出具注明日期的凭证，记明渠道。',
    'Materials received: a dated receipt, with the channel.',
  ],
  [
    'LIC-S2',
    'LL 32(1)',
    'V',
    '依法不需要取得行政许可的，即时告知不受理。',
    'Not a licence matter: told at once.',
  ],
  [
    'LIC-S3',
    'LL 32(2)',
    'V',
    '依法不属于本机关职权范围的，即时作出不予受理的决定，告知向有关机关申请，加盖印章并注明日期。',
    'Not within competence: decided at once, the right organ named, sealed and dated.',
  ],
  [
    'LIC-S4',
    'LL 32(3)',
    'V',
    '申请材料存在可以当场更正的错误的，允许当场更正。',
    'An error that can be corrected on the spot is corrected there.',
  ],
  [
    'LIC-S5',
    'LL 32(4)',
    'V',
    '材料不齐全的，当场或者五日内一次告知需要补正的全部内容。',
    'Incomplete: one notice that lists everything.',
  ],
  [
    'LIC-S6',
    'LL 32(4)',
    'V',
    '逾期不告知的，自收到申请材料之日起即为受理。',
    'Without a notice in time: accepted from the date of receipt.',
  ],
  [
    'LIC-S7',
    'LL 32(5)',
    'V',
    '材料齐全、按要求提交全部补正材料的，应当受理，出具书面凭证。',
    'Complete or fully supplemented: accepted, with a paper.',
  ],
  [
    'LIC-S8',
    'LL 34',
    'V / D',
    '受理、审查、审批由不同的人承担。',
    'Intake, review and approval are different hands.',
  ],
  [
    'LIC-S9',
    'LL 34',
    'V',
    '需要对实质内容进行核实的，应当指派两名以上工作人员核查。',
    'What must be checked on site is checked by two or more officers.',
  ],
  [
    'LIC-S10',
    'LL 45',
    'V',
    '不计算在期限内的时间，应当将所需时间书面告知申请人。',
    'Excluded time is told to the applicant in writing.',
  ],
  [
    'LIC-S11',
    'LL 36, 46, 47',
    'V',
    '直接关系他人重大利益或者涉及公共利益的，应当告知听证权利或者公告听证；主持人非审查人员。',
    'Major interests of others or of the public: hearing offered or announced; the host is not the reviewer.',
  ],
  [
    'LIC-S12',
    'LL 34, 48',
    'V',
    '审查意见应当列明全部证据；举行听证的，根据听证笔录作出决定。',
    'The opinion lists all evidence; after a hearing only on its record.',
  ],
  [
    'LIC-S13',
    'LL 38; WSL 63',
    'V / D',
    '符合条件的，作出准予许可的书面决定；任职限制和再次申请限制须先核查。',
    'Conditions met: approved; bans and bars are checked first.',
  ],
  [
    'LIC-S14',
    'LL 38',
    'V',
    '不予许可的，应当说明理由，并告知复议、诉讼的权利。',
    'Refused with reasons and remedies.',
  ],
  [
    'LIC-S15',
    'LL 44',
    'V',
    '准予许可的，在十日内颁发、送达许可证件。',
    'The certificate is issued and served.',
  ],
]);

/** §2.3: the life of a licence, whose four endings are four things. */
const licence = dutiesFrom(inForce.LL, [
  [
    'LIC-L1',
    'LL 49',
    'V',
    '被许可人要求变更许可事项，符合条件的，依法办理变更手续。',
    'Changed on request where the conditions are met.',
  ],
  [
    'LIC-L3',
    'LL 50',
    'V',
    '依法提出延续申请的，在有效期届满前作出是否准予延续的决定。',
    'Renewal asked for in time is decided before expiry.',
  ],
  [
    'LIC-L4',
    'LL 50',
    'V',
    '逾期未作决定的，视为准予延续。',
    'No decision by expiry: deemed renewed.',
  ],
  [
    'LIC-L6',
    'LL 69',
    'V',
    '违法作出的许可可以撤销，以欺骗、贿赂取得的应当撤销；可能造成公共利益重大损害的不予撤销。',
    'Annulled: illegal grant (may), fraud or bribe (must), not where the public is gravely harmed.',
  ],
  [
    'LIC-L7',
    'LL 8',
    'V',
    '依据的法律修改废止或者客观情况重大变化的，为公共利益可以变更或者撤回，造成损失的依法补偿。',
    'Recalled in the public interest, with compensation.',
  ],
  [
    'LIC-L8',
    'LL 70',
    'V',
    '有效期届满未延续、主体终止、许可被撤销、撤回、吊销等的，依法办理注销手续。',
    'Cancelled (注销) for the listed causes: a registration act, no penalty.',
  ],
]);

const withdrawn = dutiesFrom(inForce.WSL, [
  [
    'LIC-L9',
    'WSL 63',
    'V',
    '已经取得批准的单位不再具备安全生产条件的，应当撤销原批准。',
    'No longer safe: the approval is withdrawn by who gave it.',
  ],
]);

const anew = dutiesFrom(inForce.O55, [
  [
    'LIC-L2',
    'O55',
    'Vw S25',
    '经营场所、储存设施变更，异地重建，经营方式或者许可范围变化的，应当重新申请。',
    'Hazchem: premises or storage moved, rebuilt elsewhere, mode or scope changed: a new application.',
  ],
]);

export const licensingDuties = [...application, ...licence, ...withdrawn, ...anew];
