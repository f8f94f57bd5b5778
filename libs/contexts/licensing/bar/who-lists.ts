import { type Act, deny, unknown } from '#domain/kernel';

/**
 * Who enters and strikes out (列入、移出): a head of the bureau, which imposes the penalties of the
 * district; the system on news of another stream.
 */
export const headOfTheBureau = ({ actor, registry }: Act): void => {
  if (actor.kind === 'person' && registry.organ(actor.capacity.organ)?.kind !== 'bureau')
    deny(
      'not-the-bureau',
      'The bureau lists and strikes out, by its head（列入、移出由区局负责人决定）.',
      'WSL 78',
      'BLK-S4',
    );
};

/** Who is listed is a unit or a person of the registers; 404 for anybody else. */
export const mustBeKnown = ({ registry }: Act, subject: string): void => {
  const known =
    registry.enterprise(subject) ?? registry.citizen(subject) ?? registry.person(subject);
  // A principal goes by the keyed hash of the identity number, as bans do.
  if (!known && !/^[0-9a-f]{64}$/.test(subject))
    unknown(
      'no-such-subject',
      `The registers know nobody by ${subject}（登记簿中没有主体 ${subject}）.`,
    );
};
