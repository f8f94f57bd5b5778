import {
  createServer as createHttp,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import {
  type ConnectionInjector,
  type Server as GrpcServer,
  ServerCredentials,
} from '@grpc/grpc-js';
import { LogFailure } from '../log/failures.js';
import { said } from './append/http-append.js';

export type TlsFiles = Readonly<{ key: string | Buffer; cert: string | Buffer }>;

const SILENCE_MS = 10_000;
const PING = JSON.stringify({ msgTypeId: 0, text: 'Ping request successfully handled' });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * What is asked over plain HTTP: health, questions about the node, and for tools without gRPC an
 * append.
 */
export type Plain = Readonly<{
  ready: () => boolean;
  append: Answer;
  /** An answer as JSON; nothing where the question is none. */
  ask: (request: IncomingMessage) => Promise<unknown> | undefined;
}>;

const isAppend = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.startsWith('/streams/');

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const other =
  ({ ask }: Plain): Answer =>
  (request, response) => {
    const answering = ask(request);
    if (!answering) {
      response.writeHead(404, 'Not Found').end();
      return;
    }
    answering.then(
      (body) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(body)),
      (error: unknown) => {
        const failure = error instanceof LogFailure ? error.failure : undefined;
        const { status, reason } = said(failure ?? { kind: 'not-ready' });
        response.writeHead(status, reason).end();
      },
    );
  };

const answer = (plain: Plain): Answer => {
  const { ready, append } = plain;
  const rest = other(plain);
  return (request, response) => {
    const { method, url } = request;
    const asked = method === 'GET' || method === 'HEAD' ? url : undefined;
    if (isAppend(request)) append(request, response);
    else if (asked === '/ping')
      response.writeHead(200, { 'content-type': 'application/json' }).end(PING);
    else if (asked === '/health/live') response.writeHead(ready() ? 204 : 503).end();
    else rest(request, response);
  };
};

/**
 * One port for gRPC and for plain HTTP (health questions, single events): the first bytes of a
 * connection tell which it is. Behind TLS both come decrypted here.
 */
export class FrontDoor {
  private readonly http: HttpServer;
  private readonly injector: ConnectionInjector;
  private readonly server: net.Server;
  private readonly sockets = new Set<net.Socket>();

  constructor(
    private readonly grpc: GrpcServer,
    files: TlsFiles | undefined,
    plain: Plain,
  ) {
    this.http = createHttp(answer(plain));
    this.injector = grpc.createConnectionInjector(ServerCredentials.createInsecure());
    const take = (socket: net.Socket): void => this.take(socket);
    this.server = files
      ? tls.createServer({ ...files, ALPNProtocols: ['h2', 'http/1.1'] }, take)
      : net.createServer({ noDelay: true }, take);
  }

  /** Starts listening; answers the port. */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve((this.server.address() as net.AddressInfo).port);
      });
    });
  }

  /** Refuses new connections. */
  shut(): void {
    this.server.close();
  }

  /** Ends what is still being answered, and drops whoever is still there. */
  dropAll(): void {
    this.grpc.forceShutdown();
    for (const socket of this.sockets) socket.destroy();
  }

  private take(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('readable', () => this.route(socket));
  }

  private route(socket: net.Socket): void {
    const head = socket.read() as Buffer | null;
    if (!head) return void socket.destroy();
    socket.setTimeout(0);
    socket.removeAllListeners('timeout');
    socket.unshift(head);
    const isGrpc = head.toString('latin1', 0, 3) === 'PRI'.slice(0, head.length);
    if (isGrpc) this.injector.injectConnection(socket);
    else this.http.emit('connection', socket);
  }
}
