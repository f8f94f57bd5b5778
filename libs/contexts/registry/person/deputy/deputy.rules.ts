import { type Act, type LocalDate, refuse, type Role, startOfDay } from '#domain/kernel';
import { samePerson } from '#domain/procedure';
import { overlap, type Period } from '../../shared/dated.js';
import type { Deputyship, Post } from '../person.state.js';
import { mustStayApart } from '../roles-apart.js';

/** Who is to answer for which post, in which of its roles, and when. */
export type Standing = Period & Readonly<{ deputy: string; roles: readonly Role[] }>;

/**
 * The deputy (代行人员) is another human being than whoever holds the post, is in office in the
 * organ of the post or the one above it, is given no role that the post has not, and none that
 * clashes with an own one.
 */
export const mustBeAble = (
  asked: Standing & Readonly<{ holder: string }>,
  { organ, roles }: Post,
  act: Act,
): void => {
  const { registry } = act;
  if (samePerson(asked.deputy, asked.holder, act))
    refuse(
      'deputy-of-oneself',
      'Nobody answers for a post in the place of himself（代行人员须为任职人员以外的人）.',
    );
  const own = (registry.person(asked.deputy)?.posts ?? []).filter((post) => overlap(post, asked));
  const { actsFor, parent } = registry.organ(organ) ?? {};
  if (!own.some((post) => [organ, actsFor, parent].includes(post.organ)))
    refuse(
      'deputy-of-other-organ',
      'A deputy holds a post in the same organ or the one above（代行人员须在本机关或上级机关任职）.',
    );
  if (asked.roles.some((role) => !roles.includes(role)))
    refuse('beyond-the-post', 'The post has no such role（超出该职务的岗位角色）.');
  mustStayApart([...asked.roles, ...own.flatMap((post) => post.roles)]);
  mustHoldTheCertificate(asked, registry);
};

/**
 * Whoever enforces holds a certificate of enforcement, and so does whoever deputises for him: what
 * nobody may discharge would be owed by somebody who cannot（执法人员须持执法证件，PL 42、55）.
 */
const mustHoldTheCertificate = (
  { deputy, holder, roles, from }: Standing & Readonly<{ holder: string }>,
  { certificateAt }: Pick<Act['registry'], 'certificateAt'>,
): void => {
  const day = startOfDay(from);
  if (!roles.includes('officer') || certificateAt(holder, day) === undefined) return;
  if (certificateAt(deputy, day) === undefined)
    refuse(
      'deputy-not-certified',
      'Who deputises for an enforcement officer holds a certificate of enforcement（代行执法人员职务的，须持有效执法证件）.',
      'PL 42',
    );
};

/** One answers for a post at a time, in each of its roles. */
export const mustBeAvailable = (
  deputies: readonly Deputyship[],
  { post, ...asked }: Standing & Readonly<{ post: string }>,
): void => {
  const taken = deputies.some(
    (one) =>
      one.post === post && overlap(one, asked) && asked.roles.some((r) => one.roles.includes(r)),
  );
  if (taken) refuse('deputy-there', 'Somebody answers for this post already（该职务已有人代行）.');
};

/** The deputyship that a leave from that day brings for a post. */
export const ofLeave = (from: LocalDate, post: string): string => `leave-${from}-${post}`;
