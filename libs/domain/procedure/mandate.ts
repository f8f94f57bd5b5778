import { type Act, deny, type Fen, localDateOf, type MandateFacts } from '#domain/kernel';
import { type Handling, kindOfOrgan } from './authority.js';

/**
 * What was done, as far as power over it goes: the item of the catalogue of powers (权责清单), and
 * the place.
 */
export type Offence = Readonly<{ item: string; area: string }>;

/** What an act needs of a mandate beside being one of its matters. */
export type Need = Readonly<{
  /** 行政强制措施: never entrusted (CL 17). */
  coercive?: boolean;
  /** A fine of this size on this party. */
  fine?: Readonly<{ party: Readonly<{ kind: 'citizen' | 'organisation' }>; fen: Fen }>;
}>;

/**
 * The organ may do this act at this moment, in this name (rules §3.1). A street shows its mandate
 * at each act, because mandates end, shrink and are revoked while cases run.
 */
export const empowered = (
  handling: Handling,
  acts: readonly Offence[],
  act: Act,
  need: Need = {},
): void => {
  const { organ, handlingOrgan } = handling;
  const kind = kindOfOrgan(handlingOrgan, act);
  if (kind === 'bureau' && organ === handlingOrgan) return withinArea(organ, acts, act);
  if (kind === 'brigade' && act.registry.organ(handlingOrgan)?.actsFor === organ)
    return withinArea(organ, acts, act);
  if (kind === 'street') return mandated(handling, acts, act, need);
  deny(
    'no-power',
    'This organ has no power of penalty in that name（该机关没有以该名义实施处罚的权限）.',
    'PL 17',
    'PL 38',
  );
};

/**
 * PL 22: the place of the act decides which organ is competent, whoever handles the case in its
 * name.
 */
export function withinArea(
  organ: string,
  acts: readonly Pick<Offence, 'area'>[],
  { registry }: Pick<Act, 'registry'>,
): void {
  const area = registry.organ(organ)?.area;
  if (area !== undefined && acts.some((one) => !one.area.startsWith(area)))
    deny(
      'outside-area',
      'The act was not committed in the area of this organ（违法行为地不在该机关的管辖区域内）.',
      'PL 22',
    );
}

function mandated(handling: Handling, acts: readonly Offence[], act: Act, need: Need): void {
  const mandate = act.registry
    .mandatesAt(handling.handlingOrgan, act.validAt)
    .find(({ id }) => id === handling.mandate);
  if (handling.mandate === undefined)
    return deny(
      'mandate-not-named',
      '街道承办须写明委托或者下放依据；没有的，由区局承办或者移交区局（a street names the mandate it acts under）.',
      'PL 20',
      'PL 24',
    );
  if (!mandate)
    return deny(
      'mandate-not-in-force',
      '该街道当日没有此项委托或者下放依据，应由本机关或者委托机关负责人移交区局办理（the street has no such mandate on that day: a head hands the case over to the bureau）.',
      'PL 20',
      'PL 24',
    );
  published(mandate, act);
  inOwnName(mandate, handling);
  covered(mandate, acts);
  if (mandate.kind === 'entrusted') notCoercive(need);
  withinCap(mandate, need);
}

function published(mandate: MandateFacts, act: Act): void {
  if (mandate.publishedOn === undefined || mandate.publishedOn > localDateOf(act.validAt))
    deny(
      'mandate-not-published',
      'A mandate binds when it is published（委托书公布后方为有效）.',
      'PL 20',
      'PL 24',
    );
}

function inOwnName({ kind, principal, holder }: MandateFacts, { organ }: Handling): void {
  if (organ !== (kind === 'entrusted' ? principal : holder))
    deny(
      'wrong-name',
      'Entrusted power is used in the name of the bureau, transferred power in that of the street（委托的权限应以局的名义行使，下放的权限应以街道的名义行使）.',
      'PL 20',
      'PL 24',
    );
}

function covered({ items, area }: MandateFacts, acts: readonly Offence[]): void {
  if (acts.some(({ item }) => !items.includes(item)))
    deny(
      'outside-mandate',
      'The mandate does not list this matter（超出委托事项）.',
      'PL 20',
      'PL 24',
    );
  if (acts.some((one) => !one.area.startsWith(area)))
    deny(
      'outside-area',
      'The mandate ends at the border of its area（超出委托地域）.',
      'PL 20',
      'PL 24',
    );
}

function notCoercive({ coercive }: Need): void {
  if (coercive)
    deny(
      'coercion-not-entrusted',
      'Coercive measures cannot be entrusted（行政强制措施权不得委托）.',
      'CL 17',
    );
}

/**
 * 委托 names how much may be fined, or nothing may; 下放 is bounded where the list names an amount.
 */
function withinCap(mandate: MandateFacts, { fine }: Need): void {
  if (!fine || fine.fen === 0) return;
  const cap = fine.party.kind === 'citizen' ? mandate.capCitizenFen : mandate.capOrganisationFen;
  if (cap === undefined ? mandate.kind === 'entrusted' : fine.fen > cap)
    deny(
      'above-mandate-cap',
      'The fine is above what the mandate allows: hand the case over to the bureau（罚款超过委托限额，应移交委托机关）.',
      'PL 20',
    );
}
