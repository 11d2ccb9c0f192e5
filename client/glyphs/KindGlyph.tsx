import type { Kind } from '../model/graph.ts';
import { KIND_OUTLINES } from '../model/kinds.ts';

/** The shape of a kind, as the map draws it. Decoration: the word stands beside it. */
export function KindGlyph({
  kind,
  size = 16,
  collective = false,
}: {
  kind: Kind;
  size?: number;
  collective?: boolean;
}) {
  const outline = KIND_OUTLINES[kind];
  const stroke = {
    fill: 'none',
    stroke: `var(--${kind.toLowerCase()})`,
    strokeWidth: collective ? 0.2 : 0.26,
  };
  const shape = (scale: number) =>
    outline ? (
      <polygon
        points={outline.map(([x, y]) => `${x * scale},${y * scale}`).join(' ')}
        strokeLinejoin="round"
        {...stroke}
      />
    ) : (
      <circle r={0.9 * scale} {...stroke} />
    );
  return (
    <svg className="glyph" width={size} height={size} viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
      {shape(1)}
      {collective && shape(0.5)}
    </svg>
  );
}
