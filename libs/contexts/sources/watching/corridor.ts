import type { Place } from '../point/point.events.js';

const earthMetres = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Flat = Readonly<{ x: number; y: number }>;

/** Metres east and north of a place: flat enough for the width of a way. */
const flatFrom =
  (origin: Place) =>
  ({ latitude, longitude }: Place): Flat => ({
    x: earthMetres * radians(longitude - origin.longitude) * Math.cos(radians(origin.latitude)),
    y: earthMetres * radians(latitude - origin.latitude),
  });

/** How far the origin is from a stretch of the way. */
const fromStretch = (a: Flat, b: Flat): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = dx * dx + dy * dy;
  const along = long === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / long));
  return Math.hypot(a.x + along * dx, a.y + along * dy);
};

/** How many metres a place is off a way（偏离路线的距离）. */
export const metresOff = (way: readonly Place[], place: Place): number => {
  const flat = way.map(flatFrom(place));
  const stretches = flat.slice(1).map((to, at) => fromStretch(flat[at]!, to));
  return Math.min(...stretches, ...(flat[0] ? [Math.hypot(flat[0].x, flat[0].y)] : []));
};
