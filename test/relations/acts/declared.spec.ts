import { standingsOf } from '#domain/kernel';
import { aColleague, answerTo, type Knock, knocks, naming, uncertified } from './standing.js';

// What a noun says of who may, which the catalogue and OpenAPI print, is what its commands do: no
// sentence promises more than the code, and none less; people of other organs: strangers.spec.ts.

const said = ({ one, role }: Knock) =>
  standingsOf(one.noun, one.verb).find((stands) => stands.role === role)!;
const named = (these: readonly Knock[]): readonly string[] =>
  these.map(({ name, role }) => `${name} ${role}`).toSorted();
const are = (is: (knock: Knock) => boolean): readonly string[] => named(knocks.filter(is));

const isDone = (knock: Knock, so: Parameters<typeof answerTo>[1]): boolean =>
  answerTo(knock, so).kind === 'done';

/** A colleague does it as it was asked, or under his own name. */
const isAColleagues = (knock: Knock): boolean =>
  isDone(knock, aColleague(knock)) || isDone(naming(knock, 'colleague'), aColleague(knock));

describe('What a noun says of who may', () => {
  it('keeps to whoever has it in hand what no colleague of the same organ and role does', () =>
    expect(are((knock) => said(knock).relation === 'in-hand')).toEqual(
      are((knock) => !isAColleagues(knock)),
    ));

  it('asks for a certificate where without one nothing is done', () =>
    expect(are((knock) => said(knock).certified)).toEqual(
      are((knock) => !isDone(knock, uncertified(knock))),
    ));
});
