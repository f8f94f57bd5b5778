import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, same, type Act, type MessageOf, fields } from '#domain/kernel';
import {
  fitTogether,
  drawUp,
  actingAs,
  empowered,
  type NumberedDocument,
  notRecused,
} from '#domain/procedure';
import { actsOf, matching, handlingOf, notJudges, recusedIn } from '../duties.js';
import { clueHandedOver } from './clue-duty.js';
import type { Handover } from './intake.events.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';

const { id, optional, text, texts } = fields;

/**
 * Gives the case, or the clue, to another organ with power over it (移交): the way out when a
 * mandate ends or its cap is too low (E14). A clue is applied for anew by the officers who have it
 * then. The giving organ needs no mandate for it; the number of the case and all its clocks go on.
 */
export const handCaseOver = caseCommand('HandCaseOver', {
  title: 'Hand the case over to another organ（案件移交）',
  at: 'handover',
  by: heads,
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    handlingOrgan: id({ about: 'Who handles it from now on（接收承办机构）' }),
    organ: id({ about: 'In whose name（以何机关名义）' }),
    mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
    reasons: text({ about: 'Reasons（移交理由）', called: 'reason' }),
  },
  who: (state, act, { organ }) => {
    const from = handlingOf(state);
    const who = actingAs(act, heads, [from.handlingOrgan, from.organ, organ]);
    notRecused(recusedIn(state), who.id, act);
    return who.id;
  },
  repeat: (asked, state) =>
    same(state.handedOver?.handover, asked) &&
    asked.handlingOrgan === state.handling?.handlingOrgan,
  rule: (asked, state, act, by) => {
    if (state.stage !== 'clue') undecided(state);
    const from = handlingOf(state);
    if (asked.handlingOrgan === from.handlingOrgan && asked.organ === from.organ)
      refuse('same-organ', 'The case is there already（案件已在该机关）.');
    const handling = { ...asked, prefix: from.prefix };
    empowered(handling, actsOf(state), act);
    fitTogether(asked.officers, matching({ ...state, handling }), act);
    notJudges(state, asked.officers, act);
    const handedOverOn = localDateOf(act.now);
    return [
      {
        type: 'CaseHandedOver',
        data: {
          handover: asked,
          handedOverOn,
          by,
          documents: form(asked, state, act),
          clocks: clueHandedOver(act, state, asked.handlingOrgan),
        },
      },
    ];
  },
});

export type HandCaseOver = MessageOf<typeof handCaseOver>;

const form = (
  { handlingOrgan: to, reasons }: Handover,
  state: Case,
  act: Act,
): readonly NumberedDocument[] =>
  drawUp(papersOf(state), act, [
    forms.handover,
    { from: state.handling?.handlingOrgan, to, reasons, handedOverOn: localDateOf(act.now) },
  ]);
