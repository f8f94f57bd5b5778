import { type Finding, HealthController, Probes } from './health.js';

const answered = async (...findings: readonly Finding[]) => {
  const probes = new Probes();
  findings.forEach((finding, at) => probes.add({ name: `probe ${at}`, look: () => finding }));
  let told: [status: number, body: unknown] = [0, undefined];
  const response = {
    status: (status: number) => ({ json: (body: unknown) => void (told = [status, body]) }),
  };
  await new HealthController(probes).ready(response as never);
  return [told[0], (told[1] as { status: string }).status];
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
});
