import { decisions, officeOn } from '#testing';
import { type About, type Actor, type Recorded, takenBackBy } from '#domain/kernel';
import { owePapers } from '../reactions/owe-papers.js';
import type { AskRendering } from './ask-rendering.js';
import type { KeepRendering } from './keep-rendering.js';
import type { NoteNotRendered } from './note-not-rendered.js';
import type { PaperEvent } from './paper.events.js';
import {
  corrected,
  fallen,
  issued,
  reissued,
  rendered,
  rendering,
  restored,
  unset,
  withdrawn,
} from './paper.examples.js';
import { paperNoun } from './paper.noun.js';
import { paperStream } from './paper.stream.js';
import type { ReissuePaper } from './reissue-paper.js';
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

  it('is in force again when what ended it does not hold any more, and by nothing else', () => {
    const restore: WithdrawPaper = { type: 'WithdrawPaper', data: restored.data };
    given(rendered, fallen).when(restore, bySystem).decides(restored);
    given(rendered, fallen, restored).when(restore, bySystem).decidesNothing();
    given(rendered, withdrawn).when(restore, bySystem).decidesNothing();
  });

  it('is told each thing once, also when the log is read from its beginning again', () => {
    const fall: WithdrawPaper = { type: 'WithdrawPaper', data: fallen.data };
    given(rendered, fallen, restored).when(fall, bySystem).decidesNothing();
    given(rendered, fallen, restored, withdrawn).when(fall, bySystem).decidesNothing();
  });

  it('is withdrawn by a later one, also before it was set', () => {
    given(rendered).when(withdraw, bySystem).decides(withdrawn);
    given(rendered, withdrawn).when(withdraw, bySystem).decidesNothing();
    given().when(withdraw, bySystem).decides(withdrawn);
  });

  it('stands after a slip of the pen in it was corrected, once for each correction', () => {
    const correct: WithdrawPaper = { type: 'WithdrawPaper', data: corrected.data };
    given(rendered).when(correct, bySystem).decides(corrected);
    given(rendered, corrected).when(correct, bySystem).decidesNothing();
    given(rendered, corrected).when(withdraw, bySystem).decides(withdrawn);
    given(corrected, rendered).when(correct, bySystem).decidesNothing();
  });
});

describe('A paper that was lost', () => {
  const reissue: ReissuePaper = {
    type: 'ReissuePaper',
    data: {
      because: 'lost',
      reason: '当事人书面声明遗失',
      organs: ['bureau'],
      roles: ['officer', 'head-of-organ'],
    },
  };
  const capacity = { organ: 'bureau', post: 'p', roles: ['officer' as const] };
  const officer: Actor = { kind: 'person', id: 'somebody', name: '陈国强', capacity };
  const byOfficer = act({ actor: officer });

  it('is issued again under its number, the second of it', () => {
    given(rendered).when(reissue, byOfficer).decides(reissued);
    given(rendered, reissued).when(reissue, byOfficer).decidesNothing();
    const second = { issued: { ...issued, again: { copy: 2, on: reissued.data.on } }, rendering };
    given({ type: 'PaperRendered', data: second })
      .when(reissue, byOfficer)
      .decides({ ...reissued, data: { ...reissued.data, copy: 3 } });
  });

  it('is issued again by its organ, and only the one that stands', () => {
    const other: Actor = { ...officer, capacity: { ...capacity, organ: 'street' } };
    given(rendered)
      .when(reissue, act({ actor: other }))
      .denies('other-organ');
    const clerk: Actor = { ...officer, capacity: { ...capacity, roles: ['intake-clerk'] } };
    given(rendered)
      .when(reissue, act({ actor: clerk }))
      .denies('not-its-issuer');
    const damaged: ReissuePaper = { ...reissue, data: { ...reissue.data, because: 'damaged' } };
    given(rendered, reissued).when(damaged, byOfficer).refuses('paper-withdrawn');
    given(rendered, withdrawn).when(reissue, byOfficer).refuses('paper-withdrawn');
    given(unset).when(reissue, byOfficer).refuses('paper-owed');
    given().when(reissue, byOfficer).refuses('paper-not-issued');
  });

  it('is issued again also after it was corrected', () => {
    given(rendered, corrected).when(reissue, byOfficer).decides(reissued);
  });
});

describe('A paper that could not be set', () => {
  const about = { id: 'e1', stream: 'papersPaper-440704.1-0' } as About;

  it('is owed by the operator of the organ that issued it, with the reason', () => {
    const [duty] = owePapers.on.PaperNotRendered!(unset.data, about);
    expect(duty).toMatchObject({ category: 'duty', id: 'paper-1-0', type: 'OweDuty' });
    expect(duty!.data).toMatchObject({
      by: { kind: 'post', role: 'operator', organ: 'bureau' },
      what: { zh: expect.stringContaining('缺少必备内容') },
    });
  });

  it('is owed no longer once it is set or withdrawn', () => {
    const recorded = (event: object) => event as Recorded<PaperEvent>;
    for (const back of [rendered, withdrawn])
      expect(takenBackBy(paperStream, recorded(back), [recorded(unset)])).toHaveLength(1);
    expect(takenBackBy(paperStream, recorded(corrected), [recorded(unset)])).toEqual([]);
  });
});
