import { Settings } from '#platform/config';
import { type Finding, HealthController, Probes } from './health.js';
import { Operations } from './operations.js';

const controller = (findings: readonly Finding[], token?: string): HealthController => {
  const probes = new Probes();
  findings.forEach((finding, at) => probes.add({ name: `probe ${at}`, look: () => finding }));
  const settings = Object.assign(new Settings(), token && { OPERATIONS_TOKEN: token });
  return new HealthController(probes, new Operations(settings));
};

const ready = async (health: HealthController, authorization?: string) => {
  let told: [status: number, body: unknown] = [0, undefined];
  const response = {
    status: (status: number) => ({ json: (body: unknown) => void (told = [status, body]) }),
  };
  await health.ready(response as never, authorization);
  return told;
};
const answered = async (...findings: readonly Finding[]) => {
  const [status, body] = await ready(controller(findings));
  return [status, (body as { status: string }).status];
};

const well = { well: true, detail: null };
const looked = { well: true, attention: true, detail: null };
const ill = { well: false, detail: null };

describe('Health', () => {
  it('is ready when all is well', async () => expect(await answered(well)).toEqual([200, 'ready']));

  it('asks for attention and stays in service when somebody must look', async () =>
    expect(await answered(well, looked)).toEqual([200, 'attention']));

  it('is out of service when anything is not well', async () =>
    expect(await answered(looked, ill)).toEqual([503, 'not ready']));

  it('SEC-20 tells its findings, and metrics, to who shows the token of operations', async () => {
    const health = controller([well], 'a-token-of-24-characters');
    expect(await ready(health)).toEqual([200, { status: 'ready' }]);
    expect(await ready(health, 'Bearer another')).toEqual([200, { status: 'ready' }]);
    const [, told] = await ready(health, 'Bearer a-token-of-24-characters');
    expect(told).toHaveProperty('findings');
    await expect(health.metrics()).rejects.toMatchObject({ status: 401 });
    expect(await health.metrics('bearer a-token-of-24-characters')).toContain('http_request');
    expect(await controller([well]).metrics()).toContain('http_request');
  });
});
