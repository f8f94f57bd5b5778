import type { Articles } from '#domain/procedure';

/** Hazards that are not removed（未消除事故隐患）. */
export const notRemoved: Articles = { item: 'AQ-102', violates: 'WSL 41', punishes: 'WSL 102' };
/** Inspections that are refused（拒绝、阻碍监督检查）. */
export const obstructed: Articles = { item: 'AQ-108', violates: 'WSL 66', punishes: 'WSL 108' };
/** Who was ordered and fined, and refuses（按日连续处罚）. */
export const refuses: Articles = { item: 'AQ-112', violates: 'WSL 102', punishes: 'WSL 112' };
