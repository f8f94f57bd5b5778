import type { About, Position } from '#domain/kernel';
import { filesSettled, NotFollowedYet } from './files-settled.js';

const at = (commit: number): Position => ({ commit: String(commit), prepare: String(commit) });
const about = { id: 'e1', position: at(10) } as About;

/** Where the reactions of evidence stand, and the end of the log. */
const worker = () => {
  const places = new Map<string, Position>();
  let head = at(10);
  const settled = filesSettled({
    log: { head: () => Promise.resolve(head) },
    database: {
      query: (_: string, [reactions]: readonly string[] = []) =>
        Promise.resolve(
          [...places].filter(([name]) => name.startsWith(reactions!)).map(([, place]) => place),
        ),
    } as Parameters<typeof filesSettled>[0]['database'],
  });
  return {
    follows: (name: string, place: Position | undefined) =>
      places.set(`evidence.${name}`, place ?? { commit: '', prepare: '' }),
    grows: (to: number) => {
      head = at(to);
    },
    settled: () => settled(about),
  };
};

describe('ISSUE-11.4 the key of a matter', () => {
  it('waits until every act up to the decision has placed what it cites', async () => {
    const { follows, settled } = worker();
    await expect(settled()).rejects.toThrow(NotFollowedYet);
    follows('wrap-keys', at(99));
    follows('place-cited.enforcementCase', at(10));
    follows('place-cited.hazard', undefined);
    await expect(settled()).rejects.toThrow(NotFollowedYet);
    follows('place-cited.hazard', at(9));
    await expect(settled()).rejects.toThrow(NotFollowedYet);
    follows('place-cited.hazard', at(10));
    await settled();
  });

  it('waits until what was placed by that is wrapped, however the log goes on', async () => {
    const { follows, grows, settled } = worker();
    follows('place-cited.hazard', at(11));
    follows('wrap-keys', at(11));
    grows(12);
    await expect(settled()).rejects.toThrow(NotFollowedYet);
    grows(40);
    follows('wrap-keys', at(12));
    await settled();
  });
});
