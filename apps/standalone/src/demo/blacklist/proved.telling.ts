import type { Place } from '../place.js';
import type { Say } from '../play.js';

type Label = Readonly<{ zh: string; en: string }>;
type Standing = Readonly<{
  listed: boolean;
  public: boolean;
  entries: readonly Readonly<{
    restsOn: readonly Readonly<{ revision: number; name: Label; on: string }>[];
    departments: readonly Readonly<{ to: string; theirs?: string; liftedOn?: string }>[];
  }>[];
}>;

const asked = async <T>(place: Place, path: string): Promise<T> => {
  const { status, body } = await place.as('auditor').get(path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body as T;
};

/** Whether a subject was on the list on a day, and by which acts that is known（在列证明）. */
export const provedOn = async (
  place: Place,
  subject: string,
  on: string,
  say: Say,
): Promise<boolean> => {
  const told = await asked<Standing>(place, `/blacklist-standing/${subject}?on=${on}`);
  const acts = told.entries.flatMap(({ restsOn }) =>
    restsOn.map(({ revision, name, on: day }) => `#${revision} ${day} ${name.zh}`),
  );
  say(
    `    ${on} ${told.listed ? '在列 listed' : '不在列 not listed'}，${told.public ? '公示中 public' : '未公示 not public'}；据 by ${acts.join('、') || '无记录 nothing'}`,
  );
  return told.listed;
};

type Desk = Readonly<{ listings: readonly Readonly<{ decisionNumber: string }>[] }>;

/** What the desk of licences knows of a unit: it was told by the list（许可窗口联动）. */
export const deskKnows = async (place: Place, unit: string, say: Say): Promise<number> => {
  const { listings } = await asked<Desk>(place, `/licence-bars/${unit}`);
  const numbers = listings.map(({ decisionNumber }) => decisionNumber).join('、');
  say(`    许可窗口所知 the desk knows: ${numbers || '无 nothing'}`);
  return listings.length;
};
