import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networksOf, pinned } from './allowed-address.js';
import { NotTaken, post } from './posting.js';

const headers = { 'webhook-id': 'a#1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' };
const inside = networksOf('127.0.0.0/8');
const limits = { withinMs: 300, answerBytes: 1_000 };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const serving = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener);
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
};

const sendTo = async (url: string, body = '{}'): Promise<void> =>
  post(await pinned(url, inside), { headers, body }, limits);

describe('Posting to a receiver', () => {
  it('hands over the body and its proof', async () => {
    const heard: unknown[] = [];
    const url = await serving((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        heard.push([request.method, request.headers['webhook-id'], body]);
        response.writeHead(204).end();
      });
    });
    await sendTo(url, '{"a":"甲"}');
    expect(heard).toEqual([['POST', 'a#1', '{"a":"甲"}']]);
  });

  it.each([200, 202, 204])('is done when it is answered with %i', async (status) => {
    await sendTo(await serving((_, response) => void response.writeHead(status).end()));
  });

  it.each([301, 302, 307, 400, 404, 410, 429, 500, 503])(
    'is not done when it is answered with %i, and follows nobody elsewhere',
    async (status) => {
      let asked = 0;
      const url = await serving((_, response) => {
        asked += 1;
        response.writeHead(status, { location: '/elsewhere' }).end();
      });
      await expect(sendTo(url)).rejects.toThrow(NotTaken);
      await expect(sendTo(url)).rejects.toThrow(String(status));
      expect(asked).toBe(2);
    },
  );

  it('is not done by a receiver that is down, or says nothing, or hangs up', async () => {
    await expect(sendTo('http://127.0.0.1:9/')).rejects.toThrow('ECONNREFUSED');
    await expect(sendTo(await serving(() => undefined))).rejects.toThrow('300 ms');
    server!.closeAllConnections();
    await expect(sendTo(await serving((request) => void request.socket.destroy()))).rejects.toThrow(
      NotTaken,
    );
  });

  it('listens to no answer without an end', async () => {
    const endless = (status: number): RequestListener => {
      return (_, response) => {
        response.writeHead(status);
        const more = setInterval(() => response.write('x'.repeat(500)), 5);
        response.on('close', () => clearInterval(more));
      };
    };
    await sendTo(await serving(endless(200)));
    server!.closeAllConnections();
    await expect(sendTo(await serving(endless(500)))).rejects.toThrow('500');
  });
});
