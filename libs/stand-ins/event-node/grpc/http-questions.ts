import type { IncomingMessage } from 'node:http';
import { LogFailure } from '../log/failures.js';
import { asTree, figures, flatName, type Measured } from '../figures.js';
import type { Access } from './access.js';
import type { Admit } from './admit.js';
import type { Advertised } from './gossip.js';
import { VERSION } from './server-features.js';

type QuestionParts = Readonly<{
  measured: Measured;
  admit: Admit;
  access: Access;
  instanceId: string;
  advertised: () => Advertised;
  secured: boolean;
}>;
type Asked = Readonly<{ url: URL; names: readonly string[]; authorization: string }>;
type Answer = (parts: QuestionParts, asked: Asked) => unknown;

const info: Answer = ({ secured }) => ({
  esVersion: VERSION,
  state: 'leader',
  features: { projections: false, userManagement: false, atomPub: false },
  authentication: { type: secured ? 'internal' : 'insecure', properties: {} },
});

const gossip: Answer = ({ advertised, instanceId, measured }) => {
  const { host, port } = advertised();
  const member = {
    instanceId,
    timeStamp: new Date().toISOString(),
    state: 'Leader',
    isAlive: true,
    httpEndPointIp: host,
    httpEndPointPort: port,
    lastCommitPosition: measured.tail.head,
    writerCheckpoint: measured.tail.head,
    nodePriority: 0,
    isReadOnlyReplica: false,
  };
  return { members: [member], serverIp: host, serverPort: port };
};

const stats: Answer = async ({ measured, admit }, { url, authorization }) => {
  await admit(authorization);
  const all = figures(measured);
  return url.searchParams.get('group') === 'false'
    ? Object.fromEntries(all.map((figure) => [flatName(figure), figure.value]))
    : asTree(all);
};

const restart: Answer = async ({ measured, admit, access }, { authorization }) => {
  access.operate(await admit(authorization));
  await measured.groups.restart();
  return {};
};

const replay: Answer = async ({ measured, admit, access }, { names, url, authorization }) => {
  access.operate(await admit(authorization));
  const [stream = '', group = ''] = names;
  const stopAt = url.searchParams.get('stopAt');
  await measured.groups
    .find({ stream, group })
    .replayParked(stopAt === null ? Infinity : Number(stopAt));
  return {};
};

const questions: readonly (readonly [method: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^\/info$/, info],
  ['GET', /^\/gossip$/, gossip],
  ['GET', /^\/stats$/, stats],
  ['POST', /^\/subscriptions\/restart$/, restart],
  ['POST', /^\/subscriptions\/([^/]+)\/([^/]+)\/replayParked$/, replay],
];

/** Nothing where an address cannot be read: whoever made it up gets no answer, and ends nothing. */
const addressOf = ({ url = '/' }: IncomingMessage): URL | undefined => {
  try {
    decodeURIComponent(url);
    return new URL(url, 'http://node');
  } catch {
    return undefined;
  }
};

/**
 * A page of the web may send what changes something, to a node on this machine too; a browser then
 * says where the page is from. No client of an event store does.
 */
const fromAWebPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && headers.origin !== undefined;

/**
 * What is asked over plain HTTP about the node and its groups, as JSON; nothing where it is no such
 * question.
 */
export const httpQuestions =
  (parts: QuestionParts) =>
  (request: IncomingMessage): Promise<unknown> | undefined => {
    const url = addressOf(request);
    const authorization = request.headers.authorization ?? '';
    for (const [method, path, answer] of url ? questions : []) {
      const match = method === request.method ? path.exec(url!.pathname) : null;
      if (!match) continue;
      if (fromAWebPage(request)) return Promise.reject(new LogFailure({ kind: 'access-denied' }));
      const names = match.slice(1).map((name) => decodeURIComponent(name));
      return Promise.resolve().then(() => answer(parts, { url: url!, names, authorization }));
    }
    return undefined;
  };
