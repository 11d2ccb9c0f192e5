import type { ArrangeTask, Positions } from './arrange-task.ts';

/** Known places as they are; the others around a neighbour that has one, or on a spiral. Quick and rough. */
export function seedPlaces({ nodes, edges }: ArrangeTask): Positions {
  const positions: Positions = {};
  for (const node of nodes) if (node.at) positions[node.id] = { ...node.at };
  const waiting = nodes.filter((node) => !node.at);
  const others = new Map<string, string[]>();
  for (const { source, target } of edges) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = others.get(id);
      if (known) known.push(other);
      else others.set(id, [other]);
    }
  }
  waiting.forEach((node, index) => {
    const other = others.get(node.id)?.find((id) => positions[id]);
    const anchor = other === undefined ? { x: 0, y: 0 } : positions[other]!;
    // The golden angle spreads neighbours evenly, whatever their number.
    const angle = index * 2.399963;
    const distance = other === undefined ? 60 * Math.sqrt(index + 1) : 150 + 40 * Math.sqrt(index);
    positions[node.id] = {
      x: anchor.x + Math.cos(angle) * distance,
      y: anchor.y + Math.sin(angle) * distance,
    };
  });
  return positions;
}
