import { type Act, fields, type LocalDate, refuse, seenIn } from '#domain/kernel';
import { type BarFacts, barReference } from '../bar/bar.reference.js';
import { type Bar, barsAgainst } from '../bar/standing.js';
import type { Item } from '../catalogue/item.js';
import type { Applicant } from '../desk/party.js';

const { optional, ref } = fields;
const look = { look: true } as const;

/** What stands in the way of whoever applies, and of the principal: looked at before the rule. */
export const itsStanding = {
  applicantBars: ref(barReference, { about: 'Bars of the applicant（申请人限制记录）', ...look }),
  principalBars: optional(
    ref(barReference, { about: 'Bans of the principal（主要负责人限制记录）', ...look }),
  ),
};

/** Whose records those are. */
export const subjectsOf = ({ id, principal }: Applicant) => ({
  applicantBars: id,
  principalBars: principal,
});

/** What was found on record against them. */
export const foundAgainst = (applicant: Applicant, act: Act): BarFacts => {
  const { id, principal } = applicant;
  const found = [id, ...(principal === undefined ? [] : [principal])].map(
    (subject) => seenIn(act, barReference, subject).standing?.facts,
  );
  return {
    bars: found.flatMap((one) => one?.bars ?? []),
    listings: found.flatMap((one) => one?.listings ?? []),
  };
};

const lawOf: Readonly<Record<string, string>> = { 'LIC-B1': 'LL 78', 'LIC-B2': 'LL 79' };

const until = ({ until: last }: Bar) => ({
  en: last === undefined ? 'for life' : `until ${last}`,
  zh: last === undefined ? '终身' : `至 ${last}`,
});

/**
 * Nobody is received or granted anything under a bar on this very licence, or a ban on the
 * principal; he is told by which rule, and how long (LL 78, 79; WSL 94; LIC-B1, B2, B7).
 */
export const mustNotBeBarred = (
  { applicant, item, date }: Readonly<{ applicant: Applicant; item: Item; date: LocalDate }>,
  bars: readonly Bar[],
): void => {
  const [bar] = barsAgainst(bars, { item, industry: applicant.industry, date });
  if (bar?.kind === 'principal-ban')
    refuse(
      'principal-banned',
      `The principal is banned from the post ${until(bar).en}（主要负责人的任职资格受到限制，${until(bar).zh}不得任职）.`,
      'WSL 94',
      bar.rule,
      'LIC-B7',
    );
  if (bar)
    refuse(
      'application-barred',
      `A new application for this licence is barred ${until(bar).en}（${until(bar).zh}不得再次申请该行政许可）.`,
      lawOf[bar.rule] ?? 'LL 78',
      bar.rule,
    );
};
