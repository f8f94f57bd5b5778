import { documentOf, routesUnder } from '#platform/http';
import { askedOfNobody } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { EnforcementCommands } from '../enforcement.commands.js';
import { commandApi, type CommandApi } from './command-api.examples.js';

describe('A case nobody knows', () => {
  let api: CommandApi;
  beforeAll(async () => (api = await commandApi()));
  afterAll(() => api.stop());

  it('is not there, whatever is asked of it', async () => {
    const about = { title: '', description: '', version: '', host: '', port: 0, logLevel: '' };
    const described = documentOf(api.app, about);
    expect(JSON.stringify(described)).not.toContain('schemas/"');
    const answers = await askedOfNobody({
      routes: routesUnder(EnforcementCommands),
      api: described,
      accounts: developmentAccountsOf('440704'),
      post: api.post,
    });
    expect(answers.length).toBeGreaterThan(75);
    expect(answers.filter((answer) => !answer.endsWith('→ 404 no-such-case'))).toEqual([]);
  });
});
