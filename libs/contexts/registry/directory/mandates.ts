import type { LocalDate, MandateFacts } from '#domain/kernel';
import type { GrantedMandate } from '../mandate/mandate.state.js';
import { covers } from '../shared/dated.js';
import type { Directory } from './directory.js';
import { entriesOf, valueIn } from './table.js';

/**
 * The mandates under which that organ may act on that day: published, begun, not over, not revoked.
 */
export const mandatesOn = (
  { mandates, mandatesOf }: Directory,
  organ: string,
  on: LocalDate,
): readonly MandateFacts[] =>
  (valueIn(mandatesOf, organ) ?? [])
    .map((id) => valueIn(mandates, id))
    .filter((mandate) => mandate?.status === 'granted')
    .filter((mandate) => applies(mandate, on))
    .map(factsOf);

const applies = ({ text, published, revoked }: GrantedMandate, on: LocalDate): boolean =>
  covers(text, on) &&
  published !== undefined &&
  published.publishedOn <= on &&
  (revoked === undefined || on < revoked.from);

const factsOf = ({ text, published }: GrantedMandate): MandateFacts => ({
  id: text.mandate,
  kind: text.kind,
  principal: text.principal,
  holder: text.holder,
  items: text.items.map(({ code }) => code),
  capCitizenFen: text.capCitizenFen,
  capOrganisationFen: text.capOrganisationFen,
  area: text.area,
  from: text.from,
  to: text.to,
  publishedOn: published?.publishedOn,
  publishedAt: published?.url,
});

/**
 * The organs that an organ oversees on that day (监督、委托的机关): those below it, those that act
 * in its name, and those that use a mandate it gave.
 */
export const overseenOn = (directory: Directory, organ: string, on: LocalDate): readonly string[] =>
  [...entriesOf(directory.organs)].flatMap(([id, one]) => {
    if (one.status !== 'registered') return [];
    const below = one.parent === organ || one.actsFor === organ;
    const uses = () => mandatesOn(directory, id, on).some(({ principal }) => principal === organ);
    return below || uses() ? [id] : [];
  });
