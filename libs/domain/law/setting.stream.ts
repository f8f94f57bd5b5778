import { type Event, knownTo, type StreamKind } from '#domain/kernel';
import type { Override } from './catalogue/overrides.js';

/**
 * What somebody proposes that the district settles where the law leaves it open（本地规定），not
 * in force yet.
 */
export type SettingProposed = Event<
  'SettingProposed',
  { override: Override; source: string; by: string }
>;

/** Another person confirmed it: it is law here from its day on, part of the digest of each act. */
export type SettingConfirmed = Event<'SettingConfirmed', { override: Override; by: string }>;

/** It does not go on: nothing waits for confirmation any more（撤回）. */
export type SettingWithdrawn = Event<
  'SettingWithdrawn',
  { override: Override; reason: string; by: string }
>;

export type SettingEvent = SettingProposed | SettingConfirmed | SettingWithdrawn;

/** One stream for each rule: `lawSetting-440704.ENF-D3b`. */
export const settingStream: StreamKind<SettingEvent> = {
  category: 'lawSetting',
  upcasters: {},
  knows: knownTo({ SettingProposed: true, SettingConfirmed: true, SettingWithdrawn: true }),
  takesBack: { SettingWithdrawn: { of: ['SettingProposed'] } },
};
