import { loadDevelopment, settingsHandedOn } from './development.js';

// K40: a setting that nobody reads is refused by name.

describe('The settings of npm start', () => {
  it('are handed on to every process as they were given, and no others', () =>
    expect(
      settingsHandedOn({ PATH: '/bin', LOG_LEVEL: 'warn', HEALTH_WITHIN_MS: '2000', TZ: 'UTC' }),
    ).toEqual({ LOG_LEVEL: 'warn', HEALTH_WITHIN_MS: '2000' }));

  it('may name what strips sound and video, and where systems of others may stand', () => {
    const told = { MEDIA_STRIPPER: 'ffmpeg', OUTBOX_NETWORKS: '127.0.0.0/8', OUTBOX_DIR: '/out' };
    expect(settingsHandedOn(told)).toEqual(told);
  });

  it.each([
    // Misspelt.
    'EVENTSTORE_URI',
    'HEALTH_WITHIN',
    'PORT_BASIS',
    'DATA_DIRECTORY',
    'SIMULATED_TIME',
    // Settled by npm start itself.
    'DATABASE_URL',
    'OIDC_ISSUER',
    'COMMAND_API_URL',
    'PERSONAL_DATA_KEY',
  ])('name %s, which nobody reads, and say what is read', (name) => {
    const refused = () => settingsHandedOn({ [name]: 'x' });
    expect(refused).toThrow(`npm start does not read ${name}`);
    expect(refused).toThrow('PORT_BASE');
  });

  it('take any base of ports, and name one that is none', () => {
    for (const base of ['1024', '3000', '47113', '65000'])
      expect(loadDevelopment({ PORT_BASE: base }).portBase).toBe(Number(base));
    for (const base of ['0', '-1', '65001', '3000.5', 'three'])
      expect(() => loadDevelopment({ PORT_BASE: base })).toThrow('PORT_BASE is no port');
  });

  it('say how long a process may take to start, and name a time that is none', () => {
    expect(loadDevelopment({}).startWithinMs).toBeGreaterThan(180_000);
    expect(loadDevelopment({ START_WITHIN_MS: '600000' }).startWithinMs).toBe(600_000);
    expect(settingsHandedOn({ START_WITHIN_MS: '600000' })).toEqual({});
    for (const time of ['0', '-1', '1.5', 'long', '99999999'])
      expect(() => loadDevelopment({ START_WITHIN_MS: time })).toThrow('START_WITHIN_MS');
    expect(() => settingsHandedOn({ START_WITHIN: '1' })).toThrow('does not read START_WITHIN');
  });
});
