import { useEffect, useMemo, useRef, useState } from 'react';
import type { Visible } from '../model/visible.ts';
import { type Point, places, type Workspace } from '../model/workspace.ts';
import { elements } from './elements.ts';
import type { Gestures } from './gestures.ts';
import { MapView, partsIn } from './map-view.ts';
import './canvas.css';

interface CanvasProps {
  shown: Visible;
  workspace: Workspace;
  /** Id of the selected entity or claim. */
  selected: string | null;
  dark: boolean;
  gestures: Gestures;
  onTidy(): void;
  /** Told while a layout runs, with a way to stop it; what it gives back is called when the layout is over. */
  onArranging(stop: () => void): () => void;
}

/** The map: entities and the claims between them. The outline beside it holds the same for keyboard and ear. */
export function Canvas({ shown, workspace, selected, dark, gestures, onTidy, onArranging }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<MapView | null>(null);
  const [arranging, setArranging] = useState(false);
  const latest = useRef(gestures);
  latest.current = gestures;

  useEffect(() => {
    const map = new MapView(partsIn(container.current!), forwarded(latest), setArranging);
    view.current = map;
    return () => map.close();
  }, []);

  useEffect(() => {
    if (arranging) return onArranging(() => void view.current?.stopArranging());
  }, [arranging, onArranging]);

  const drawing = useMemo(() => elements(shown, workspace, selected), [shown, workspace, selected]);
  useEffect(() => view.current?.draw(drawing, pinsOf(workspace)), [drawing, workspace]);
  useEffect(() => {
    const drawn = drawing.find(({ classes }) => classes.split(' ').includes('selected'));
    if (drawn) view.current?.reveal(drawn.data.id);
  }, [drawing]);
  // The tokens change with the theme; the drawing reads them anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is what matters
  useEffect(() => view.current?.restyle(), [dark]);

  const tidy = () => {
    onTidy();
    void view.current?.arrange(true);
  };
  return (
    <>
      <div
        ref={container}
        className="map"
        role="img"
        aria-label={`Map of ${shown.entities.length} entities and ${shown.links.length} claims. The outline lists the same.`}
        data-arranging={arranging}
      />
      <div className="map-tools" role="toolbar" aria-label="Map" aria-orientation="vertical">
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => view.current?.zoomBy(1.3)}>
          <Icon d="M8 3v10M3 8h10" />
        </button>
        <button
          type="button"
          aria-label="Zoom out"
          title="Zoom out"
          onClick={() => view.current?.zoomBy(1 / 1.3)}
        >
          <Icon d="M3 8h10" />
        </button>
        <button
          type="button"
          aria-label="Show everything"
          title="Show everything"
          onClick={() => view.current?.fit()}
        >
          <Icon d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
        </button>
        <button
          type="button"
          aria-label="Tidy the map"
          title="Tidy the map: lets go of what was dragged"
          onClick={tidy}
        >
          <Icon d="M8 2v3M8 11v3M2 8h3M11 8h3M8 6.2A1.8 1.8 0 1 0 8 9.800 1.800 1.800 0 0 0 8 6.200" />
        </button>
      </div>
    </>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}

function pinsOf(workspace: Workspace): Record<string, Point> {
  return Object.fromEntries(places(workspace).flatMap(({ entity, at }) => (at ? [[entity, at]] : [])));
}

/** Gestures that always reach the newest handlers, so that the drawing is made only once. */
function forwarded(latest: { current: Gestures }): Gestures {
  return {
    pickEntity: (id) => latest.current.pickEntity(id),
    pickClaim: (id) => latest.current.pickClaim(id),
    pickNothing: () => latest.current.pickNothing(),
    expand: (id) => latest.current.expand(id),
    pin: (id, at) => latest.current.pin(id, at),
  };
}
