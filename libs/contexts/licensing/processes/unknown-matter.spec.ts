import { documentOf, routesUnder } from '#platform/http';
import { askedOfNobody } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { LicensingCommands } from '../licensing.commands.js';
import { openWindow, type Window } from './window.examples.js';

describe('An application, a licence, a bundle nobody knows', () => {
  let window: Window;
  beforeAll(async () => (window = await openWindow()));
  afterAll(() => window.app.close());

  it('is not there, whatever is asked of it', async () => {
    const about = { title: '', description: '', version: '', host: '', port: 0, logLevel: '' };
    const described = documentOf(window.app, about);
    expect(JSON.stringify(described)).not.toContain('schemas/"');
    const answers = await askedOfNobody({
      // What stands against somebody may be put on record for anybody.
      routes: routesUnder(LicensingCommands).filter(
        ({ path }) => !path.startsWith('/licence-bars'),
      ),
      api: described,
      accounts: developmentAccountsOf('440704'),
      post: window.post,
    });
    expect(answers.length).toBeGreaterThan(30);
    const known = /→ 404 no-such-(application|licence|bundle)$/;
    expect(answers.filter((answer) => !known.test(answer))).toEqual([]);
  });
});
