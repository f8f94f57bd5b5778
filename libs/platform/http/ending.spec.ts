import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { ending } from './ending.js';

let server: Server;
let agent: Agent;
beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
});

const listening = async (answer: Parameters<typeof createServer>[1]): Promise<number> => {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const ask = (port: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.headers.connection));
    }).on('error', reject);
  });

describe('SEC-18 An API that is told to end', () => {
  it('tells each client with its answer that the connection it kept is at its end', async () => {
    const port = await listening((_, response) => response.end('x'));
    const begin = ending(server, 60_000);
    expect(await ask(port)).toBe('keep-alive');
    begin();
    expect(await ask(port)).toBe('close');
  });

  it('cuts what does not end by itself', async () => {
    const port = await listening(() => undefined);
    const begin = ending(server, 50);
    const asked = ask(port).catch(() => 'cut');
    await once(server, 'request');
    begin();
    const closed = once(server, 'close');
    server.close();
    await closed;
    expect(await asked).toBe('cut');
  });
});
