import {
  type Act,
  type Actor,
  instant,
  type LocalDate,
  localDate,
  type Role,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { type DirectoryView, viewOf } from '../directory/directory-view.js';
import { organs } from '../seed/seed-numbers.js';
import { installed, noLaw, jianghai } from '../seed/seed.examples.js';
import { seedId } from '../seed/seed-command.js';

// The world in which every test of the registry happens: the installed Jianghai, on a Wednesday in
// May 2026.

const installedWorld = viewOf(installed().directory);
export const id = (number: number): string => seedId(jianghai, number);
/** Whoever heads a unit is a person of the register（自然人）. */
const citizen: DirectoryView['citizen'] = (one) =>
  one === id(590)
    ? { id: one, shownName: '苏某', sealed: 'vault:590/1', identityToken: 'cd'.repeat(32) }
    : installedWorld.citizen(one);
export const world: DirectoryView = { ...installedWorld, citizen };
export const today = instant('2026-05-06T02:00:00Z');
export const todaysDate = localDate('2026-05-06');
export const date = (text: string): LocalDate => localDate(text);
export const registrarId = id(116);

/** Somebody in the bureau (or elsewhere) in one role. */
export const somebody = (role: Role, person = registrarId, organ = id(organs.bureau)): Actor => ({
  kind: 'person',
  id: person,
  name: '马少芬',
  capacity: { organ, post: 'post', roles: [role] },
});

export const registrar = somebody('registrar');

/** The law of the house, for the few rules of the registry that ask it. */
export const theLaw = lawBook();

/** An act of the registrar in that world, unless changed. */
export const act = (changes: Partial<Act> = {}): Act => ({
  now: today,
  validAt: today,
  actor: registrar,
  commandId: '01900000-0000-7000-8000-000000000000',
  law: noLaw,
  registry: world,
  ...changes,
});
