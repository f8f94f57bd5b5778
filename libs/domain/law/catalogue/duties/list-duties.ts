import { inForce } from '../build/dates.js';
import { dutiesFrom } from './duty-rows.js';

/** §4.2.1: how 应急管理部令11号 has a subject listed. */
export const listDuties = dutiesFrom(inForce.M11, [
  [
    'M11-8',
    'M11 8',
    'Vw S44',
    '对列入严重失信主体名单的，可以采取管理措施（仅见条首）。',
    'Those listed may be met by management measures (only the lead of the article was seen).',
  ],
  [
    'M11-9',
    'M11',
    'Vw S11',
    '作出列入决定前，应当告知列入的时间、事由、依据、管理措施提示和依法享有的权利。',
    'Before the decision the subject is told time, cause, basis, measures and rights.',
  ],
  [
    'M11-10',
    'M11',
    'Vw / U',
    '列入决定应当制作书面决定，告知、送达、异议处理依照行政处罚法。',
    'A written decision; notice, service and objection by PL.',
  ],
  [
    'M11-15',
    'M11',
    'Vw / U',
    '以虚假事实取得提前移出的，撤销提前移出，恢复列入（自恢复之日起重新计算，待核）。',
    'False facts: early exit revoked, listing restored; counted anew (U).',
  ],
  [
    'M11-16',
    '鲁应急发〔2024〕10号',
    'Vw S45',
    '“谁处罚、谁列入、谁负责”（山东规定，外省）。',
    'Who penalises lists and answers for it (Shandong, another province).',
  ],
]);
