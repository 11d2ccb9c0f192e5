import { create } from 'zustand';

export type BesideTab = 'key' | 'outline';

/** What is open beside the map: the key or the outline, and the branches of the outline that are, by the keys of their rows. */
export const useBeside = create<{ tab: BesideTab; branches: ReadonlySet<string> }>()(() => ({
  tab: 'key',
  branches: new Set(),
}));

export const showTab = (tab: BesideTab) => useBeside.setState({ tab });
export const setBranches = (branches: ReadonlySet<string>) => useBeside.setState({ branches });

/** Opens the outline, and in it the branch of one row. */
export function showBranch(key: string): void {
  useBeside.setState(({ branches }) => ({ tab: 'outline', branches: new Set([...branches, key]) }));
}
