import { type Act, fields, type MessageOf } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { clockOfOne, duties, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import type { MeasureLifted } from '../measures/measures.events.js';
import { standing } from '../measures/measures.js';
import { forms, papersOf } from '../papers.js';
import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import * as since from '../said/since.js';
import { pairOf } from '../who-executes.js';
import type { HandOver } from './transfer.events.js';
import { transferAt } from './who-transfers.js';

const { day, optional, paperNumber, personal, text, texts } = fields;

/**
 * 移交涉案物品、材料. Once the police have filed, everything held in the case and its papers go to
 * them within three days, against signature; what is handed over is held here no more (R310 12;
 * CL 21; CRM-7).
 */
export const handOverTransfer = caseCommand('HandOverTransfer', {
  title: 'Hand over goods and papers（移交涉案物品、材料）',
  at: 'transfer/handover',
  by: officers,
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    papers: texts({ about: 'Papers handed over（移交材料）', max: 200 }),
    receivedBy: personal(text({ about: 'Who signed for it（接收人）', max: 200 })),
    handedOn: day({ about: 'Handed over on（移交日期）', happened: true }),
    number: optional(paperNumber({ about: 'Number of their slip（对方接收凭证号）', max: 100 })),
  },
  who: (state, act, asked) => pairOf(state, asked.officers, act),
  repeat: (asked, { transfer }) => again(transfer.handedOver?.handOver, asked, 'handed-over'),
  late: since.transferAnswered,
  stage: (state) => {
    transferAt(
      state,
      ['to-hand-over'],
      ['police-have-not-filed', '公安机关尚未立案，不办理移交（the police have not filed）.'],
      'R310 12',
      'CRM-7',
    );
  },
  rule: (handOver, state, act, by) => {
    const held = standing(state);
    const goods = held.flatMap((id) => state.measures[id]?.application.goods ?? []);
    const { papers, handedOn } = handOver;
    const content = { party: state.filed?.party, goods, papers, handedOn };
    const documents = drawUp(papersOf(state), act, [
      forms.handOverList,
      { ...content, receivedBy: handOver.receivedBy, organ: state.transferred?.organ },
    ]);
    return [
      ...held.map((id) => goesWith(id, handOver, { state, act, by })),
      {
        type: 'TransferHandedOver',
        data: {
          handOver,
          goods,
          by,
          documents,
          clocks: stop(state, act.validAt, duties.transferGoods),
        },
      },
    ];
  },
});

type By = Readonly<{ state: Case; act: Act; by: string }>;

/** What was held is held here no more（随案移交）; the list of goods is its paper. */
function goesWith(
  measureId: string,
  { receivedBy, handedOn }: HandOver,
  { state, act, by }: By,
): MeasureLifted {
  const ids = [rules.seizure, rules.urgentReport, rules.registeredEvidence];
  return {
    type: 'MeasureLifted',
    data: {
      lifting: { measureId, cause: 'handed-over', returnedTo: receivedBy },
      liftedOn: handedOn,
      by,
      documents: [],
      clocks: ids.flatMap((id) => stop(state, act.validAt, clockOfOne(id, measureId))),
    },
  };
}

export type HandOverTransfer = MessageOf<typeof handOverTransfer>;
