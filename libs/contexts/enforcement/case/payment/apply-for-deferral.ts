import { caseCommand } from '../said/case.command.js';
import { deferredPart } from '../said/case.shapes.js';
import { staff } from '../said/case.roles.js';
import { localDateOf, refuse, showFen, type MessageOf, fields } from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { notClosed, notInCourt, servedPenalty } from '../standing-penalty.js';
import { staffOf } from '../who-executes.js';
import { instalmentsOf, spread } from './parts-of.js';
import { soundAmount } from './payments.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';

const { oneOf, parts, text } = fields;

const soundPlan = (
  { kind, parts }: ApplyForDeferral['data'],
  openFen: number,
  on: string,
): void => {
  parts.forEach(({ fen }) => soundAmount(fen));
  const fits = kind === 'deferral' ? parts.length === 1 : parts.length > 1;
  const rising = parts.every(({ until }, i) => until > (i === 0 ? on : parts[i - 1]!.until));
  if (!fits || !rising)
    refuse(
      'plan-not-sound',
      'A deferral has one later day, instalments have several in order of time（延期只填一个较晚的日期；分期按先后填写多个日期）.',
      'PL 66',
    );
  if (parts.reduce((sum, { fen }) => sum + fen, 0) !== openFen)
    refuse(
      'plan-not-whole',
      `The parts must make up the open ${showFen(openFen)}（各期合计应等于未缴金额 ${showFen(openFen)}）.`,
      'PL 66',
    );
};

/** The application that waits for the head, or that was approved and not ended. */
const currentOf = ({ deferral: { applied, refused, ended } }: Case) =>
  refused || ended ? undefined : applied;

/**
 * 申请延期（分期）缴纳. The party in real economic difficulty asks to pay later; an officer puts
 * the application on record and draws up the form for the head (PL 66).
 */
export const applyForDeferral = caseCommand('ApplyForDeferral', {
  title: 'Record an application to pay later（延期分期缴纳申请）',
  at: 'deferral-application',
  by: staff,
  asks: {
    kind: oneOf(['deferral', 'instalments'], { about: 'Deferral（延期） or instalments（分期）' }),
    parts: parts(deferredPart, { about: 'Parts and their days（各期）', min: 1, max: 60 }),
    reasons: text({ about: 'Reasons（申请理由）', called: 'reason' }),
  },
  who: staffOf,
  repeat: (asked, state) => alreadySo(currentOf(state), asked),
  late: since.served,
  stage: (state) => {
    notClosed(state);
    notInCourt(state);
    servedPenalty(state);
    if (currentOf(state))
      refuse(
        'deferral-applied',
        'An application waits for the head or was approved（已申请或已批准延期、分期）.',
        'PL 66',
      );
  },
  rule: (asked, state, act) => {
    const { filed } = servedPenalty(state);
    const appliedOn = localDateOf(act.validAt);
    const { kind, parts, reasons } = asked;
    const open = spread(instalmentsOf(state, act.law), state.payments).parts;
    soundPlan(
      asked,
      open.reduce((sum, { openFen }) => sum + openFen, 0),
      appliedOn,
    );
    const form = { party: filed.party.name, kind, parts, reasons, appliedOn };
    const documents = drawUp(papersOf(state), act, [forms.deferralForm, form]);
    return [{ type: 'DeferralApplied', data: { kind, parts, reasons, appliedOn, documents } }];
  },
});

export type ApplyForDeferral = MessageOf<typeof applyForDeferral>;
