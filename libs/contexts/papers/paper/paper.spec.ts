import { decisions, officeOn } from '#testing';
import type { Actor } from '#domain/kernel';
import type { AskRendering } from './ask-rendering.js';
import type { KeepRendering } from './keep-rendering.js';
import type { NoteNotRendered } from './note-not-rendered.js';
import { issued, rendered, rendering, unset, withdrawn } from './paper.examples.js';
import { paperNoun } from './paper.noun.js';
import type { WithdrawPaper } from './withdraw-paper.js';

const given = decisions(paperNoun);
const { act, somebody } = officeOn('2026-07-08T09:30:00+08:00');
const reaction: Actor = { kind: 'system', by: 'reaction', name: 'papers' };
const bySystem = act({ actor: reaction });
const byOperator = act({ actor: somebody('operator') });

const keep: KeepRendering = { type: 'KeepRendering', data: { issued, rendering } };
const fail: NoteNotRendered = { type: 'NoteNotRendered', data: unset.data };
const ask: AskRendering = { type: 'AskRendering', data: { reason: '已补登' } };
const withdraw: WithdrawPaper = { type: 'WithdrawPaper', data: withdrawn.data };

describe('A paper', () => {
  it('is kept as it was set, and never set otherwise', () => {
    given().when(keep, bySystem).decides(rendered);
    const other = { ...rendering, pdf: 'e'.repeat(64) };
    given(rendered)
      .when({ ...keep, data: { issued, rendering: other } }, bySystem)
      .decidesNothing();
  });

  it('that could not be set is owed, and said once for one reason', () => {
    given().when(fail, bySystem).decides(unset);
    given(unset).when(fail, bySystem).decidesNothing();
    given(rendered).when(fail, bySystem).decidesNothing();
  });

  it('is tried again when an operator has mended what was missing', () => {
    const [asked] = given(unset).when(ask, byOperator).events();
    expect(asked).toMatchObject({ type: 'RenderingAsked', data: { reason: '已补登' } });
    given(unset, asked!).when(ask, byOperator).decidesNothing();
    given(unset, asked!).when(fail, bySystem).decides(unset);
    given(unset, asked!).when(keep, bySystem).decides(rendered);
  });

  it('is not tried again when it is there, or was never issued', () => {
    given(rendered).when(ask, byOperator).refuses('paper-rendered');
    given().when(ask, byOperator).refuses('paper-not-issued');
    given(withdrawn).when(ask, byOperator).refuses('paper-not-issued');
  });

  it('is withdrawn by a later one, also before it was set', () => {
    given(rendered).when(withdraw, bySystem).decides(withdrawn);
    given(rendered, withdrawn).when(withdraw, bySystem).decidesNothing();
    given().when(withdraw, bySystem).decides(withdrawn);
  });
});
