import { type Route, routesUnder } from '#platform/http';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';
import { goldenHouse } from '../golden/house.js';
import { settingsFor } from '../golden/settings.js';
import { cases, deputyships, events, marks, now, recused } from './lapses.examples.js';

// Every route that reads × people who stand otherwise than they did: recused from the matter, out
// of their post, away, moved to another organ, deputies in their days, after them and in a narrower
// post. A route that is added comes into it by itself.

let house: Awaited<ReturnType<typeof goldenHouse>>;
let routes: readonly Route[];
beforeAll(async () => {
  house = await goldenHouse(events, now);
  const all = routesUnder(await QueryApiModule.with(settingsFor()));
  routes = all.filter(({ method, permission }) => method === 'GET' && permission);
}, 180_000);
afterAll(() => house?.close());

type Said = Readonly<{ path: string; status: number; code: string; text: string }>;

const ask = async (as: string, path: string, actingAs?: string): Promise<Said> => {
  const headers = { authorization: `Bearer ${as}`, ...(actingAs && { 'acting-as': actingAs }) };
  const answer = await fetch(house.url + path, { headers });
  const text = await answer.text();
  const code = answer.status < 400 ? 'read' : (/"code":\s*"([^"]+)"/.exec(text)?.[1] ?? '');
  return { path, status: answer.status, code, text };
};

/** Asks some at a time: a house answers so many at once. */
const asked = async (
  as: string,
  paths: readonly string[],
  actingAs?: string,
): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for (let at = 0; at < paths.length; at += 8)
    said.push(
      ...(await Promise.all(paths.slice(at, at + 8).map((path) => ask(as, path, actingAs)))),
    );
  return said;
};

const isForOffice = ({ permission }: Route): boolean =>
  permission !== undefined && 'roles' in permission;
const evenAway = ({ permission }: Route): boolean =>
  permission !== undefined && 'roles' in permission && permission.evenAway === true;
const filled = ({ path }: Route): string =>
  path.replace(/\/$/, '').replace(/:\w+/, cases.shut).replaceAll(/:\w+/g, 'x');

describe('Who stands in no post any more', () => {
  it.each([
    ['officer3', undefined, 'no-capacity', 'whose post ended'],
    ['leader', undefined, 'on-leave', 'who is away without a deputy'],
    ['street2', deputyships.over, 'no-capacity', 'whose days as deputy are over'],
    ['street2', 'dep-of-nobody', 'no-capacity', 'who is deputy of nobody'],
  ])('reads by no route at all: %s as %s, %s (%s)', async (who, as, code, _because) => {
    const these = routes.filter(
      (one) => isForOffice(one) && !(code === 'on-leave' && evenAway(one)),
    );
    const answers = await asked(who, these.map(filled), as);
    expect(answers.filter((one) => one.code !== code)).toEqual([]);
    expect(answers.length).toBeGreaterThan(200);
  });

  it('is told so by everything but what whoever is away may look at', () => {
    const open = routes.filter(evenAway).map(({ path }) => path);
    expect(open.toSorted()).toEqual([]);
  });
});

/** The routes of one case, and of all that is listed; with a past moment where one may be asked. */
const ofTheCase = () =>
  routes
    .filter(({ path, ofMatter }) => ofMatter && path.startsWith('/enforcement-cases/:id'))
    .map(filled);
const lists = () => {
  const open = routes.filter(({ path }) => !path.includes(':')).map(filled);
  const { recordedAt } = events.find(({ stream }) => stream.endsWith(cases.open))!.metadata as {
    recordedAt: string;
  };
  const past = `asOf=${encodeURIComponent(new Date(Date.parse(recordedAt) + 9e8).toISOString())}`;
  return [
    ...open,
    ...open.map((path) => `${path}?${past}`),
    ...['/enforcement-cases', '/worklist', '/documents'].map((path) => `${path}?q=避嫌`),
    `/exhibits?matter=enforcement-cases/${cases.shut}`,
    `/worklist?of=others`,
    `/parties/areas/440704/file`,
    `/parties/party-of-recused/file`,
    `/exhibits/${marks[3]}`,
    `/exhibits/${marks[3]}/file`,
    `/exhibits/${marks[3]}/custody`,
    `/documents/${cases.shut}/file`,
    `/volumes/enforcement-cases/${cases.shut}`,
    `/volumes/enforcement-cases/${cases.shut}/papers`,
  ];
};
const tells = ({ text, code }: Said): boolean =>
  code === 'read' && marks.some((mark) => text.includes(mark));

/**
 * That somebody took it is on the exhibit's own file, which names no case: of what it shows none.
 */
const tellsOfExhibit = ({ path, text }: Said): boolean =>
  path === '/acts' && !marks.slice(0, 3).some((mark) => text.includes(mark));

describe('Who was recused from a case', () => {
  it.each(recused)('reads it by no route of its own: %s', async (who) => {
    const answers = await asked(who, ofTheCase());
    const codes = [...new Set(answers.map(({ code }) => code))].toSorted();
    expect(codes.filter((code) => code !== 'wrong-role')).toEqual(['recused']);
    expect(answers.length).toBeGreaterThan(8);
    const others = await ask(who, `/enforcement-cases/${cases.open}`);
    expect(others.code).toBe('read');
  });

  it.each(recused)('finds it in no list, board, file, figure, export or past: %s', async (who) => {
    const answers = await asked(who, lists());
    const told = answers.filter((one) => tells(one) && !tellsOfExhibit(one));
    expect(told.map(({ path }) => path)).toEqual([]);
  });

  it('is missed by nobody else: whoever is of its organ finds it there', async () => {
    const found = async (who: string) => (await asked(who, lists())).filter(tells).length;
    expect(await found('officer1')).toBeGreaterThan(12);
    expect(await found('principal')).toBeGreaterThan(12);
    expect((await asked('officer1', ofTheCase())).filter(({ code }) => code === 'recused')).toEqual(
      [],
    );
  });
});

describe('Who stands elsewhere now', () => {
  const one = `/enforcement-cases/${cases.shut}`;
  const desk = `/licence-applications`;

  it.each([
    ['officer1', undefined, 'read', 'has it in hand'],
    ['trainee', undefined, 'read', 'is a colleague in the same role, with nothing of it in hand'],
    ['reviewer', undefined, 'read', 'is of the organ in whose name it is handled'],
    ['cashier', undefined, 'not-your-matter', 'was of its organ, and is of a street since today'],
    ['jiangnan1', undefined, 'not-your-matter', 'is of another street'],
    ['street2', 'post-street2', 'not-your-matter', 'is of a street, in his own post'],
    ['street2', deputyships.now, 'read', 'answers for whoever has it in hand, in his days'],
    ['street2', deputyships.over, 'no-capacity', 'answered for him until yesterday'],
    ['street2', deputyships.desk, 'wrong-role', 'answers for a post that reads no cases'],
    ['officer2', undefined, 'recused', 'had it in hand, and was recused'],
  ])('%s as %s: %s, because he %s', async (who, as, code, _because) => {
    const answers = await Promise.all(
      ['', '/history', '/clocks', '/documents'].map((way) => ask(who, one + way, as)),
    );
    expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => code));
    const listed = await ask(who, '/enforcement-cases?limit=200', as);
    expect(tells(listed)).toBe(code === 'read');
  });

  it('reads as a deputy what the post reads, and nothing else', async () => {
    const mine = await ask('examiner', desk);
    const his = await ask('street2', desk, deputyships.desk);
    const ids = ({ text }: Said) =>
      (JSON.parse(text) as { items: { applicationId: string }[] }).items.map(
        ({ applicationId }) => applicationId,
      );
    expect(ids(his)).toEqual(ids(mine));
    expect(ids(his).length).toBeGreaterThan(0);
  });
});
