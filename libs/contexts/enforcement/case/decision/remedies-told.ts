import { type Act, refuse } from '#domain/kernel';
import { reviewBodyOf } from '#domain/procedure';

/** Where the party can go against it; without it there is no decision (PL 59). */
export type Remedies = Readonly<{ reviewBody: string; court: string }>;

const isCourt = (name: string): boolean => /[\p{Script=Han}]人民法院$/u.test(name);
const isGovernment = (name: string): boolean => /[\p{Script=Han}]人民政府$/u.test(name);

/** The name in the register, or the same without the places above: 江海区人民政府. */
const named = (told: string, known: string): boolean => isGovernment(told) && known.endsWith(told);

/**
 * Where the party can go against a decision（救济途径） follows from who made it: review by the
 * government above the organ (ARL 24), suit at a people’s court (ALL 14). Shared with the decision
 * on the spot: PL 59 and 52 want both in it (E26).
 */
export function remediesTold({ reviewBody, court }: Remedies, organ: string, act: Act): void {
  const known = reviewBodyOf(organ, act);
  const right = known === undefined ? isGovernment(reviewBody) : named(reviewBody, known);
  if (!right)
    refuse(
      'remedies-not-told',
      `请写明行政复议机关：${known ?? '本级人民政府'}（tell the party which government reviews it）.`,
      'PL 59',
      'ARL 20',
      'ARL 24',
    );
  if (!isCourt(court))
    refuse(
      'remedies-not-told',
      '请写明有管辖权的人民法院全称（tell the party which people’s court hears a suit）.',
      'PL 59',
      'ALL 14',
    );
}
