import { canvasView } from './canvas/canvas-view.tsx';
import { outlineView } from './outline/outline-view.ts';
import type { View } from './view/view.ts';

/** Every view there is, in the order of the tabs. The first of the middle is the one that opens. */
export const VIEWS: readonly View[] = [canvasView, outlineView];
