import { Person } from '../../apps/standalone/src/person.js';
import { chemicals } from '../../apps/standalone/src/demo/chemicals.story.js';
import { licensing } from '../../apps/standalone/src/demo/licensing.story.js';
import type { Place } from '../../apps/standalone/src/demo/place.js';
import { revocation } from '../../apps/standalone/src/demo/revocation.story.js';
import { onTheSpot } from '../../apps/standalone/src/demo/spot.story.js';
import type { Scene } from '../../apps/standalone/src/demo/story.js';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';

const some = '01900000-4407-7040-8000-000000000001';
const accounts = developmentAccountsOf('440704');
const nowhere = { commandUrl: '', queryUrl: '', tokenOf: async () => '' };

/** Where nobody answers: enough to write down what a demo would ask. */
const onPaper: Place = {
  as: (username) => new Person(nowhere, username),
  account: (username) => accounts.find((one) => one.username === username)!,
  shown: () => ({ officer: some, certificate: '粤J07040104' }),
  bureau: some,
  government: some,
  brigade: some,
  party: async (name) => ({ kind: 'organisation', id: some, name, creditCode: 'x' }),
};

/** Each act of the demos, in their order. */
export const demoScenes = async (): Promise<readonly Scene[]> => {
  const stories = [chemicals, onTheSpot, licensing].map((story) => story(onPaper));
  const told = (await Promise.all(stories)).flatMap(({ scenes }) => scenes);
  return [...told, ...(await revocation(onPaper))];
};

const fits = (template: string, path: string): boolean => {
  const [wanted, had] = [template.split('/'), path.split('/')];
  return (
    wanted.length === had.length &&
    wanted.every((part, at) => part.startsWith('{') || part === had[at])
  );
};

/** What the description says of acts: whether one takes a body. */
type Described = Readonly<Record<string, Readonly<{ post?: Readonly<{ requestBody?: object }> }>>>;

/** A hole of a template as the scene fills it; what a demo only learns while it runs is `id`. */
const filled = (template: string, path: string): string => {
  const had = path.split('/');
  const holes = template.split('/').flatMap((part, at) => {
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    const said = had[at]!.includes('{') ? 'id' : `'${had[at]}'`;
    return name === undefined ? [] : [`${name}: ${said}`];
  });
  return holes.length > 0 ? `, path: { ${holes.join(', ')} }` : '';
};

/** A scene as it is said with the typed client. Throws where no operation is at its path. */
export const saidWithClient = ({ path, body }: Scene, described: Described): string => {
  const fitting = Object.keys(described).filter((one) => fits(one, path));
  // The one with the fewest holes: `/a/b` before `/a/{id}`.
  const [template] = fitting.toSorted((a, b) => a.split('{').length - b.split('{').length);
  if (template === undefined) throw new Error(`Nothing is at ${path}.`);
  const said = described[template]?.post?.requestBody ? `, body: ${JSON.stringify(body)}` : '';
  const params = `{ header: headers${filled(template, path)} }`;
  return `await command.POST('${template}', { params: ${params}${said} });`;
};
