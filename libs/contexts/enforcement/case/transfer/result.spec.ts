import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { played, story, until } from '../stories/case.examples.js';
import { act, at } from '../stories/people.examples.js';
import {
  answered,
  nameTeam,
  receipt,
  report,
  result,
  transfer,
  transferredUntil,
} from '../stories/transfer.examples.js';

const given = decisions(caseNoun);
const received = transferredUntil('receipt');

describe('ENF-N7 What became of the criminal case', () => {
  const by = act('chen', '2026-08-04 10:00');
  const ended = transferredUntil('handOver');
  const back = {
    type: 'TakeCaseBack',
    data: { organ: '江海区人民法院', reasons: '判决已生效', document: '（2026）粤0704刑初88号' },
  } as const;

  it('is on record once, of a case that the police filed', () => {
    const history = played([{ command: result(5_000_000), act: by }], ended);
    expect(history.at(-1)).toMatchObject({ data: { setOffFen: 0 } });
    given(...history)
      .when(result(5_000_000), by)
      .decidesNothing();
    given(...received)
      .when(result(0), by)
      .refuses('police-have-not-filed');
    given(...ended)
      .when(result(1, 'acquitted'), by)
      .refuses('fine-without-conviction', 'PL 35');
  });

  it('sets off the fine that stood before, up to the criminal one', () => {
    const on = (who: Parameters<typeof act>[0], time: string) => act(who, `2026-05-14 ${time}`);
    const slip = { ...receipt.data, receivedAt: at('2026-05-14 15:00') };
    const history = played(
      [
        { command: nameTeam, act: on('ou', '09:00') },
        { command: report, act: on('chen', '10:00') },
        { command: transfer, act: on('zheng', '11:00') },
        { command: { type: 'RecordTransferReceipt', data: slip }, act: on('chen', '15:30') },
        { command: answered('filed', '2026-05-14', 'x〔2026〕3号'), act: on('chen', '17:00') },
      ],
      until('served'),
    );
    const { fineFen } = given(...history).state();
    const setOff = (fen: number) =>
      given(...history)
        .when(result(fen), by)
        .events()[0];
    expect(setOff(fineFen + 1)).toMatchObject({ data: { setOffFen: fineFen } });
    expect(setOff(fineFen - 1)).toMatchObject({ data: { setOffFen: fineFen - 1 } });
  });

  it('lets no fine follow a criminal one, and other penalties may', () => {
    const again = (fen: number) =>
      played(
        [
          { command: result(fen), act: by },
          { command: back, act: act('ou', '2026-08-05 09:00') },
          { command: story.concluded.command, act: act('chen', '2026-08-06 10:00') },
        ],
        ended,
      );
    const notify = { command: story.notified.command, act: act('ou', '2026-08-07 10:00') };
    given(...again(1))
      .when(notify.command, notify.act)
      .refuses('criminally-fined', 'PL 35', 'ENF-N7');
    expect(
      given(...again(0))
        .when(notify.command, notify.act)
        .events(),
    ).toHaveLength(1);
  });
});
