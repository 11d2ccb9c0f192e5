import { create } from 'zustand';

/** What is open on the screen: views by their names, and `key` for the key. */
interface Screen {
  /** The view in the middle; null for the first that there is. */
  middle: string | null;
  beside: string;
  /** Branches of the outline that are open, by the keys of their rows. */
  branches: ReadonlySet<string>;
}

export const useScreen = create<Screen>()(() => ({ middle: null, beside: 'key', branches: new Set() }));

export const showInMiddle = (view: string) => useScreen.setState({ middle: view });
export const showBeside = (view: string) => useScreen.setState({ beside: view });
export const setBranches = (branches: ReadonlySet<string>) => useScreen.setState({ branches });

/** Opens the outline, and in it the branch of one row. */
export function showBranch(key: string): void {
  useScreen.setState(({ branches }) => ({ beside: 'outline', branches: new Set([...branches, key]) }));
}
