import type { Place } from './place.js';
import type { Say } from './play.js';
import { chainHolds, tellEntry, tellHistory } from './replay.js';

type Label = Readonly<{ zh: string; en: string }>;
type Share = Readonly<{
  who: Readonly<{ kind: string; step?: string }>;
  organ?: Readonly<{ name: string }>;
  workingDays: number;
  days: number;
}>;

/**
 * The auditor looks at the licence: every act of its application, the clock explained, who had the
 * matter how long, what became of the licence, what the public is told. Throws when the chain does
 * not hold or the end is another.
 */
export const auditLicence = async (place: Place, bundle: string, say: Say): Promise<void> => {
  const id = `${bundle}.1`;
  const application = `/licence-applications/${id}`;
  say('');
  say('── 审计重放 · the auditor replays the application');
  await tellHistory(place, application, (entry) => tellEntry(entry, say));
  await explain(place, `${application}/clocks/LIC-D13/explain`, say);
  await attribution(place, `${application}/attribution`, say);
  say('── 许可证履历 · the licence itself');
  await tellHistory(place, `/licences/${id}`, (entry) => tellEntry(entry, say));
  await explain(place, `/licences/${id}/clocks/LIC-D12/explain`, say);
  await publicAnswer(place, `/licences/${id}`, say);
  const { events } = await chainHolds(place, application);
  say(`── 链校验 · chain verified: ${events} events, none changed`);
};

const asked = async (place: Place, path: string): Promise<Readonly<Record<string, unknown>>> => {
  const { status, body } = await place.as('auditor').get(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};

const explain = async (place: Place, path: string, say: Say): Promise<void> => {
  const { name, agrees, lines } = (await asked(place, path)) as Readonly<{
    name: Label;
    agrees: boolean | null;
    lines: readonly string[];
  }>;
  say(`── 期限说明 · why that date: ${name.zh} · ${name.en}; computed again, agrees: ${agrees}`);
  for (const line of lines) say(`       ${line}`);
};

const attribution = async (place: Place, path: string, say: Say): Promise<void> => {
  const { shares, workingDays, days } = await asked(place, path);
  say(
    `── 用时归属 · who had the matter: ${String(workingDays)} working days, ${String(days)} days`,
  );
  for (const share of shares as readonly Share[]) {
    const who = share.organ?.name ?? share.who.step ?? share.who.kind;
    say(`       ${who}: ${share.workingDays} working days, ${share.days} days`);
  }
};

const publicAnswer = async (place: Place, path: string, say: Say): Promise<void> => {
  const { number } = await asked(place, path);
  const answer = await asked(place, `/public/licences/${encodeURIComponent(String(number))}`);
  const licence = answer.licence as Readonly<{ statusName: Label; holder?: string }> | undefined;
  if (licence?.statusName.zh !== '吊销') throw new Error(`Not revoked: ${JSON.stringify(answer)}`);
  const { zh, en } = licence.statusName;
  say(`── 公众查询 · what anybody is told of ${String(number)}: ${licence.holder}，${zh} · ${en}`);
  const wrong = `${String(number).slice(0, -1)}${(Number(String(number).at(-1)) + 1) % 10}`;
  const typo = await asked(place, `/public/licences/${encodeURIComponent(wrong)}`);
  say(`       错号 · a wrong digit, ${wrong}: ${String(typo.reason)}`);
};
