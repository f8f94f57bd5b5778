import { type Act, endOfDay, localDateOf, refuse, seenIn } from '#domain/kernel';
import type { ChangeKind, Item } from '../../catalogue/item.js';
import { organIn } from '../../desk/authority.js';
import { licenceReference } from '../../licence/licence.reference.js';
import type { Asking } from './intake.events.js';

// What may be brought to this desk at all.

/**
 * A licensing power goes only to an administrative organ, by a published transfer of the very item;
 * never by mandate to a street office (LL 24).
 */
export function mustHavePower(act: Act, organ: string, item: Item): void {
  const { kind, actsFor } = organIn(act, organ);
  if (actsFor !== undefined)
    refuse(
      'organ-acts-for-another',
      `This organ acts in the name of ${organIn(act, actsFor).name}: name that one（该机构以${organIn(act, actsFor).name}名义办理，请填写${organIn(act, actsFor).name}）.`,
      'LL 23',
    );
  if (kind !== 'street') return;
  const transferred = act.registry
    .mandatesAt(organ, act.validAt)
    .some(({ kind, items }) => kind === 'transferred' && items.includes(`licensing:${item.id}`));
  if (!transferred)
    refuse(
      'street-without-power',
      'No published transfer gives the street this item（没有已公布的下放决定将本事项交由街道办理）.',
      'LL 24',
    );
}

/**
 * What is asked must be possible for the item: an external certificate is not applied for here, and
 * so on.
 */
export function mustFit(item: Item, { purpose, licence, changes = [] }: Asking): void {
  if (item.stages.includes('external-issue'))
    refuse(
      'granted-elsewhere',
      `${item.name.zh} is granted by ${item.organ.name.zh}（${item.name.zh}由${item.organ.name.zh}考核发证，不在此申请）.`,
    );
  mustName(purpose, licence);
  if (purpose === 'renewal' && !item.renewal)
    refuse(
      'item-not-renewed',
      `${item.name.en} knows no renewal（${item.name.zh}不办理延续）.`,
      'LL 50',
    );
  if (purpose === 'change') mustBeChange(item, changes);
}

function mustName(purpose: Asking['purpose'], licence: string | undefined): void {
  if (purpose === 'new' && licence !== undefined)
    refuse(
      'licence-named',
      'A new application names no licence（新办申请不得填写原许可证）.',
      'LL 29',
    );
  if (purpose !== 'new' && licence === undefined)
    refuse(
      'licence-not-named',
      'A change or renewal names the licence it is about（变更、延续申请须写明所涉许可证）.',
      'LL 49',
    );
}

/**
 * A licence is renewed once at a time: a second application would take the protection from the
 * first (LL 50).
 */
export function mustBeOnly({ purpose, licence }: Asking, act: Act): void {
  if (purpose !== 'renewal' || licence === undefined) return;
  const pending = seenIn(act, licenceReference, licence).standing?.facts.pending;
  if (pending !== undefined)
    refuse(
      'renewal-pending',
      `Application ${pending} for its renewal is being handled: supplement that one, or withdraw it first（该许可证的延续申请 ${pending} 正在办理，请补充该申请或者先撤回）.`,
      'LL 50',
    );
}

/**
 * A renewal renews what is about to end: years before, nobody can say that its conditions will be
 * met then, and silence would add term to term (LL 50; LIC-D10-OPENS).
 */
export function mustNotBeEarly({ purpose, licence }: Asking, act: Act): void {
  if (purpose !== 'renewal' || licence === undefined) return;
  const validTo = seenIn(act, licenceReference, licence).standing?.facts.validTo;
  if (validTo === undefined) return;
  const { dueDate: opens } = act.law.clock('LIC-D10-OPENS', { start: endOfDay(validTo) });
  if (localDateOf(act.validAt) < opens)
    refuse(
      'renewal-too-early',
      `The licence is valid until ${validTo}: its renewal may be applied for from ${opens} on（该许可证有效期至 ${validTo}，自 ${opens} 起可以申请延续）.`,
      'LL 50',
      'LIC-D10-OPENS',
    );
}

function mustBeChange({ change: rules }: Item, changes: readonly ChangeKind[]): void {
  if (changes.length === 0)
    refuse('change-not-stated', 'A change says what changes（变更申请须写明变更的事项）.', 'LL 49');
  if (changes.some((change) => !rules.allowed.includes(change)))
    refuse(
      'new-application-needed',
      'This is no change in law: a new application is needed（该情形不属于变更，应当重新申请）.',
      rules.law,
      'LIC-L2',
    );
}
