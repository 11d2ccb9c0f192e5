import type { View } from '../view/view.ts';
import { Outline } from './Outline.tsx';

/** Entities as a tree, and under each its claims: what keyboard and screen readers go through. */
export const outlineView: View = {
  name: 'outline',
  title: 'Outline',
  place: 'beside',
  isAvailable: () => true,
  Content: Outline,
};
