import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { knownCommand } from '../hazard.state.js';
import { handling, heads } from '../who-may.js';

const { paperNumber, text } = fields;

/**
 * A major hazard made by a violation, from which the public interest suffers, is told to the
 * procuratorate（公益诉讼线索, WSL 74(2), HZL-6, X27). A head decides; what it proposes
 *（检察建议）comes in as a hazard or a matter of its own.
 */
export const tellProcuratorate = knownCommand('TellProcuratorate', {
  title: 'Tell the procuratorate（移送公益诉讼线索）',
  at: 'procuratorate',
  by: heads,
  asks: {
    to: text({ about: 'Which procuratorate（检察院）', max: 200, example: '江海区人民检察院' }),
    paper: paperNumber({ about: 'Number of the letter（移送文号）' }),
    facts: text({ about: 'What the public suffers by it（公共利益受损情况）' }),
  },
  who: handling(heads),
  repeat: ({ to, paper, facts }, { told }) =>
    told.some((one) => one.to === to && one.paper === paper && one.facts === facts),
  stage: ({ verified, told }, _, { paper }) => {
    if (verified?.grade !== 'major')
      refuse('not-major', 'It is no major hazard（未认定为重大事故隐患）.', 'WSL 74', 'X27');
    if (told.some((one) => one.paper === paper))
      refuse('paper-taken', 'It was told under that number（该文号已移送）.', 'X27');
  },
  rule: (said, _, act, { id: by }) => [
    { type: 'ProcuratorateTold', data: { ...said, toldOn: localDateOf(act.now), by } },
  ],
});

export type TellProcuratorate = MessageOf<typeof tellProcuratorate>;
