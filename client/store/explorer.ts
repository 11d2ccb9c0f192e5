import { create } from 'zustand';
import type { Facts, Impact } from '../api/api.ts';
import { type Found, nothingFound } from '../model/graph.ts';
import { emptyHistory, type History } from '../model/history.ts';
import { emptyWorkspace, type Selection, type Workspace } from '../model/workspace.ts';
import { type AllRecords, noRecords } from './record-kinds.ts';

/** What did not work, in words, and how to try it again. */
export interface Failure {
  code: string;
  message: string;
  retry: (() => void) | null;
}

/** What an address named that is not there under that id. */
export interface Linked {
  /** Ids to open that the register does not know. */
  unknown: readonly string[];
  /** Ids to open of what is no entity. */
  strays: readonly { id: string; is: 'Claim' | 'Source' | 'Citation' }[];
  /** Ids of entities that were merged, and the name of what they went into. */
  merged: readonly { from: string; into: string }[];
}

const nothingAmiss: Linked = { unknown: [], strays: [], merged: [] };

/** Whether a link named something to open that can't be. */
export const isInVain = ({ unknown, strays }: Linked) => unknown.length + strays.length > 0;

/** What the panel shows of the selection: ids alone. What it says of them stands in the records. */
type Details =
  | { state: 'none' }
  | { state: 'loading'; selection: Selection; busyFor: number | null }
  | { state: 'failed'; selection: Selection; failure: Failure }
  | EntityDetails
  | ClaimDetails
  | SourceDetails;

type Page = Facts['claims']['pageInfo'];

export interface EntityDetails {
  state: 'entity';
  id: string;
  claims: readonly string[];
  page: Page;
  retracted: readonly string[];
  loadingMore: boolean;
}
export interface ClaimDetails {
  state: 'claim';
  id: string;
  citations: readonly string[];
  /** How many citations there are, shown or not. */
  citationCount: number;
  /** The other claims between its two ends. */
  alsoSaid: readonly string[];
}
export interface SourceDetails {
  state: 'source';
  id: string;
  citations: readonly string[];
  citationCount: number;
  page: Page;
  impact: Impact;
  loadingMore: boolean;
}

export interface Explorer {
  /** What is known of each record, and what of them was found for the map. */
  records: AllRecords;
  found: Found;
  workspace: Workspace;
  history: History;
  /** Size of the register and the head of its ledger; null until the server told it. */
  register: { entities: number; claims: number; head: string | null } | null;
  linked: Linked;
  details: Details;
  /** Entities that are being opened. */
  opening: readonly string[];
  started: boolean;
  failure: Failure | null;
}

/** The client's state. Effects beside this file change it; everything else reads it. */
export const useExplorer = create<Explorer>()(() => ({
  records: noRecords,
  found: nothingFound,
  workspace: emptyWorkspace,
  history: emptyHistory,
  register: null,
  linked: nothingAmiss,
  details: { state: 'none' },
  opening: [],
  started: false,
  failure: null,
}));

export const read = useExplorer.getState;
export const commit = useExplorer.setState;
