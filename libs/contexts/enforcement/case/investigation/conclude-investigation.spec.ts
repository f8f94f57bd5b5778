import { decisions } from '#testing';
import { before, otherwise, story, until } from '../stories/case.examples.js';
import { proposal } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { PenaltyItem } from '../shared.events.js';
import type { Proposal } from '../penalty/proposal.events.js';

const given = decisions(caseNoun);
const { command, act: by } = story.concluded;
const proposing = (change: Partial<Proposal>) =>
  otherwise('concluded', { proposal: { ...proposal, ...change } });
const [overstock, unlicensed] = proposal.items as readonly [PenaltyItem, PenaltyItem];
const item = (change: Partial<PenaltyItem>) => proposing({ items: [{ ...overstock, ...change }] });

describe('Concluding an investigation', () => {
  const on = given(...before('concluded'));

  it('issues report and proposal', () => {
    expect(on.when(command, by).events()).toMatchObject([
      {
        type: 'InvestigationConcluded',
        data: {
          fineFen: 15_000_000,
          documents: [
            { number: '（江海）应急终报〔2026〕12号' },
            { number: '（江海）应急处呈〔2026〕12号' },
          ],
        },
      },
    ]);
  });

  it('may propose no penalty', () =>
    expect(on.when(proposing({ items: [] }), by).events()).toHaveLength(1));

  it.each([
    ['not-on-record', proposing({ evidence: ['scene-1', 'hearsay'] })],
    ['no-evidence', proposing({ evidence: [] })],
    ['no-basis', proposing({ basis: [] })],
    ['no-discretion-step', proposing({ discretion: { ...proposal.discretion, step: '' } })],
    ['act-not-in-case', item({ actId: 'another' })],
    ['act-punished-twice', proposing({ items: [overstock, unlicensed, overstock] })],
    ['amount-and-kind-differ', item({ kinds: ['warning'] })],
    ['amount-and-kind-differ', item({ fineFen: 0 })],
    ['amount-and-kind-differ', item({ fineFen: 0.5 })],
    ['amount-and-kind-differ', item({ confiscationFen: 1 })],
    ['no-kind', item({ kinds: [], fineFen: 0 })],
    ['closure-by-government', item({ kinds: ['fine', 'closure'] })],
  ])('refuses with %s', (code, asked) => on.when(asked, by).refuses(code));

  it('refuses another conclusion, and who is not on the case', () => {
    given(...until('concluded'))
      .when(proposing({ facts: '另' }), by)
      .refuses('already-concluded');
    on.when(command, act('huang', '2026-04-08 10:00')).denies('not-on-the-case');
  });

  it('is asked for again when the review did not pass, and needs a new notice then', () => {
    const failed = given(...before('reviewed'))
      .when(otherwise('reviewed', { passed: false }), story.reviewed.act)
      .events();
    const again = given(...before('reviewed'), ...failed)
      .when(proposing({ facts: '补充调查后' }), act('chen', '2026-05-08 09:00'))
      .events();
    expect(again).toHaveLength(1);
    given(...before('reviewed'), ...failed, ...again)
      .when(story.decided.command, story.decided.act)
      .refuses('party-not-notified', 'PL 44');
  });
});
