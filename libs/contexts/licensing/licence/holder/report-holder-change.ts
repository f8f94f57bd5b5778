import { fields, type MessageOf, startOfDay } from '#domain/kernel';
import { forOrgan } from '../../desk/authority.js';
import { again, start } from '#domain/procedure';
import { changeClock } from '../licence.clocks.js';
import { holderChanges } from '../licence.events.js';
import { itemOfLicence, mustBe } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

const { day, oneOf, text } = fields;

/**
 * The register says that the holder changed: the time runs in which he must ask for the change
 * (LIC-D16).
 */
export const reportHolderChange = heldCommand('ReportHolderChange', {
  title: 'Report a change of the holder（持证人变更情况）',
  at: 'holder-changes',
  by: ['officer', 'intake-clerk'],
  system: ['reaction'],
  asks: {
    change: oneOf(holderChanges, { about: 'What changed（变更事项）' }),
    changedOn: day({ about: 'Changed on（变更日期）', past: true }),
    source: text({ about: 'What it is known from（信息来源）', max: 200 }),
  },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: (asked, { reported }) => {
    const { change, source } = asked;
    const before = reported.find((one) => one.source === source && one.change === change);
    return again(before, asked, 'holder-change-on-record');
  },
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ change, changedOn, source }, licence, act) => {
    const { clock } = itemOfLicence(licence).change;
    const name = changeClock(change);
    const facts = { start: startOfDay(changedOn) };
    const clocks = clock ? [start(act, { rule: clock, duty: 'holder', name }, facts)] : [];
    return [{ type: 'HolderChangeReported', data: { change, changedOn, source, clocks } }];
  },
});

export type ReportHolderChange = MessageOf<typeof reportHolderChange>;
