import { type Act, deny, type Owner, refuse, type Role } from '#domain/kernel';
import { actingAs, holdersOf } from '#domain/procedure';
import { dutyClock, type OpenDuty } from './duty.state.js';

/** Everybody in an office may owe something. */
export const office: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'registrar',
  'operator',
];

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

/** Who owes it now: the one it was handed over to, else the one it began with. */
export const ownerNow = ({ clocks, owed }: OpenDuty): Owner =>
  clocks[dutyClock]?.owed?.by ?? owed.by;

/** Denies whoever neither owes it now, nor deputises for who does, nor heads the organ. */
export const holderOf = (duty: OpenDuty, { actor, registry, now }: Act): string => {
  if (actor.kind !== 'person')
    return deny('wrong-role', 'A person does this（须由责任人办理）.', 'WHO-4');
  const by = ownerNow(duty);
  const { organ, roles } = actor.capacity;
  const leads = organ === by.organ && roles.some((role) => heads.includes(role));
  if (!leads && !holdersOf(by, registry, now).includes(actor.id))
    deny(
      'not-your-duty',
      'Somebody else owes this（非本人职责，由责任人或者本机关负责人办理）.',
      'WHO-2',
    );
  return actor.id;
};

/** Denies whoever leads nobody in the organ where it is owed. */
export const headOfDuty = (duty: OpenDuty, act: Act): string =>
  actingAs(act, ['team-leader', ...heads], [ownerNow(duty).organ]).id;

/** Refuses what is done or withdrawn already. */
export const stillOwed = ({ discharged, withdrawn }: OpenDuty): void => {
  if (discharged || withdrawn)
    refuse('duty-over', 'Nobody owes this any more（该职责已办结或者撤销）.');
};
