import type { Point } from '../model/workspace.ts';
import type { Box } from './boxes.ts';
import type { CanvasElement } from './elements.ts';
import { nodeLabel } from './label-text.ts';

const LARGEST_ZOOM = 1.15;
/** Between an entity's shape and the end of its name. */
const NAME_GAP = 6;

/** Zoom and pan that show every entity that has a place, name included, in the room; no larger than life. */
export function fitted(
  elements: readonly CanvasElement[],
  positions: ReadonlyMap<string, Point>,
  room: Box,
): { zoom: number; pan: Point } {
  const edges = elements.flatMap(({ group, data }) => {
    const at = positions.get(data.id);
    if (group !== 'nodes' || !at) return [];
    const { size } = data;
    const label = nodeLabel(data.name);
    const half = Math.max(size, label.width) / 2;
    return [
      {
        x1: at.x - half,
        x2: at.x + half,
        y1: at.y - size / 2,
        y2: at.y + size / 2 + label.height + NAME_GAP,
      },
    ];
  });
  if (edges.length === 0) return { zoom: 1, pan: { x: room.x, y: room.y } };
  const x1 = Math.min(...edges.map((edge) => edge.x1));
  const x2 = Math.max(...edges.map((edge) => edge.x2));
  const y1 = Math.min(...edges.map((edge) => edge.y1));
  const y2 = Math.max(...edges.map((edge) => edge.y2));
  const zoom = Math.min(LARGEST_ZOOM, room.width / (x2 - x1), room.height / (y2 - y1));
  return { zoom, pan: { x: room.x - (zoom * (x1 + x2)) / 2, y: room.y - (zoom * (y1 + y2)) / 2 } };
}
