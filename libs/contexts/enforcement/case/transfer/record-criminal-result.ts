import { type Fen, fields, type MessageOf, refuse } from '#domain/kernel';
import { again } from '#domain/procedure';
import type { Case } from '../case.state.js';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import * as since from '../said/since.js';
import { fallen } from '../standing-penalty.js';
import { staffOf } from '../who-executes.js';
import type { CriminalResult } from './transfer.events.js';

const { day, money, oneOf, paperNumber, text } = fields;

/**
 * How much of the fine already imposed counts towards the criminal one（折抵罚金） (PL 35). The
 * court sets it off; what is still due of it stays due, or it would be set off and never paid (D).
 */
const setOff = (state: Case, { criminalFineFen }: CriminalResult): Fen =>
  state.penalty && !fallen(state) ? Math.min(state.fineFen, criminalFineFen) : 0;

/**
 * 登记刑事处理结果. A criminal fine sets off the administrative one; where none was imposed yet,
 * none follows, while other kinds of penalty may (PL 35; R310 11; ENF-N7, CRM-8).
 */
export const recordCriminalResult = caseCommand('RecordCriminalResult', {
  title: 'Record what became of the criminal case（登记刑事处理结果）',
  at: 'transfer/result',
  by: staff,
  asks: {
    outcome: oneOf(['convicted', 'acquitted', 'not-prosecuted', 'dropped'], {
      about: 'Convicted, acquitted, not prosecuted, dropped（有罪、无罪、不起诉、撤销案件）',
    }),
    organ: text({ about: 'Court, procuratorate or police（作出机关）', max: 200 }),
    number: paperNumber({ about: 'Number of its document（文书文号）', max: 100 }),
    effectiveOn: day({ about: 'Effective on（生效日期）', happened: true }),
    criminalFineFen: money({ about: 'Criminal fine; 0 without one（罚金）' }),
  },
  afterArchive: true,
  who: staffOf,
  repeat: (asked, { transfer }) => again(transfer.result?.result, asked, 'result-on-record'),
  late: since.transferAnswered,
  rule: (result, state, act, by) => {
    if (!state.transfer.answers.some(({ answer }) => answer.answer === 'filed'))
      refuse(
        'police-have-not-filed',
        '公安机关未立案，没有刑事处理结果（the police have not filed）.',
        'R310 8',
      );
    if (result.criminalFineFen > 0 && result.outcome !== 'convicted')
      refuse(
        'fine-without-conviction',
        '未判决有罪的，没有罚金（there is no criminal fine without a conviction）.',
        'PL 35',
      );
    const data = { result, setOffFen: setOff(state, result), by };
    return [{ type: 'CriminalResultRecorded', data }];
  },
});

export type RecordCriminalResult = MessageOf<typeof recordCriminalResult>;
