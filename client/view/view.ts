import type { ComponentType } from 'react';
import type { Visible } from '../model/visible.ts';

/** One way to show the records of the workspace. All of them show the same ones: a view derives none of its own. */
export interface View {
  /** Short and lasting: by it the program remembers which view is open. */
  name: string;
  /** What a person reads on its tab. */
  title: string;
  /** In the middle of the screen, or as a tab beside it. */
  place: 'middle' | 'beside';
  /** Whether there is anything that it can show. */
  isAvailable(shown: Visible): boolean;
  Content: ComponentType<ViewProps>;
}

export interface ViewProps {
  shown: Visible;
}
