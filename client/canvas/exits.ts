import type { Point } from '../model/workspace.ts';
import type { Box } from './boxes.ts';

/** How far from `centre` the ray towards `towards` leaves the box for good; 0 when it never meets it. */
export function exitFromBox(box: Box, centre: Point, towards: Point): number {
  const { x, y, width, height } = box;
  const [across, down] = [width / 2, height / 2];
  return exit(
    [
      { x: x - across, y: y - down },
      { x: x + across, y: y - down },
      { x: x + across, y: y + down },
      { x: x - across, y: y + down },
    ],
    centre,
    towards,
  );
}

/** The same for an outline around the centre, given in a box from -1 to 1, that reaches `radius` to each side. */
export function exitFromOutline(
  outline: readonly (readonly [x: number, y: number])[],
  radius: number,
  centre: Point,
  towards: Point,
): number {
  const corners = outline.map(([x, y]) => ({ x: centre.x + x * radius, y: centre.y + y * radius }));
  return exit(corners, centre, towards);
}

/** The farthest point of the ray on any side of the polygon. */
function exit(corners: readonly Point[], centre: Point, towards: Point): number {
  const length = Math.hypot(towards.x - centre.x, towards.y - centre.y);
  if (length === 0) return 0;
  const [stepX, stepY] = [(towards.x - centre.x) / length, (towards.y - centre.y) / length];
  const distances = corners.map((a, index) => {
    const b = corners[(index + 1) % corners.length]!;
    const [sideX, sideY] = [b.x - a.x, b.y - a.y];
    const cross = stepX * sideY - stepY * sideX;
    if (cross === 0) return 0;
    const [offX, offY] = [a.x - centre.x, a.y - centre.y];
    const along = (offX * sideY - offY * sideX) / cross;
    const part = (offX * stepY - offY * stepX) / cross;
    return part >= 0 && part <= 1 ? along : 0;
  });
  return Math.max(0, ...distances);
}
