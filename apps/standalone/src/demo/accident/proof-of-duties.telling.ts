import { instant, onTheWall } from '#domain/kernel';
import type { Place } from '../place.js';
import type { Say } from '../play.js';

type Proof = Readonly<{
  sums: Readonly<Record<'done' | 'late' | 'missed' | 'owed', number>>;
  duties: readonly Readonly<{
    duty: string;
    outcome: string;
    due: string;
    what: Readonly<{ zh: string; en: string }>;
  }>[];
  days: readonly Readonly<{
    on: string;
    hadToDo: readonly string[];
    did: readonly string[];
    missed: readonly string[];
    knew: readonly string[];
  }>[];
}>;

type ProofDay = Proof['days'][number];
const hasActs = ({ did, missed }: ProofDay): boolean => did.length + missed.length > 0;
const those = (duties: readonly string[]): string => duties.join('、') || '—';

/** What one leader had to do, did, missed and knew before an accident（尽职免责证明）. */
export const proofOf = async (
  place: Place,
  username: string,
  path: string,
  say: Say,
): Promise<number> => {
  const { person, name } = place.account(username);
  const { status, body } = await place
    .as('auditor')
    .get(`${path}/proof-of-duties?person=${person}&from=2026-11-02`);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  const { sums, duties, days } = body as unknown as Proof;
  say(
    `── 履职证明 · proof of duties, ${name}: 按时办结 did ${sums.done}，逾期办结 late ${sums.late}，未办 missed ${sums.missed}，尚在办理 owed ${sums.owed}`,
  );
  for (const { on, hadToDo, did, missed, knew } of days.filter(hasActs))
    say(
      `     ${on} 应办 had ${those(hadToDo)}；已办 did ${those(did)}；未办 missed ${those(missed)}；待办可见 knew ${those(knew)}`,
    );
  for (const { duty, outcome, due, what } of duties.filter((one) => one.outcome === 'missed'))
    say(`     ✗ ${duty} ${outcome} ${onTheWall(instant(due))} ${what.zh} · ${what.en}`);
  return sums.missed;
};
