import { selectionIn } from '../model/workspace.ts';
import { expand } from '../store/explore.ts';
import { useExplorer } from '../store/explorer.ts';
import { select } from '../store/select.ts';
import { useTheme } from '../store/theme.ts';
import { letGo, pin } from '../store/view.ts';
import { tell } from '../store/work.ts';
import type { View, ViewProps } from '../view/view.ts';
import { Canvas } from './Canvas.tsx';

/** Entities as shapes, and the claims between them as lines. */
export const canvasView: View = {
  name: 'map',
  title: 'Map',
  place: 'middle',
  isAvailable: () => true,
  Content: MapContent,
};

const GESTURES = {
  pickEntity: (id: string) => void select({ kind: 'entity', id }),
  pickClaim: (id: string) => void select({ kind: 'claim', id }),
  pickNothing: () => void select(null),
  expand: (id: string) => void expand(id),
  pin,
};

const tellOfLayout = (stop: () => void) => tell('Arranging the map', stop).done;

function MapContent({ shown }: ViewProps) {
  const workspace = useExplorer((state) => state.workspace);
  const dark = useTheme((theme) => theme.dark);
  return (
    <Canvas
      shown={shown}
      workspace={workspace}
      selected={selectionIn(workspace)?.id ?? null}
      dark={dark}
      gestures={GESTURES}
      onTidy={letGo}
      onArranging={tellOfLayout}
    />
  );
}
