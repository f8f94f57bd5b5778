import { type About, type Label, label, type Owner, type Role } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Entry } from '../listing/deciding/deciding.events.js';
import type { ListingEvent } from '../listing/listing.events.js';
import { listingStream } from '../listing/listing.stream.js';
import type { ListedThen } from './note-at-the-desk.reaction.js';

type Sent = Wanted & Readonly<{ key: string }>;
type What = 'inspections' | 'veto' | 'restore';

const owed = (
  { id: event, stream }: Pick<About, 'id' | 'stream'>,
  [name, what, by]: readonly [What, Label, Owner<Role>],
): Sent => {
  const why = name === 'restore' ? ['M11-13'] : ['WSL 78'];
  const data: OweDuty['data'] = { what, by, why, rule: 'DTY-SETTLE', about: stream, event };
  const id = `listed-${name}-${event}`;
  return { key: `OweDuty:${name}`, category: dutyCategory, id, type: 'OweDuty', data };
};

const officer = (organ: string): Owner<Role> => ({ kind: 'post', role: 'officer', organ });
const head = (organ: string): Owner<Role> => ({ kind: 'post', role: 'head-of-organ', organ });

/** Units only: a person is neither graded nor inspected. */
const unitOf = async (look: ListedThen, about: About) => {
  const then = await look(about);
  return then?.subject.kind === 'organisation' ? then : undefined;
};

const listed = async (
  look: ListedThen,
  about: About,
  { number, listedOn }: Entry,
): Promise<readonly Sent[]> => {
  const then = await unitOf(look, about);
  if (!then) return [];
  const { name } = then.subject;
  const more = label(
    `inspect ${name} more often from ${listedOn}: it is on the list (${number})`,
    `${name}自${listedOn}起列入严重失信主体名单（${number}）：增加检查频次，核实企业分级并调整年度监督检查计划`,
  );
  const veto = label(
    `put the veto of ${name} on record, and leave it out of honours (${number})`,
    `${name}自${listedOn}起列入严重失信主体名单（${number}）：登记一票否决，不予评先评优`,
  );
  return [
    owed(about, ['inspections', more, officer(then.handlingOrgan)]),
    owed(about, ['veto', veto, head(then.organ)]),
  ];
};

const over = async (
  look: ListedThen,
  about: About,
  { number }: Entry,
): Promise<readonly Sent[]> => {
  const then = await unitOf(look, about);
  if (!then) return [];
  const { name } = then.subject;
  const restore = label(
    `${name} is off the list (${number}): inspect it as often as its grade says, lift its veto`,
    `${name}已移出严重失信主体名单（${number}）：恢复检查频次，核实企业分级，解除因列入登记的一票否决`,
  );
  return [owed(about, ['restore', restore, officer(then.handlingOrgan)])];
};

/**
 * What a unit on the list means to the rest of the house is owed by name from the decision on
 * （X13：增加检查频次、一票否决）, because grades, plans and vetoes are decided by people. What was
 * not done yet is withdrawn with the entry; that it is put back is owed then (X14).
 */
export const oweEffects = (look: ListedThen): LookingReaction<ListingEvent> => ({
  name: 'blacklist.owe-effects',
  from: listingStream,
  on: {
    SubjectListed: ({ entry }, about) => listed(look, about, entry),
    ListingTakenOver: ({ entry }, about) => listed(look, about, entry),
    ListingRestored: ({ entry }, about) => listed(look, about, entry),
  },
  undo: {
    SubjectListed: ({ entry }, about) => over(look, about, entry),
    ListingTakenOver: ({ entry }, about) => over(look, about, entry),
    ListingRestored: ({ entry }, about) => over(look, about, entry),
  },
});
